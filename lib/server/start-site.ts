import { createServer } from "node:http";
import { join } from "node:path";
import next from "next";
import { createPageStore, type PageStore } from "../cache/page-store.ts";
import { diskStore } from "../content/disk-store.ts";
import { parseInThreads } from "../content/threads/parse-in-threads.ts";
import { log } from "../log.ts";
import { readAssets } from "../next-internals/build-assets.ts";
import { setOwnServer } from "../next-internals/own-server.ts";
import { readEndpoints } from "../next-internals/route-handlers.ts";
import { addressRecord } from "../publish/address-record.ts";
import { addressesOf } from "../publish/addresses.ts";
import { noFailedPages } from "../publish/failed-pages.ts";
import { countVisible } from "../publish/health.ts";
import { logFailedPage, logFailedPublish, logPublish } from "../publish/log.ts";
import {
  publishedEdition,
  setFailures,
  setPublication,
  setSearch,
  setStopping,
} from "../publish/published-state.ts";
import { outerCaches } from "../publish/purge.ts";
import { startPublication } from "../publish/start-publication.ts";
import { watchDirectory } from "../publish/watch.ts";
import { setReviews } from "../review/review-state.ts";
import { besidePublished } from "../review/review-store.ts";
import { startReviews } from "../review/reviews.ts";
import { ftsEngine } from "../search/fts-engine.ts";
import { securityHeaders } from "../security/policy.ts";
import { keepCompiledCode } from "./compile-cache.ts";
import { finishedDesk, unfinishedDesk } from "./desk/desk-answer.ts";
import { startDesk } from "./desk/desk-handler.ts";
import { withDesk } from "./desk/with-desk.ts";
import { developmentEndpoints } from "./development/development-endpoints.ts";
import { unkept } from "./development/uncached-pages.ts";
import { joinInstances } from "./instances.ts";
import { speakJson } from "./json-console.ts";
import { startRenderer } from "./next-renderer.ts";
import { unindexed } from "./noindex.ts";
import { startNotFoundPages } from "./not-found-pages.ts";
import type { Content } from "./open-content.ts";
import { startPageCache } from "./page-cache.ts";
import { refuse } from "./refuse.ts";
import { requestHandler } from "./request-handler.ts";
import { startLimits } from "./request-limits.ts";
import { draftCookie } from "./review/draft-mode.ts";
import { startReviewing } from "./review/review-handler.ts";
import { pageSender } from "./send-page.ts";
import { cutOffSlow, cutOffStalled, cutOffUnread, timeouts } from "./slow-clients.ts";
import { withSmallBodies } from "./small-bodies.ts";
import type { Serving } from "./stopping.ts";
import { noticeUnnamedProxies } from "./unnamed-proxies.ts";

/** Stored pages take at most this much memory: 128 MiB. */
const storeLimit = 128 * 1024 * 1024;

/** Starts the site: publishes and listens. Returns how to stop it. Throws if it can't. */
export async function startSite({ env, source }: Content, development: boolean): Promise<Serving> {
  if (env.LOG_FORMAT === "json") speakJson();
  Object.assign(process.env, { NODE_ENV: development ? "development" : "production" });
  setOwnServer();
  const server = createServer(timeouts);
  const app = next({ dev: development, dir: ".", port: env.PORT, httpServer: server });
  const handle = app.getRequestHandler();
  const bounded = withSmallBodies(handle);
  const writing = development ? developmentEndpoints(handle, source, env) : undefined;
  const renderer = await startRenderer(handle, env.SITE_URL);
  // While the content is read, Next gets ready.
  const prepared = app.prepare();
  if (development) await (await import("./desk-script.ts")).writeDeskScript();
  const assets = readAssets(".");
  const secure = env.SITE_URL.startsWith("https:");
  const finish = { assets, secure };
  // Next's development server answers by itself, from this machine's files.
  const cache = development ? undefined : env.CACHE_URL;
  const instances = cache === undefined ? undefined : await joinInstances(cache, env, source);
  const kept = createPageStore(development ? 0 : storeLimit);
  const metrics = await startMeasuring(env.METRICS && !development, kept);
  const measured = metrics?.renderer(renderer) ?? renderer;
  const store = diskStore(env.DATA_DIR);
  const failures = noFailedPages(({ file, blob }) => store.body(file, blob), logFailedPage);
  setFailures(failures);
  const pages = startPageCache(kept, measured, finish, failures);
  const missing = startNotFoundPages(measured, finish);
  const caches = outerCaches(env.PURGE_URLS, addressRecord(env.DATA_DIR));
  const search = ftsEngine(env.DATA_DIR, store);
  const publication = startPublication({
    source,
    store,
    pages: development ? unkept : pages,
    search,
    caches,
    failures,
    announce: instances?.published ?? (async () => []),
    // A preview deployment announces nothing: what it shows may not be published.
    hub: env.WEBSUB_HUB && !env.PREVIEW ? { url: env.WEBSUB_HUB, site: env.SITE_URL } : undefined,
    parseMany: parseInThreads,
    reader: development || env.PREVIEW ? "reviewer" : "public",
    now: Date.now,
    onPublish: (publish) => {
      logPublish(publish);
      metrics?.published(publish);
      writing?.published(publish.catalogue, Date.now()).catch(console.error);
    },
    onFailure: (error, requests) => {
      logFailedPublish(error, requests);
      metrics?.publishFailed();
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
      : startReviews({
          source,
          store: besidePublished(store, diskStore(join(env.DATA_DIR, "reviews"))),
          engine: search,
          secret,
          live: publishedEdition,
          now: Date.now,
        });
  setReviews(previews);
  const reviewing =
    previews && startReviewing({ previews, pages, renderer, next: bounded, send, secure });
  const draft = draftCookie(renderer);
  const sending = development ? unfinishedDesk(handle, draft) : finishedDesk(pages, send, draft);
  const desk =
    development || env.DESK_SECRET !== undefined
      ? startDesk({ env, development, sending, now: Date.now })
      : undefined;
  const { catalogue } = await publication.publish();
  await prepared;
  const watched = (paths?: readonly string[]) => publication.publish(paths).catch(() => undefined);
  const isBehind = async () => (await source.isBehind?.()) ?? false;
  const unwatch = env.CONTENT_REPOSITORY
    ? undefined
    : await watchDirectory(env.CONTENT_DIR, isBehind, watched);

  const reading = () =>
    requestHandler({
      ...{ pages, missing, next: bounded, assets, reviewing, desk, send },
      ...{ isEndpoint: readEndpoints("."), headers, handbook: env.HANDBOOK, preview: env.PREVIEW },
      host: new URL(env.SITE_URL).host,
      secret: env.PUBLISH_SECRET,
      limits: startLimits(env.TRUSTED_PROXIES, Date.now),
    });
  const plain = writing && desk ? withDesk(desk, writing.handle) : reading();
  const listener = metrics?.listener(plain, env.METRICS_TOKEN, headers) ?? plain;
  server.on("request", cutOffStalled);
  server.on("request", cutOffUnread);
  server.on("request", cutOffSlow(refuse(headers)));
  server.on("request", noticeUnnamedProxies(env.TRUSTED_PROXIES));
  server.on("request", env.PREVIEW ? unindexed(listener) : listener);
  server.on("clientError", refuse(headers));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : env.PORT;
  const articles = countVisible(catalogue, Date.now());
  const url = `http://localhost:${port}`;
  log("info", "start", { url, articles }, `Tribune: ${url}, ${articles} articles`);
  keepCompiledCode();
  // Now that it answers: what a cache forgets it may ask for at once.
  const edition = publishedEdition(Date.now());
  if (edition) caches.begin(addressesOf(edition)).catch(console.error);

  return {
    server,
    drain: env.DRAIN_SECONDS * 1_000,
    announce: setStopping,
    finish: async () => {
      await unwatch?.();
      await publication.stop();
      caches.stop();
      instances?.stop();
      desk?.stop();
    },
    close: async () => {
      previews?.stop();
      await Promise.all([renderer.close(), search.close()]);
      store.close();
    },
  };
}

/** What counts is loaded only where somebody asks for the figures. */
async function startMeasuring(wanted: boolean, kept: PageStore) {
  return wanted ? (await import("./metrics/measuring.ts")).measuring(kept) : undefined;
}
