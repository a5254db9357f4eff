import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { differingKeys, type Edition, makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Found, Searchable, SearchEngine, Wanted } from "../search/engine.ts";
import { ftsEngine } from "../search/fts-engine.ts";
import { type Files, MemorySource, siteYaml, themesYaml } from "./content.ts";

/** What a site says of itself where a test does not: its languages are French and English. */
const settings = { "themes.yaml": themesYaml, "site.yaml": siteYaml };

/** A search over files that a test publishes, with its index in a directory of its own. */
export interface Searching extends AsyncDisposable {
  readonly directory: string;
  readonly engine: SearchEngine;
  /** The texts that were read to be indexed, by the path of their file. */
  readonly read: string[];
  /** Publishes files as the server would; the first ones as at a start, which waits for nothing. */
  publishOnly(files: Files, now?: number): Promise<void>;
  /** The same, with the first index whole. */
  publish(files: Files, now?: number): Promise<void>;
  /** The search of a reviewer who sees these files while others are published. */
  review(files: Files): Promise<Searchable>;
  find(query: string, more?: Partial<Wanted>, locale?: Locale): Promise<Found>;
  /** The works that are found, the best first. */
  keys(query: string, more?: Partial<Wanted>, locale?: Locale): Promise<readonly string[]>;
  /** Ends as a server does, its index kept. */
  stop(): Promise<void>;
}

/** Starts searching, in the directory of an earlier search or a new one. */
export function startSearching(
  directory = mkdtempSync(join(tmpdir(), "tribune-search-")),
): Searching {
  const source = new MemorySource({});
  const store = memoryStore();
  const read: string[] = [];
  const textOf = (path: string, blob: string) => {
    read.push(path);
    return store.plain(path, blob);
  };
  const engine = ftsEngine(directory, { plain: textOf });
  let edition: Edition | undefined;

  const untilWhole = async () => {
    const nothing = { query: "x", theme: undefined, year: undefined, offset: 0, limit: 1 };
    for (const locale of edition?.catalogue.site.languages ?? []) {
      while (!(await engine.find(locale, nothing)).whole) await new Promise(setImmediate);
    }
  };
  const publishOnly = async (files: Files, now = Date.parse("2026-11-24T12:00:00Z")) => {
    source.files = { ...settings, ...files };
    const before = edition;
    const catalogue = await buildCatalogue(
      await source.snapshot(),
      source,
      store,
      before?.catalogue,
    );
    const keys = before && differingKeys(before, catalogue, now);
    edition = makeEdition(catalogue, now, "public", before, keys);
    await engine.update(edition, keys);
  };
  const publish = async (files: Files, now?: number) => {
    await publishOnly(files, now);
    await untilWhole();
  };
  const review = async (files: Files) => {
    const { catalogue: published, now } = edition ?? fail();
    const revision = new MemorySource({ ...settings, ...files });
    const catalogue = await buildCatalogue(await revision.snapshot(), revision, store);
    const other = makeEdition(catalogue, now, "reviewer");
    const keys = new Set([...published.works.keys(), ...catalogue.works.keys()]);
    return engine.beside(other, keys, textOf);
  };
  const find = (query: string, more: Partial<Wanted> = {}, locale: Locale = "fr") =>
    engine.find(locale, {
      query,
      theme: undefined,
      year: undefined,
      offset: 0,
      limit: 10,
      ...more,
    });
  const keys = async (query: string, more?: Partial<Wanted>, locale?: Locale) =>
    (await find(query, more, locale)).keys;
  const stop = () => engine.close();
  const dispose = async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return {
    directory,
    engine,
    read,
    publishOnly,
    publish,
    review,
    find,
    keys,
    stop,
    [Symbol.asyncDispose]: dispose,
  };
}

function fail(): never {
  throw new Error("Nothing is published yet.");
}
