import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { diskStore } from "../content/disk-store.ts";
import { openSource } from "../content/source/open-source.ts";
import { parseInThreads } from "../content/threads/parse-in-threads.ts";
import type { Environment } from "../environment/environment.ts";
import { parsedFile } from "../next-internals/build-content.ts";

/** Writes what was parsed under a data directory to one file, whole, whoever has it open. */
export async function copyParsed(directory: string, to: string): Promise<void> {
  await rm(to, { force: true });
  const database = new DatabaseSync(join(directory, parsedFile), { readOnly: true });
  try {
    database.prepare("VACUUM INTO ?").run(to);
  } finally {
    database.close();
  }
}

/** Parses all content once, for every process of a build. Returns the revision that it is of. */
export async function parseForBuild(env: Environment): Promise<string> {
  const source = await openSource(env);
  const store = diskStore(env.DATA_DIR);
  try {
    const now = Date.now();
    const snapshot = await source.snapshot();
    const { revision } = await buildCatalogue(snapshot, source, store, undefined, {
      now,
      parseMany: parseInThreads,
    });
    store.flush?.();
    return revision;
  } finally {
    store.close();
  }
}
