import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Environment } from "../../environment/environment.ts";

/** What instances must have in common to publish the same: the source, by its name. */
export function sourceScope(env: Environment): string {
  const { CONTENT_REPOSITORY: repository, CONTENT_BRANCH: branch, CONTENT_PATH: folder } = env;
  // Instances may each have a password of their own.
  return repository === undefined
    ? digest(["directory", resolve(env.CONTENT_DIR)])
    : digest(["git", repository.replace(/\/\/[^/@\s]*@/, "//"), branch, folder]);
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
}
