import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { readAssets } from "../cache/assets.ts";
import { createPageStore } from "../cache/page-store.ts";
import { diskStore } from "../content/disk-store.ts";
import { readEnvironment } from "../environment.ts";
import { startPreviews } from "../preview/previews.ts";
import { setPreviews } from "../preview/state.ts";
import { besidePublished } from "../preview/store.ts";
import { countVisible } from "../publish/health.ts";
import { type Publication, startPublication } from "../publish/publication.ts";
import { publishedEdition, setPublication, setSearch } from "../publish/state.ts";
import { watchDirectory } from "../publish/watch.ts";
import { ftsEngine } from "../search/fts-engine.ts";
import { securityHeaders } from "../security/policy.ts";
import { buildIfNeeded } from "./build.ts";
import { contentReload } from "./development.ts";
import { developmentAdvice } from "./development-advice.ts";
import { readEndpoints } from "./endpoints.ts";
import { front } from "./front.ts";
import { startLimits } from "./limits.ts";
import { logPublish } from "./log.ts";
import { missingPages } from "./missing-pages.ts";
import { openSource } from "./open-source.ts";
import { unindexed } from "./preview-deployment.ts";
import { readingPages } from "./reading-pages.ts";
import { refuse } from "./refuse.ts";
import { startRenderer } from "./renderer.ts";
import { startReviewing } from "./reviewing.ts";
import { pageSender } from "./send.ts";

/** Stored pages take at most this much memory: 128 MiB. */
const storeLimit = 128 * 1024 * 1024;

/** Starts the site: reads the settings, builds if needed, publishes, listens. Throws if it can't. */
export async function startSite(development: boolean): Promise<void> {
  const env = readEnvironment(process.env);
  const source = await openSource(env);
  if (!development) await buildIfNeeded();

  Object.assign(process.env, { NODE_ENV: development ? "development" : "production" });
  const server = createServer();
  const app = next({ dev: development, dir: ".", port: env.PORT, httpServer: server });
  const handle = app.getRequestHandler();
  const reload = contentReload(handle);
  const renderer = await startRenderer(handle, env.SITE_URL);
  const assets = readAssets(".");
  const secure = env.SITE_URL.startsWith("https:");
  const finish = { assets, secure };
  const pages = readingPages(createPageStore(development ? 0 : storeLimit), renderer, finish);
  const missing = missingPages(renderer, finish);
  const store = diskStore(env.DATA_DIR);
  const judge = development ? developmentAdvice(source, env.DATA_DIR) : undefined;
  const search = ftsEngine(env.DATA_DIR, store);
  const publication = startPublication({
    source,
    store,
    pages,
    search,
    caches: env.PURGE_URLS,
    // A preview deployment announces nothing: what it shows may not be published.
    hub: env.WEBSUB_HUB && !env.PREVIEW ? { url: env.WEBSUB_HUB, site: env.SITE_URL } : undefined,
    reader: development || env.PREVIEW ? "reviewer" : "public",
    now: Date.now,
    onPublish: (publish) => {
      logPublish(publish);
      reload.announce();
      judge?.(publish.catalogue, Date.now()).catch(console.error);
    },
  });
  setPublication(publication);
  setSearch(search);
  const headers = securityHeaders(secure);
  const send = pageSender(headers);
  // Next's development server answers by itself: it shows drafts, but no other revision.
  const secret = development ? undefined : env.PREVIEW_SECRET;
  const previews =
    secret === undefined
      ? undefined
      : startPreviews({
          source,
          store: besidePublished(store, diskStore(join(env.DATA_DIR, "reviews"))),
          secret,
          live: publishedEdition,
          now: Date.now,
        });
  setPreviews(previews);
  const reviewing =
    previews && startReviewing({ previews, pages, renderer, next: handle, send, secure });
  const { catalogue } = await publication.publish();
  await app.prepare();
  const unwatch = env.CONTENT_REPOSITORY ? undefined : await watch(env.CONTENT_DIR, publication);

  const reading = () =>
    front({
      ...{ pages, missing, next: handle, assets, reviewing, send },
      ...{ isEndpoint: readEndpoints("."), headers, host: new URL(env.SITE_URL).host },
      limits: startLimits(env.TRUSTED_PROXIES, Date.now),
    });
  const listener = development ? reload.handle : reading();
  server.on("request", env.PREVIEW ? unindexed(listener) : listener);
  server.on("clientError", refuse(headers));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : env.PORT;
  console.log(`Tribune: http://localhost:${port}, ${countVisible(catalogue, Date.now())} articles`);

  const stop = async () => {
    publication.stop();
    previews?.stop();
    server.close();
    server.closeIdleConnections();
    await Promise.all([unwatch?.(), renderer.close(), search.close()]);
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function watch(directory: string, publication: Publication) {
  return watchDirectory(directory, (paths) => {
    publication.publish(paths).catch((error: unknown) => console.error(error));
  });
}
