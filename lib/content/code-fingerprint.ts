import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../next-internals/project-root.ts";

/**
 * Names what code of this project makes of a file: the name differs whenever that code, or a
 * package it may use, does. `paths` are files, and folders for all that is below them.
 */
export function fingerprintOf(paths: readonly string[], root = projectRoot): string {
  const hash = createHash("sha256");
  const { dependencies } = JSON.parse(
    readFileSync(join(/*turbopackIgnore: true*/ root, "package.json"), "utf8"),
  );
  hash.update(JSON.stringify(dependencies));
  const files = paths.flatMap((path) => sources(join(/*turbopackIgnore: true*/ root, path)));
  for (const path of files.sort()) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 12);
}

function sources(path: string): string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((item) => join(item.parentPath, item.name));
}
