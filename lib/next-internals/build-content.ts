import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageSettings } from "./page-settings.mjs";

/** Which content the pages of a build were made of; cache-handler.mjs reads the same file. */
export const contentFile = join(".next", "content.json");

/** What `diskStore` has under DATA_DIR. */
export const parsedFile = "parsed.sqlite";

/** What a build parsed, in the form of `diskStore`: carried along with the build. */
export const parsedOfBuild = join(".next", parsedFile);

/** Notes the revision that a build's pages show, and under which settings. */
export function noteContent(revision: string): void {
  writeFileSync(contentFile, JSON.stringify({ revision, settings: pageSettings(process.env) }));
}

/** Notes that a build's pages are for nobody to see. */
export function forgetContent(): void {
  rmSync(contentFile, { force: true });
}

/**
 * What the processes of a build are told of its content: `newest`, that its pages are for nobody to
 * see; `parsed`, that all of it is parsed in DATA_DIR. Without it each parses all.
 */
export const contentVariable = "TRIBUNE_BUILD_CONTENT";
