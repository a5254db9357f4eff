import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogues, type Files, themesYaml } from "../testing/content.ts";
import { addressRecord } from "./address-record.ts";
import { addressesOf } from "./addresses.ts";
import { affectedPages } from "./affected.ts";
import { outerCaches } from "./purge.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "tribune-purge-"));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(directory, { recursive: true });
});

/** A cache in front that notes what it is told, as long as it is there. */
async function cacheInFront() {
  const told: string[] = [];
  const state = { away: false };
  const server = createServer((request, response) => {
    if (!state.away && request.headers["accept-encoding"] === "br") {
      told.push(`${request.method} ${request.url}`);
    }
    response.writeHead(state.away ? 503 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, told, state, [Symbol.asyncDispose]: stop };
}

const now = Date.parse("2026-11-24T12:00:00Z");
const path = (index: number) => `articles/2020-01-01-a${String(index).padStart(2, "0")}/fr.mdx`;
const sixty: Files = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [path(at + 1), articleText({ title: `Titre ${at + 1}` })]),
);
const editions = async (...sets: readonly Files[]) =>
  (await catalogues(sets)).map((catalogue) => makeEdition(catalogue, now, "public"));
const purges = (paths: Iterable<string>) => [...paths].map((each) => `PURGE ${each}`).sort();

test("at a start outer caches are told of every page, what was withdrawn, moved or redirected included", async () => {
  await using outer = await cacheInFront();
  const [edition] = await editions({
    ...sixty,
    [path(1)]: articleText({ withdrawn: "{ date: 2024-06-01, reason: Erreur }" }),
    [path(2)]: articleText({ draft: "true" }),
    "redirects.yaml": "/ancien: /fr/articles/a03\n",
    "pages/about/fr.mdx": "---\ntitle: À propos\nslug: a-propos\ndraft: true\n---\n\nUn texte.\n",
  });
  if (edition === undefined) throw new Error("one edition");
  const caches = outerCaches([outer.url], addressRecord(directory));
  await caches.begin(addressesOf(edition));
  for (const each of [
    ...["/fr", "/en", "/fr/articles", "/fr/articles/page/1", "/en/articles/page/2"],
    ...["/fr/themes/alpha", "/fr/themes/alpha/page/1", "/fr/themes/alpha/feed.xml"],
    ...["/fr/feed.xml", "/en/feed.json", "/sitemap.xml", "/llms.txt", "/robots.txt"],
    ...["/fr/articles/a60", "/en/articles/a60", "/fr/articles/a60.md", "/fr/articles/a60/card.png"],
    ...["/fr/articles/a01", "/fr/articles/a02", "/ancien", "/fr/a-propos", "/fr/handbook"],
    ...["/fr/s-abonner", "/en/accessibility"],
  ]) {
    expect(outer.told).toContain(`PURGE ${each}`);
  }
  caches.stop();
});

test("what was there for a former process, and is gone since, is told at the next start, and once", async () => {
  await using outer = await cacheInFront();
  const start = async (...paths: string[]) => {
    outer.told.length = 0;
    // Whether or not the former process knew of the cache.
    const known = paths.length > 1 ? [] : [outer.url];
    const caches = outerCaches(known, addressRecord(directory));
    await caches.begin(new Set(paths));
    return caches;
  };
  const first = await start("/fr", "/fr/articles/a");
  await first.tell(new Set(["/fr", "/fr/articles/nouveau"]));
  first.stop();
  (await start("/fr")).stop();
  expect(outer.told.sort()).toEqual(purges(["/fr", "/fr/articles/a", "/fr/articles/nouveau"]));
  (await start("/fr")).stop();
  expect(outer.told).toEqual(["PURGE /fr"]);
  expect(readFileSync(join(directory, "addresses.txt"), "utf8")).toBe("/fr\n");
});

test("a cache that is away when it should be told is told when it is back", async () => {
  await using outer = await cacheInFront();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  outer.state.away = true;
  const caches = outerCaches([outer.url], addressRecord(directory));
  await caches.begin(new Set(["/fr", "/en"]));
  expect(await caches.tell(new Set(["/fr/articles"]))).toEqual([
    `${outer.url} was not purged: it answered 503 for /fr/articles`,
  ]);
  expect(outer.told).toEqual([]);
  outer.state.away = false;
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await vi.waitUntil(() => outer.told.length === 3);
  expect(outer.told.sort()).toEqual(purges(["/fr", "/en", "/fr/articles"]));
  caches.stop();
});

/** The pages of a list that are told of when nobody has visited any here. */
async function toldOf(before: Files, after: Files) {
  const [old, fresh] = await editions(before, after);
  if (old === undefined || fresh === undefined) throw new Error("two editions");
  const keys = new Set([...old.catalogue.works.keys(), ...fresh.catalogue.works.keys()]);
  const { changed, gone, beyond } = affectedPages(old, fresh, keys, []);
  const numbered = (paths: ReadonlySet<string>) =>
    [...paths].filter((each) => /^\/fr\/.*page/.test(each)).sort();
  return { changed: numbered(changed), gone: numbered(gone), beyond };
}

test("every numbered page that changes is told of, whoever made it", async () => {
  expect(await toldOf(sixty, { ...sixty, [path(1)]: articleText({ title: "Autre" }) })).toEqual({
    changed: ["/fr/articles/page/1", "/fr/themes/alpha/page/1"],
    gone: [],
    beyond: false,
  });
  // What comes late shifts all that is newer, and the list is as long as before on older pages.
  const late = { "articles/2019-01-01-tard/fr.mdx": articleText({ date: "2019-01-01" }) };
  expect((await toldOf(sixty, { ...sixty, ...late })).changed).toEqual([
    ...["/fr/articles/page/1", "/fr/articles/page/2"],
    ...["/fr/themes/alpha/page/1", "/fr/themes/alpha/page/2"],
  ]);
  const { [path(1)]: _deleted, ...fewer } = sixty;
  expect(await toldOf(sixty, fewer)).toEqual({
    changed: ["/fr/articles/page/1", "/fr/themes/alpha/page/1"],
    gone: ["/fr/articles/page/2", "/fr/themes/alpha/page/2"],
    beyond: false,
  });
  const twenty = Object.fromEntries(Object.entries(sixty).slice(0, 20));
  const more = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `articles/2025-01-${at + 10}-b/fr.mdx`,
      articleText({ date: "2025-01-01", slug: `b${at}` }),
    ]),
  );
  expect((await toldOf(twenty, { ...twenty, ...more })).changed).toEqual([
    "/fr/articles/page/1",
    "/fr/themes/alpha/page/1",
  ]);
  expect((await toldOf(sixty, { ...sixty, ...more })).changed).toEqual([
    // It leads to a number now, not to the newest.
    ...["/fr/articles/page/2", "/fr/articles/page/3"],
    ...["/fr/themes/alpha/page/2", "/fr/themes/alpha/page/3"],
  ]);
});

test("what stands on every page is told of on those that nobody keeps here too", async () => {
  const named = { ...sixty, "themes.yaml": themesYaml.replace("fr: alpha", "fr: Alpha") };
  expect((await toldOf(sixty, named)).beyond).toBe(true);
  const office = {
    ...sixty,
    "mandates.yaml": "- { from: 2000-01-01, office: { fr: A, en: B } }\n",
  };
  expect((await toldOf(sixty, office)).beyond).toBe(true);
});
