import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memoryStore } from "../content/parsed-store.ts";
import { SourceError, unchanged } from "../content/source/source.ts";
import type { SearchEngine } from "../search/engine.ts";
import { articleText, type Files, MemorySource, themesYaml } from "../testing/content.ts";
import { healthAt } from "../testing/health.ts";
import { articlePage } from "../views/article.ts";
import { noFailedPages } from "./failed-pages.ts";
import type { Publish } from "./publication.ts";
import { publishedEdition } from "./published-state.ts";
import type { OuterCaches } from "./purge.ts";
import { startPublication } from "./start-publication.ts";

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
  const steps: string[] = [];
  const source = new MemorySource({
    "site.yaml": "timeZone: Europe/Paris\n",
    "themes.yaml": themesYaml,
    ...files,
  });
  const publication = startPublication({
    source,
    store: memoryStore(),
    search,
    pages: { paths: () => [], refresh: async () => steps.push("pages"), remove: () => undefined },
    caches: noCaches,
    failures: noFailedPages(
      () => undefined,
      () => undefined,
    ),
    announce: async () => {
      steps.push("others told");
      return ["One was not told."];
    },
    hub: undefined,
    reader: "public",
    now: () => clock.now,
    onPublish: (publish) => done.push(publish),
    onFailure: () => undefined,
  });
  const article = (slug: string) => {
    const edition = publishedEdition(clock.now);
    return edition && articlePage(edition, "fr", slug);
  };
  const titles = () =>
    publishedEdition(clock.now)
      ?.articles.get("fr")
      ?.map(({ title }) => title);
  return { clock, done, steps, source, publication, titles, article };
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

test("other instances are told before pages are made here, and whoever asked when that failed", async () => {
  const { steps, publication } = publishing(embargoed);
  const { warnings } = await publication.publish();
  expect(steps).toEqual(["others told", "pages"]);
  expect(warnings).toEqual(["One was not told."]);
  publication.stop();
});

const mandates =
  "- { from: 2022-06-22, to: 2026-11-25, office: { fr: Députée, en: Member } }\n- { from: 2026-11-25, office: { fr: Maire, en: Mayor } }\n";

test("at midnight of the day on which an office ends, every page that names it is made anew and purged", async () => {
  const { clock, done, publication, article } = publishing({
    "mandates.yaml": mandates,
    "articles/2023-05-04-question/fr.mdx": articleText({ date: "2023-05-04" }),
    "articles/2010-05-04-ancien/fr.mdx": articleText({ date: "2010-05-04" }),
  });
  const midnight = Date.parse("2026-11-25T00:00:00+01:00");
  clock.now = midnight - 500;
  await publication.publish();
  expect(article("question")?.formerOffice).toBeUndefined();
  await vi.advanceTimersByTimeAsync(499);
  expect(done).toHaveLength(1);
  clock.now = midnight;
  await vi.advanceTimersByTimeAsync(1);
  expect(done).toHaveLength(2);
  expect(article("question")?.formerOffice).toEqual({
    held: { text: "Députée" },
    holds: { text: "Maire" },
  });
  expect([...(done.at(-1)?.urls ?? [])].sort()).toEqual(["/fr/articles/question"]);
  // A day later nothing differs, and nothing is published.
  clock.now = midnight + 24 * hour;
  await seconds(30);
  expect(done).toHaveLength(2);
  publication.stop();
});

test("a change dated tomorrow is told tomorrow, on the page, in lists, feeds and the map", async () => {
  const { clock, done, publication, article } = publishing({
    "articles/2024-05-01-un/fr.mdx": articleText({
      updated: "2026-11-25",
      changes:
        "[{ date: 2026-11-20, kind: minor, note: Un détail }, { date: 2026-11-25, kind: correction, note: Chiffre corrigé }]",
    }),
  });
  await publication.publish();
  expect(article("un")?.article).not.toHaveProperty("updated");
  expect(article("un")?.article.changes?.map(({ note }) => note)).toEqual(["Un détail"]);
  clock.now = Date.parse("2026-11-25T00:00:00+01:00");
  await seconds(2);
  expect(article("un")?.article).toMatchObject({ updated: "2026-11-25" });
  expect(article("un")?.article.changes).toHaveLength(2);
  expect(done.at(-1)?.changes).toMatchObject([{ key: "2024-05-01-un", change: "modified" }]);
  const urls = done.at(-1)?.urls;
  expect(
    ["/fr/articles/un", "/fr/feed.xml", "/sitemap.xml"].filter((url) => !urls?.has(url)),
  ).toEqual([]);
  publication.stop();
});

test("security.txt is asked for again by a new date as each month begins", async () => {
  const { clock, done, publication } = publishing({});
  await publication.publish();
  clock.now = Date.parse("2026-12-01T00:00:00Z");
  await seconds(2);
  expect([...(done.at(-1)?.urls ?? [])]).toContain("/.well-known/security.txt");
  publication.stop();
});

test("what can’t be read is told until it is read again, and embargoes end meanwhile", async () => {
  const { clock, source, publication, titles } = publishing(embargoed);
  await publication.publish();
  const away = vi
    .spyOn(source, "snapshot")
    .mockImplementation(async (paths?: readonly string[]) => {
      if (paths?.length !== 0) throw new SourceError("The content directory is away.");
      return unchanged(last);
    });
  const last = await new MemorySource(source.files).snapshot();
  await expect(publication.publish()).rejects.toThrow("away");
  expect(await healthAt(clock.now)).toMatchObject({
    status: "degraded",
    articles: 1,
    failure: "The content directory is away.",
  });
  clock.now = start + hour;
  await seconds(2);
  expect(titles()).toEqual(["Tenu", "Vu"]);
  expect(await healthAt(clock.now)).toMatchObject({ status: "degraded", articles: 2 });
  away.mockRestore();
  await publication.publish();
  expect(await healthAt(clock.now)).toMatchObject({ status: "ok" });
  expect(await healthAt(clock.now)).not.toHaveProperty("failure");
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
      failures: noFailedPages(
        () => undefined,
        () => undefined,
      ),
      announce: async () => [],
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
