import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitSaving } from "#lib/desk/saving/git-saving.ts";
import type { Saving } from "#lib/desk/saving/saving.ts";

/** One instance of a site at whose desk people write, gone at the end of its `using` block. */
export interface Desk extends Saving, Disposable {
  readonly dataDirectory: string;
}

export const site = "https://bureau.example:8443";

/** Opens the desk of a site that publishes the branch `main`, its folder `content`. */
export async function openDesk(address: string): Promise<Desk> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "tribune-desk-"));
  const saving = await gitSaving({
    ...{ address, branch: "main", folder: "content", dataDirectory, site },
  });
  const remove = () => rmSync(dataDirectory, { recursive: true, force: true });
  return { ...saving, dataDirectory, [Symbol.dispose]: remove };
}

/** Asks a bare repository. */
export function inRepository(address: string, ...args: string[]): string {
  return execFileSync("git", ["--git-dir", address, ...args], { encoding: "utf8" }).trimEnd();
}

/** A file on a branch of a bare repository, byte for byte. */
export function fileOn(address: string, branch: string, path: string): string {
  const name = `${branch}:content/${path}`;
  return execFileSync("git", ["--git-dir", address, "show", name], { encoding: "utf8" });
}
