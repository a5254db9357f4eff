import { cp, glob, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pageHeaders } from "../cache/finish-page.ts";
import { type Assets, readAssets } from "../next-internals/build-assets.ts";
import { contentFile, parsedOfBuild } from "../next-internals/build-content.ts";
import { stripNextRuntime } from "../next-internals/strip-next-runtime.ts";

/** Where a build has the pages that it made: the page, and beside it what Next knows of it. */
const pagesOfBuild = join(".next", "server", "app");

/** What Next writes beside a page; what is not named here stays as it is. */
interface Meta {
  headers?: Record<string, string>;
  routeCacheLastModified?: number;
  cacheControl?: { revalidate: number | false; expire: number | undefined };
}

/**
 * Brings the pages of a build into the form in which this project's server keeps them: without Next's
 * runtime, with a policy of their own. On any host they are sent like that. Returns how many there are.
 */
export async function finishBuild(secure: boolean): Promise<number> {
  const assets = readAssets(".");
  const { routes } = JSON.parse(await readFile(join(".next", "prerender-manifest.json"), "utf8"));
  let count = 0;
  for await (const path of glob("**/*.html", { cwd: pagesOfBuild })) {
    const route = `/${path.slice(0, -".html".length)}`;
    const { initialRevalidateSeconds: revalidate } = routes[route] ?? {};
    if (revalidate === undefined) continue;
    await finishFile(join(pagesOfBuild, path), revalidate, assets, secure);
    count += 1;
  }
  return count;
}

async function finishFile(
  file: string,
  revalidate: number | false,
  assets: Assets,
  secure: boolean,
): Promise<void> {
  const metaFile = file.replace(/\.html$/, ".meta");
  const meta: Meta = JSON.parse(await readFile(metaFile, "utf8"));
  const { mtimeMs } = await stat(file);
  const { html, policy } = stripNextRuntime(await readFile(file, "utf8"), assets, secure);
  const finished: Meta = {
    ...meta,
    headers: { ...meta.headers, ...pageHeaders(policy) },
    // Whatever carries the build elsewhere may give its files another time.
    routeCacheLastModified: mtimeMs,
    cacheControl: { revalidate, expire: revalidate || undefined },
  };
  await writeFile(file, html);
  await writeFile(metaFile, JSON.stringify(finished));
}

/** Where Next puts what it calls standalone: it leaves out what a CDN might have. */
const standalone = join(".next", "standalone");

/** Brings to a standalone folder, where one was made, all that it needs to run by itself. */
export async function completeStandalone(): Promise<void> {
  if ((await stat(standalone).catch(() => undefined)) === undefined) return;
  const parts = [pagesOfBuild, join(".next", "static"), "public", contentFile, parsedOfBuild];
  // What Next traces of a proxy takes in the repository, which is no part of the site.
  for (const part of [".git", "e2e"])
    await rm(join(standalone, part), { recursive: true, force: true });
  for (const part of parts) {
    await cp(part, join(standalone, part), { recursive: true, force: true });
  }
}
