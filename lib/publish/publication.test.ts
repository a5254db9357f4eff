import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memoryStore } from "../content/parsed-store.ts";
import type { SearchEngine } from "../search/engine.ts";
import { articleText, type Files, MemorySource, themesYaml } from "../testing/content.ts";
import { noFailures } from "./failures.ts";
import { type Publish, startPublication } from "./publication.ts";
import type { OuterCaches } from "./purge.ts";
import { publishedEdition } from "./state.ts";

const hour = 3_600_000;
const start = Date.parse("2026-11-24T12:00:00Z");

/** Only timers: what a publish waits for goes on by itself. */
beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

const noCaches: OuterCaches = {
  tell: async () => [],
  begin: async () => undefined,
  stop: () => undefined,
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

/** A publication of files, with a clock that is set by hand. */
function publishing(files: Files) {
  const clock = { now: start };
  const done: Publish[] = [];
  const source = new MemorySource({ "themes.yaml": themesYaml, ...files });
  const publication = startPublication({
    source,
    store: memoryStore(),
    search,
    pages: { paths: () => [], refresh: async () => 0, remove: () => undefined },
    caches: noCaches,
    failures: noFailures(
      () => undefined,
      () => undefined,
    ),
    begin: () => async () => [],
    hub: undefined,
    reader: "public",
    now: () => clock.now,
    onPublish: (publish) => done.push(publish),
    onFailure: () => undefined,
  });
  const titles = () => publishedEdition(clock.now)?.articles.fr.map(({ title }) => title);
  return { clock, done, source, publication, titles };
}

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);

const embargoed = {
  "articles/2024-05-01-vu/fr.mdx": articleText({ title: "Vu" }),
  "articles/2026-11-24-tenu/fr.mdx": articleText({
    title: "Tenu",
    date: new Date(start + hour).toISOString(),
  }),
};

test("a clock set forward past an embargo publishes within seconds, set back it hides again", async () => {
  const { clock, done, publication, titles } = publishing(embargoed);
  await publication.publish();
  expect(titles()).toEqual(["Vu"]);
  clock.now = start + 2 * hour;
  await seconds(2);
  expect(done.map(({ changes }) => changes.map(({ change }) => change))).toEqual([[], ["added"]]);
  expect(titles()).toEqual(["Tenu", "Vu"]);
  clock.now = start - 24 * hour;
  await seconds(2);
  expect(done.at(-1)?.changes.map(({ change }) => change)).toEqual(["removed"]);
  expect(titles()).toEqual(["Vu"]);
  publication.stop();
});

test("while the clock shows and hides nothing, nothing is published, however often it is set", async () => {
  const { clock, done, publication } = publishing(embargoed);
  await publication.publish();
  for (const now of [start + hour - 1, start - 300 * hour, start]) {
    clock.now = now;
    await seconds(30);
  }
  expect(done).toHaveLength(1);
  publication.stop();
});

test("an embargo ends at its instant, not when the clock is looked at next", async () => {
  const { clock, done, publication } = publishing(embargoed);
  clock.now = start + hour - 300;
  await publication.publish();
  await vi.advanceTimersByTimeAsync(299);
  expect(done).toHaveLength(1);
  clock.now = start + hour;
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toHaveLength(2);
  publication.stop();
});

test("at a start what former publishes parsed is forgotten, but for what is shown", async () => {
  const { publication, source } = publishing(embargoed);
  const store = memoryStore();
  const kept = vi.spyOn(store, "keepOnly");
  const files = { pages: { paths: () => [], refresh: async () => 0, remove: () => undefined } };
  const other = startPublication({
    ...{
      source,
      store,
      search,
      ...files,
      caches: noCaches,
      failures: noFailures(
        () => undefined,
        () => undefined,
      ),
      begin: () => async () => [],
      hub: undefined,
      reader: "public",
    },
    ...{ now: () => start, onPublish: () => undefined, onFailure: () => undefined },
  });
  await other.publish();
  await other.publish();
  expect(kept).toHaveBeenCalledTimes(1);
  expect([...(kept.mock.calls[0]?.[0] ?? [])].map(([path]) => path)).toContain(
    "articles/2026-11-24-tenu/fr.mdx",
  );
  other.stop();
  publication.stop();
});
