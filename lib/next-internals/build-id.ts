import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Written last by a build: it is as old as the build is. */
export const buildIdFile = "BUILD_ID";
const file = join(".next", buildIdFile);

/** The name of the build that is there; undefined if there is none. */
export function buildId(): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return undefined;
  }
}

/** When it was made, in milliseconds since 1970; 0 if there is none. */
export function buildTime(): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
