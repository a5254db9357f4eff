import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Environment } from "../../environment/environment.ts";
import { previewBranch } from "../../environment/preview-deployment.ts";

/** The settings that leave pages alone. A new one is taken for one that does not. */
const apart: ReadonlySet<string> = new Set([
  "PORT",
  "DATA_DIR",
  "CACHE_URL",
  "PURGE_URLS",
  "PUBLISH_SECRET",
  "PREVIEW_SECRET",
  "CONTENT_DIR",
  "CONTENT_REPOSITORY",
  "CONTENT_BRANCH",
  "CONTENT_PATH",
] satisfies (keyof Environment)[]);

/**
 * What two instances must have in common for a page of one to be the other's page, besides what the
 * page shows: the build, and every setting that is not known to leave pages alone.
 */
export function pagesScope(
  env: Environment,
  facts: { readonly build: string; readonly history: boolean },
): string {
  const settings = Object.entries(env).filter(([name]) => !apart.has(name));
  const branch = env.PREVIEW ? previewBranch(process.env) : undefined;
  return digest([settings.sort(), facts.build, facts.history, branch]);
}

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
