import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Written last by a build: it is as old as the build is. */
export const buildIdFile = "BUILD_ID";
const file = (root: string) => join(root, ".next", buildIdFile);

/** The name of the build that is there; undefined if there is none. */
export function buildId(root = "."): string | undefined {
  try {
    return readFileSync(file(root), "utf8").trim();
  } catch {
    return undefined;
  }
}

/** When it was made, in milliseconds since 1970; 0 if there is none. */
export function buildTime(root = "."): number {
  return statSync(file(root), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
