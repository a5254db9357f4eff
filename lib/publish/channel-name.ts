import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Environment } from "../environment/environment.ts";

/**
 * The channel of the instances that publish one source, for what they say there: what they must have in
 * common is its name.
 */
export function channelName(env: Environment, about: "revisions" | "desk" = "revisions"): string {
  const { CONTENT_REPOSITORY: repository, CONTENT_BRANCH: branch, CONTENT_PATH: folder } = env;
  // Instances may each have a password of their own.
  const source =
    repository === undefined
      ? ["directory", resolve(env.CONTENT_DIR)]
      : ["git", repository.replace(/\/\/[^/@\s]*@/, "//"), branch, folder];
  return `tribune:${about}:${digest(source)}`;
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
}
