import { fallbackOrder, type Locale } from "../i18n/locales.ts";
import type { Article } from "./article.ts";
import { pathBeside } from "./assets.ts";
import type { KnownDocument } from "./files/document-facts.ts";
import { type Page, pageOfAssets } from "./page.ts";
import type { KeptProblem, Problem } from "./problem.ts";
import { type PublishedArticles, publishedAt } from "./published-articles.ts";
import { type PublishedPages, publishedPageAt } from "./published-pages.ts";
import type { Redirects } from "./redirects.ts";
import type { Mandate } from "./schema/mandate.ts";
import type { Person, Theme } from "./settings.ts";
import type { SettingsFiles } from "./settings-files.ts";
import type { FileCounts, Site } from "./site.ts";
import type { Entry, Snapshot } from "./source/source.ts";
import { folderOf } from "./text-names.ts";
import type { Unseen } from "./unseen-files.ts";

/** An image or another file as it was good, and the revision that is from. */
export interface FileVersion {
  readonly revision: string;
  readonly entry: Entry;
}

/** A file beside an article that readers are not shown as it is now. */
export interface RefusedFile {
  readonly problem: Problem;
  /** The version that they are shown instead, if the source still has one. */
  readonly lastGood: FileVersion | undefined;
}

/** The refused files of a catalogue by path. */
export type RefusedFiles = ReadonlyMap<string, RefusedFile>;

/** When works say something else because a day has come, by their keys. */
export type Turns = ReadonlyMap<string, readonly number[]>;

/** All articles at a revision. Never changed once made. */
export interface Catalogue extends PublishedArticles {
  readonly revision: string;
  /** The pages about the site. */
  readonly pages: PublishedPages;
  /** Undefined when themes.yaml has never been readable: then themes are not judged. */
  readonly themes: readonly Theme[] | undefined;
  /** The same of people.yaml. */
  readonly people: readonly Person[] | undefined;
  readonly mandates: readonly Mandate[];
  readonly redirects: Redirects;
  /** Slugs that articles had before: language and slug → path. */
  readonly former: ReadonlyMap<string, string>;
  /** The same of pages. */
  readonly formerPages: ReadonlyMap<string, string>;
  /** When texts came to be public, by path, where the source knows; a date may say less. */
  readonly arrivals: ReadonlyMap<string, number>;
  readonly problems: readonly KeptProblem[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** All articles, the latest first; see `timelineOf`. */
  readonly timeline: readonly Article[];
  /** When works say something else; see `turnsOf`. */
  readonly turns: Turns;
  /** What stands beside each work's texts; see `filesBeside`. */
  readonly beside: ReadonlyMap<string, string>;
  /** Images and other files that are there but not shown as they are, by path. */
  readonly refused: RefusedFiles;
  /** What is known of documents, by path. */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  readonly settings: SettingsFiles;
  readonly site: Site;
  /** How many texts there are in each language; see `countFiles`. */
  readonly files: FileCounts;
  /** What was written and is not seen, with the folders that hold no article. */
  readonly unseen: Unseen & { readonly links: Snapshot["links"] };
  /** The catalogue it was made from, by its own name, and the works that were decided anew. */
  readonly step: { readonly from: symbol | undefined; readonly keys: ReadonlySet<string> };
  readonly id: symbol;
  /** How many files were parsed to make it, rather than known. */
  readonly parsedCount: number;
}

/**
 * An image or other file beside an article, by its name as it is written there (see `pathBeside`);
 * of one that readers are not shown, its last good version.
 */
export function assetOf(catalogue: Catalogue, key: string, name: string): Entry | undefined {
  if (key === peopleFile) {
    const isPortrait = catalogue.people?.some(({ portrait }) => portrait === name);
    return isPortrait ? shownFile(catalogue, name) : undefined;
  }
  return assetIn(catalogue, workFolder(catalogue, key), name);
}

/** The same, of a folder whose texts may not be published. */
export function assetIn(catalogue: Catalogue, folder: string, name: string): Entry | undefined {
  const path = pathBeside(catalogue, folder, name);
  return path === undefined ? undefined : shownFile(catalogue, path);
}

/** What stands in the place of a work's key for the portraits, which are beside this file. */
export const peopleFile = "people.yaml";

/** What is known of a document that readers are given. */
export function documentOf(
  { documents }: Pick<Catalogue, "documents">,
  { path, blob }: Entry,
): KnownDocument | undefined {
  const facts = documents.get(path);
  return facts?.blob === blob ? facts : undefined;
}

function shownFile(catalogue: Catalogue, path: string): Entry | undefined {
  const refused = catalogue.refused.get(path);
  return refused === undefined ? catalogue.entries.get(path) : refused.lastGood?.entry;
}

/** The folder of a work or a page, from the content directory; where a new one has its place. */
export function workFolder({ works }: Pick<Catalogue, "works">, key: string): string {
  const [article] = Object.values(works.get(key) ?? {});
  if (article !== undefined) return folderOf(article.file);
  const page = pageOfAssets(key);
  return page === undefined ? `articles/${key}` : `pages/${page}`;
}

/** The article that a slug names in a language or, where it names none there, in another one. */
export function articleNamed(
  { bySlug, site }: Pick<Catalogue, "bySlug" | "site">,
  locale: Locale,
  slug: string,
): Article | undefined {
  for (const each of fallbackOrder(locale, site.languages)) {
    const found = bySlug.get(each)?.get(slug);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The works that may differ between two catalogues. */
export function changedKeys(before: Catalogue, after: Catalogue): ReadonlySet<string> {
  if (before.id === after.id) return new Set();
  if (after.step.from === before.id) return after.step.keys;
  const keys = new Set<string>();
  for (const [key, work] of after.works) {
    const same = before.works.get(key) === work && before.beside.get(key) === after.beside.get(key);
    if (!same) keys.add(key);
  }
  for (const key of before.works.keys()) if (!after.works.has(key)) keys.add(key);
  return keys;
}

/** The article that had a slug before, in the version now published. */
export function formerArticle(
  catalogue: Catalogue,
  locale: string,
  slug: string,
): Article | undefined {
  const path = catalogue.former.get(`${locale}/${slug}`);
  return path === undefined ? undefined : publishedAt(catalogue, path);
}

/** The page that had a slug before, in the version now published. */
export function formerPage(
  { formerPages, pages }: Pick<Catalogue, "formerPages" | "pages">,
  locale: string,
  slug: string,
): Page | undefined {
  const path = formerPages.get(`${locale}/${slug}`);
  return path === undefined ? undefined : publishedPageAt(pages, path);
}
