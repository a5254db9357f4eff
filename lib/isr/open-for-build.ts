import { buildCatalogue } from "../content/build-catalogue.ts";
import { diskStore } from "../content/disk-store.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { newestPaths } from "../content/source/newest-paths.ts";
import { openSource } from "../content/source/open-source.ts";
import { readEnvironment } from "../environment/environment.ts";
import { contentVariable } from "../next-internals/build-content.ts";
import { setPublished } from "../publish/published-state.ts";

/** A build for this project's server takes no longer with ten thousand works than with a hundred. */
const worksOfBuild = 40;

/**
 * Opens the content for one of the processes of a build. Its pages are shown by other hosts, and say
 * what all works make of them. Those of a build for this project's server are never shown: some are
 * made, of the newest works, to find what can't be made.
 */
export async function openForBuild(): Promise<void> {
  const env = readEnvironment(process.env);
  const source = await openSource(env);
  const wanted = process.env[contentVariable];
  const newest = wanted === "newest" && env.CONTENT_REPOSITORY === undefined;
  const paths = newest ? await newestPaths(env.CONTENT_DIR, worksOfBuild) : undefined;
  // Several processes read what one of them has parsed before.
  const store = wanted === "parsed" ? diskStore(env.DATA_DIR) : memoryStore();
  const snapshot = await source.snapshot(paths);
  const catalogue = await buildCatalogue(snapshot, source, store, undefined, { now: Date.now() });
  const reader = env.PREVIEW ? "reviewer" : "public";
  setPublished(makeEdition(catalogue, Date.now(), reader), { source, store });
}
