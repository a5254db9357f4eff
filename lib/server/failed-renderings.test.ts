import type { RequestListener, ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Finish } from "../cache/finish-page.ts";
import { createPageStore } from "../cache/page-store.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { noFailedPages } from "../publish/failed-pages.ts";
import { publishedEdition, setFailures } from "../publish/published-state.ts";
import { startPublication } from "../publish/start-publication.ts";
import type { SearchEngine } from "../search/engine.ts";
import { articleText, type Files, MemorySource, themesYaml } from "../testing/content.ts";
import { healthAt } from "../testing/health.ts";
import { startRenderer } from "./next-renderer.ts";
import { startPageCache } from "./page-cache.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

const un = "articles/2024-05-01-un/fr.mdx";
const files = {
  "themes.yaml": themesYaml,
  [un]: articleText({ title: "Un" }),
  "articles/2024-05-02-deux/fr.mdx": articleText({ title: "Deux" }),
};
const finish: Finish = {
  assets: { url: () => undefined, file: () => undefined, styleSheet: () => undefined },
  secure: false,
};
const search: SearchEngine = {
  update: async () => undefined,
  find: async () => {
    throw new Error("Nobody searches here.");
  },
  complete: async () => [],
  beside: async () => search,
  close: async () => undefined,
};

/** Whoever renders says of each page the revision it is of; some fail, and some never answer. */
async function site(longest = 60_000) {
  const broken = new Map<string, "fails" | "hangs" | "stops half-way">();
  const asked: string[] = [];
  const next: RequestListener = (request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const how = broken.get(path);
    if (how === "hangs") return;
    response.writeHead(how === "fails" ? 500 : 200, { "content-type": "text/html" });
    if (how === "stops half-way") response.write("<p>");
    else response.end(`<!DOCTYPE html><p>${publishedEdition(Date.now())?.catalogue.revision}</p>`);
  };
  const told: string[] = [];
  const failed: string[] = [];
  const store = memoryStore();
  const failures = noFailedPages(
    ({ file, blob }) => store.body(file, blob),
    (path) => failed.push(path),
  );
  setFailures(failures);
  const renderer = await startRenderer(next, "http://localhost", longest);
  const pages = startPageCache(createPageStore(1e8), renderer, finish, failures);
  const source = new MemorySource(files);
  const publication = startPublication({
    ...{ source, store, pages, search, failures, reader: "public", hub: undefined },
    caches: {
      tell: async (paths) => {
        told.push(...paths);
        return [];
      },
      begin: async () => undefined,
      stop: () => undefined,
    },
    announce: async () => [],
    now: Date.now,
    onPublish: () => undefined,
    onFailure: () => undefined,
  });
  await publication.publish();
  const read = async (path: string) => {
    const edition = publishedEdition(Date.now());
    if (edition === undefined) throw new Error("Nothing is published.");
    const { bodies } = await pages.get(path, edition);
    return /<p>(.*?)</.exec(Buffer.from(bodies.identity).toString())?.[1];
  };
  const publish = (more: Files) => {
    source.files = { ...source.files, ...more };
    return publication.publish();
  };
  const stop = async () => {
    await publication.stop();
    await renderer.close();
  };
  return { broken, asked, told, failed, read, publish, pages, [Symbol.asyncDispose]: stop };
}

const all = ["/fr/articles/un", "/fr", "/fr/articles", "/fr/themes/alpha", "/fr/articles/deux"];

test.each(["fails", "stops half-way", "hangs"] as const)(
  "a page whose rendering %s keeps its last good form everywhere, is a problem, and the rest is published",
  async (how) => {
    await using running = await site(how === "fails" ? undefined : 1_000);
    const { broken, told, failed, read, publish } = running;
    const first = await read("/fr/articles/un");
    for (const path of all) await read(path);
    broken.set("/fr/articles/un", how);
    const { problems, catalogue, urls } = await publish({
      [un]: articleText({ title: "Un, autre" }),
    });
    expect(await read("/fr/articles/un")).toBe(first);
    expect(await read("/fr")).toBe(catalogue.revision);
    expect(problems).toMatchObject([
      { file: un, line: 1, column: 1, rule: "not-rendered", severity: "error", kept: first },
    ]);
    expect(await healthAt(Date.now())).toMatchObject({
      status: "degraded",
      problems: [{ file: un }],
    });
    expect(failed).toEqual(["/fr/articles/un"]);
    for (const list of [urls, new Set(told)]) {
      expect(list.has("/fr/articles/un")).toBe(false);
      expect(list.has("/fr")).toBe(true);
    }
    // The next publish goes through, whatever it is of.
    const next = await publish({ "articles/2024-05-02-deux/fr.mdx": articleText({ title: "D" }) });
    expect(await read("/fr/articles/deux")).toBe(next.catalogue.revision);
    expect(next.problems).toHaveLength(1);
    // It is tried again, and told of then.
    broken.clear();
    told.length = 0;
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    await vi.waitUntil(() => told.includes("/fr/articles/un"));
    expect(await read("/fr/articles/un")).toBe(next.catalogue.revision);
    expect(await healthAt(Date.now())).toMatchObject({ status: "ok", problems: [] });
  },
);

test("when every page hangs, a publish is not held for as long as there are pages", async () => {
  await using running = await site(1_000);
  const { broken, asked, read, publish } = running;
  for (const path of all) await read(path);
  const first = await read("/fr");
  for (const path of [...all, "/en", "/en/articles", "/en/themes/alpha-en"])
    broken.set(path, "hangs");
  for (const path of ["/en/articles/un", "/en/articles/deux"]) broken.set(path, "hangs");
  asked.length = 0;
  const { problems } = await publish({ [un]: articleText({ title: "Un, autre" }) });
  expect(asked.length).toBeLessThanOrEqual(5);
  expect(await read("/fr")).toBe(first);
  // All that show the changed text, and its neighbour's page.
  expect(problems.map(({ file, about }) => [file, about.page])).toEqual([
    [un, "/fr/articles/un (+ 3)"],
    ["articles/2024-05-02-deux/fr.mdx", "/fr/articles/deux"],
  ]);
});

test("a first visit that fails is told to its reader alone, and tried again", async () => {
  await using running = await site();
  const { broken, read } = running;
  broken.set("/fr/articles/deux", "fails");
  await expect(read("/fr/articles/deux")).rejects.toThrow("500");
  expect((await healthAt(Date.now())).problems).toMatchObject([
    { rule: "not-rendered", kept: null },
  ]);
  broken.clear();
  await read("/fr/articles/deux");
  expect((await healthAt(Date.now())).problems).toEqual([]);
});

test("an image for sharing that can't be drawn anew stays as it was", async () => {
  await using running = await site();
  const { broken, read, publish } = running;
  const card = "/fr/articles/un/card.png";
  const first = await read(card);
  broken.set(card, "fails");
  await publish({ [un]: articleText({ title: "Un, autre" }) });
  expect(await read(card)).toBe(first);
  expect((await healthAt(Date.now())).problems).toMatchObject([{ file: un, rule: "not-rendered" }]);
});

test("a page of which the end never comes is given up", async () => {
  vi.useRealTimers();
  const open: ServerResponse[] = [];
  const renderer = await startRenderer(
    (_, response) => open.push(response),
    "http://localhost",
    50,
  );
  await expect(renderer.render("/fr?q=secret")).rejects.toThrow("Rendering /fr took longer than");
  await renderer.close();
});
