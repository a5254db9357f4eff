import { buildCatalogue } from "../content/build-catalogue.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { memoryStore, type ParsedStore } from "../content/parsed-store.ts";
import { blobId, digestOf } from "../content/source/blob.ts";
import { fileInMemory } from "../content/source/open-file.ts";
import type { Entry, FileState, Snapshot, Source } from "../content/source/source.ts";

/** Files of a content directory by path, for tests of what is made from them. */
export type Files = Readonly<Record<string, string>>;

export const themesYaml = ["alpha", "beta"]
  .map(
    (key) => `${key}:\n  name: { fr: ${key}, en: ${key} }\n  slug: { fr: ${key}, en: ${key}-en }\n`,
  )
  .join("");

/** The site of tests that say nothing of it. */
export const siteYaml = "languages: [fr, en]\ntimeZone: Europe/Paris\n";

/** An article's text. Fields given as `key: value` lines are added to the frontmatter. */
export function articleText(fields: Readonly<Record<string, string>> = {}, body = "Un texte.\n") {
  const all = {
    title: "Un titre",
    date: "2024-05-01",
    summary: "Un résumé.",
    themes: "[alpha]",
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join("")}---\n\n${body}`;
}

/** The text of a page about the site, likewise. */
export function pageText(fields: Readonly<Record<string, string>> = {}, body = "Un texte.\n") {
  const lines = Object.entries({ title: "Une page", ...fields });
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join("")}---\n\n${body}`;
}

/** A source over files in memory, whose `files` a test may replace between snapshots. */
export class MemorySource implements Source {
  files: Files;
  #last: Snapshot | undefined;

  constructor(files: Files) {
    this.files = files;
  }

  async snapshot(): Promise<Snapshot> {
    const entries = new Map(
      Object.entries(this.files).map(([path, text]) => {
        const bytes = Buffer.from(text);
        return [path, { path, blob: blobId(bytes), size: bytes.byteLength }];
      }),
    );
    const before = this.#last?.entries;
    const paths = new Set([...entries.keys(), ...(before?.keys() ?? [])]);
    const changed = [...paths].filter(
      (path) => entries.get(path)?.blob !== before?.get(path)?.blob,
    );
    const since = this.#last?.revision;
    const revision = digestOf(entries);
    this.#last = { revision, entries, changed: before && new Set(changed), since };
    return this.#last;
  }

  async read({ path }: Entry): Promise<Uint8Array> {
    return Buffer.from(this.files[path] ?? "");
  }

  async open(entry: Entry) {
    return fileInMemory(await this.read(entry));
  }
}

/**
 * A source whose published branch had these files one after the other, and has the last of them. Its
 * revisions are "0", "1" and so on; `times` are when they were committed, in milliseconds since 1970.
 */
export function lineSource(line: readonly Files[], times: readonly number[] = []): Source {
  const source = new MemorySource(line.at(-1) ?? {});
  const texts = new Map<string, string>();
  const entryOf = (path: string, text: string): Entry => {
    const bytes = Buffer.from(text);
    const entry = { path, blob: blobId(bytes), size: bytes.byteLength };
    texts.set(entry.blob, text);
    return entry;
  };
  const statesOf = (path: string): FileState[] =>
    line.flatMap((files, index) => {
      const [text, before] = [files[path], line[index - 1]?.[path]];
      if (text === before) return [];
      return {
        revision: `${index}`,
        at: times[index] ?? index,
        entry: text === undefined ? undefined : entryOf(path, text),
      };
    });
  return {
    snapshot: () => source.snapshot(),
    read: (entry) => source.read(entry),
    open: (entry) => source.open(entry),
    history: {
      of: async (path) => ({ states: statesOf(path), whole: true }),
      read: async ({ blob }) => Buffer.from(texts.get(blob) ?? ""),
      size: async ({ blob }) => Buffer.byteLength(texts.get(blob) ?? ""),
      open: async ({ blob }) => fileInMemory(Buffer.from(texts.get(blob) ?? "")),
    },
  };
}

/** The catalogue of files, from nothing. */
export async function catalogueOf(files: Files): Promise<Catalogue> {
  const source = new MemorySource({ "site.yaml": siteYaml, "themes.yaml": themesYaml, ...files });
  return buildCatalogue(await source.snapshot(), source, memoryStore());
}

/** Publishes one set of files after another, each from the one before. */
export async function catalogues(
  sets: readonly Files[],
  store: ParsedStore = memoryStore(),
  now?: number,
): Promise<Catalogue[]> {
  const source = new MemorySource({});
  const made: Catalogue[] = [];
  for (const files of sets) {
    source.files = { "site.yaml": siteYaml, "themes.yaml": themesYaml, ...files };
    const making = now === undefined ? {} : { now };
    made.push(await buildCatalogue(await source.snapshot(), source, store, made.at(-1), making));
  }
  return made;
}
