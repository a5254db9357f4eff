import { createServer } from "node:http";
import next from "next";
import { readAssets } from "../cache/assets.ts";
import { createPageStore } from "../cache/page-store.ts";
import { diskStore } from "../content/disk-store.ts";
import { readEnvironment } from "../environment.ts";
import { countVisible } from "../publish/health.ts";
import { type Publication, startPublication } from "../publish/publication.ts";
import { setPublication } from "../publish/state.ts";
import { watchDirectory } from "../publish/watch.ts";
import { securityHeaders } from "../security/policy.ts";
import { buildIfNeeded } from "./build.ts";
import { contentReload } from "./development.ts";
import { readEndpoints } from "./endpoints.ts";
import { front } from "./front.ts";
import { logPublish } from "./log.ts";
import { missingPages } from "./missing-pages.ts";
import { openSource } from "./open-source.ts";
import { unindexed } from "./preview-deployment.ts";
import { readingPages } from "./reading-pages.ts";
import { refuse } from "./refuse.ts";
import { startRenderer } from "./renderer.ts";

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
  const publication = startPublication({
    source,
    store,
    pages,
    caches: env.PURGE_URLS,
    reader: development || env.PREVIEW ? "reviewer" : "public",
    now: Date.now,
    onPublish: (publish) => {
      logPublish(publish);
      reload.announce();
    },
  });
  setPublication(publication);
  const { catalogue } = await publication.publish();
  await app.prepare();
  const unwatch = env.CONTENT_REPOSITORY ? undefined : await watch(env.CONTENT_DIR, publication);

  const reading = () =>
    front({ pages, missing, next: handle, assets, isEndpoint: readEndpoints("."), secure });
  const listener = development ? reload.handle : reading();
  server.on("request", env.PREVIEW ? unindexed(listener) : listener);
  server.on("clientError", refuse(securityHeaders(secure)));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : env.PORT;
  console.log(`Tribune: http://localhost:${port}, ${countVisible(catalogue, Date.now())} articles`);

  const stop = async () => {
    publication.stop();
    server.close();
    server.closeIdleConnections();
    await Promise.all([unwatch?.(), renderer.close()]);
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
