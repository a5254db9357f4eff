import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { pick, type Random, randomFrom } from "#lib/cover/seed.ts";
import { searchUrl, suggestUrl } from "#lib/i18n/urls.ts";
import { ftsEngine } from "#lib/search/fts-engine.ts";
import { serve } from "../support/serve.ts";
import { residentMiB } from "./process.ts";
import { percentile } from "./statistics.ts";
import { vocabulary } from "./vocabulary.ts";

/** What searching costs, at a size of corpus. */
export interface SearchingFigures {
  readonly works: number;
  /** From the server's first answer until the index is whole, in seconds; and after a restart. */
  readonly indexedS: number;
  readonly restartedS: number;
  /** The engine alone, and the whole page as a reader's browser gets it. */
  readonly findP50Ms: number;
  readonly findP95Ms: number;
  readonly pageP50Ms: number;
  readonly pageP95Ms: number;
  readonly suggestP50Ms: number;
  readonly suggestP95Ms: number;
  readonly memoryMiB: number;
}

const seed = "search";
const queries = 240;
const themes = ["cybersecurite", "donnees", "territoires", "justice", "europe", "ecoles"] as const;

type Vocabulary = ReturnType<typeof vocabulary>;

/** Asks a production server, and its index alone, `queries` different things. */
export async function measureSearching(works: number): Promise<SearchingFigures> {
  const random = randomFrom(seed);
  const words = { fr: vocabulary("fr", random), en: vocabulary("en", random) };
  const content = texts(works, words);
  const asked = Array.from({ length: queries }, (_, index) => question(index, words.fr, random));

  await using first = await serve({ content, startDeadline: 600_000 });
  const indexedS = await untilWhole(first.url);
  await first.stop();
  const env = { DATA_DIR: first.dataDir, CONTENT_DIR: first.contentDir };
  await using server = await serve({ content: {}, env, startDeadline: 600_000 });
  const restartedS = await untilWhole(server.url);
  // What is compiled and opened once is not what a search costs.
  for (const { q } of asked.slice(0, 20)) await get(server.url + searchUrl("fr", { q }));
  const page = await times(asked, (fields) => get(server.url + searchUrl("fr", fields)));
  const suggest = await times(asked, ({ q }) =>
    get(`${server.url}${suggestUrl("fr")}&q=${encodeURIComponent(q.slice(0, 5))}`),
  );
  const memoryMiB = await residentMiB(server.pid);
  await server.stop();

  const engine = ftsEngine(first.dataDir, { plain: () => undefined });
  const find = await times(asked, ({ q: query, theme, year }) =>
    engine.find("fr", {
      query,
      theme,
      year: year ? Number(year) : undefined,
      offset: 0,
      limit: 10,
    }),
  );
  await engine.close();
  return {
    works,
    indexedS: round(indexedS),
    restartedS: round(restartedS),
    findP50Ms: round(percentile(find, 0.5)),
    findP95Ms: round(percentile(find, 0.95)),
    pageP50Ms: round(percentile(page, 0.5)),
    pageP95Ms: round(percentile(page, 0.95)),
    suggestP50Ms: round(percentile(suggest, 0.5)),
    suggestP95Ms: round(percentile(suggest, 0.95)),
    memoryMiB: Math.round(memoryMiB),
  };
}

interface Question {
  readonly q: string;
  readonly theme?: string;
  readonly year?: string;
}

/** One, two or three words, frequent and rare; slips, phrases, and words that are nowhere. */
function question(index: number, { words }: Vocabulary, random: Random): Question {
  const word = (below: number) => words[Math.floor(random() * below)] ?? "";
  const kinds: readonly (() => Question)[] = [
    () => ({ q: word(words.length) }),
    () => ({ q: word(50) }),
    () => ({ q: word(2_000) }),
    () => ({ q: `${word(300)} ${word(3_000)}` }),
    () => ({ q: `${word(300)} ${word(1_000)} ${word(3_000)}` }),
    () => ({ q: word(10_000).replace(/^(...)./, "$1") }),
    () => ({ q: `"${word(60)} ${word(60)}"` }),
    () => ({ q: `${word(3_000)}xyz` }),
    () => ({ q: word(2_000), theme: pick(random, themes) }),
    () => ({ q: `${word(300)} ${word(300)}`, year: "2014" }),
  ];
  return kinds[index % kinds.length]?.() ?? { q: "" };
}

function texts(works: number, words: Record<"fr" | "en", Vocabulary>): Record<string, string> {
  const names = themes.map(
    (key) => `${key}:\n  name: { fr: ${key}, en: ${key} }\n  slug: { fr: ${key}, en: ${key} }\n`,
  );
  const files: Record<string, string> = { "themes.yaml": names.join("") };
  for (let index = 0; index < works; index += 1) {
    const day = new Date(Date.UTC(2005, 0, 1) + index * 40_000_000).toISOString().slice(0, 10);
    for (const locale of ["fr", "en"] as const) {
      const text = (length: number) => Array.from({ length }, () => words[locale].next()).join(" ");
      const sections = Array.from({ length: 4 }, () => `## ${text(5)}\n\n${text(165)}.\n`);
      files[`articles/${day}-article-${index}/${locale}.mdx`] = `---
title: "${text(8)}"
date: ${day}
summary: "${text(25)}."
themes: [${themes[index % themes.length]}]
---

${sections.join("\n")}`;
    }
  }
  return files;
}

/** Until the page no longer says that its index is being made; in seconds. */
async function untilWhole(url: string): Promise<number> {
  const started = performance.now();
  for (const locale of ["fr", "en"] as const) {
    const path = searchUrl(locale, { q: "zzzz" });
    while (/index de recherche|search index/.test(await get(url + path))) await delay(200);
  }
  return (performance.now() - started) / 1_000;
}

async function get(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function times<T>(list: readonly T[], work: (each: T) => Promise<unknown>) {
  const taken: number[] = [];
  for (const each of list) {
    const started = performance.now();
    await work(each);
    taken.push(performance.now() - started);
  }
  return taken;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
