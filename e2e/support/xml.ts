import { spawnSync } from "node:child_process";
import { join } from "node:path";

const schemas = join(import.meta.dirname, "../schemas");

/** Whether libxml2's checker is on this machine. */
export const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

/** What xmllint has against a document: its form, and a RelaxNG schema of `e2e/schemas`. */
export function xmlProblems(text: string, schema: string): string {
  const args = ["--noout", "--nonet", "--relaxng", join(schemas, schema), "-"];
  const { status, stderr } = spawnSync("xmllint", args, { input: text, encoding: "utf8" });
  return status === 0 ? "" : stderr;
}
