import { cp, stat } from "node:fs/promises";
import { join } from "node:path";
import { diskStore } from "../content/disk-store.ts";
import { openSource } from "../content/source/open-source.ts";
import { readEnvironment } from "../environment/environment.ts";
import { warn } from "../log.ts";
import { parsedFile, parsedOfBuild } from "../next-internals/build-content.ts";
import { addressRecord } from "../publish/address-record.ts";
import { noFailedPages } from "../publish/failed-pages.ts";
import { logFailedPage, logFailedPublish, logPublish } from "../publish/log.ts";
import { setFailures, setPublication, setSearch } from "../publish/published-state.ts";
import { outerCaches } from "../publish/purge.ts";
import { startPublication } from "../publish/start-publication.ts";
import { ftsEngine } from "../search/fts-engine.ts";
import { addPending, pendingPages } from "./pending-pages.ts";

/**
 * Opens the content in a process where no server of this project did: the same publication, whose
 * pages are kept by Next. Throws an error that names what to set where the content can't be read.
 */
export async function openSite(): Promise<void> {
  const env = readEnvironment(process.env);
  const source = await openSource(env);
  await bringParsed(env.DATA_DIR);
  const store = diskStore(env.DATA_DIR);
  const failures = noFailedPages(({ file, blob }) => store.body(file, blob), logFailedPage);
  const search = ftsEngine(env.DATA_DIR, store);
  const publication = startPublication({
    source,
    store,
    pages: pendingPages,
    search,
    caches: outerCaches(env.PURGE_URLS, addressRecord(env.DATA_DIR)),
    failures,
    announce: async () => [],
    hub: env.WEBSUB_HUB && !env.PREVIEW ? { url: env.WEBSUB_HUB, site: env.SITE_URL } : undefined,
    reader: env.PREVIEW ? "reviewer" : "public",
    now: Date.now,
    onPublish: (publish) => {
      addPending([], publish.beyond);
      logPublish(publish);
    },
    onFailure: logFailedPublish,
  });
  setFailures(failures);
  setSearch(search);
  await publication.publish();
  setPublication(publication);
}

/** What the build parsed need not be parsed again, wherever the build is carried. */
async function bringParsed(directory: string): Promise<void> {
  const file = join(directory, parsedFile);
  if ((await stat(file).catch(() => undefined)) !== undefined) return;
  await cp(parsedOfBuild, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") warn("store", `What the build parsed was not brought: ${error}`);
  });
}
