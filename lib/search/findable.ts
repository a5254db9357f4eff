import type { Article } from "../content/article.ts";
import type { PlainText } from "../content/body/plain-text.ts";
import { articlesIn, type Edition, listedIn } from "../content/edition.ts";
import { givenWords } from "../content/files/given-files.ts";
import { type Page, pageAssets, pageOfAssets } from "../content/page.ts";
import type { Entry } from "../content/source/source.ts";
import { pagesIn } from "../content/visible-pages.ts";
import type { Locale } from "../i18n/locales.ts";
import type { TextOf } from "./engine.ts";

/** A text as it is found: an article, or a page about the site. */
export interface Findable
  extends Pick<
    Article,
    "key" | "locale" | "file" | "blob" | "title" | "summary" | "instant" | "themes"
  > {
  /** All that its authors are called, in whatever language: their names stand in a file of their own. */
  readonly names: string;
  /** The documents beside it whose words are found as its own. */
  readonly documents: readonly Entry[];
  /** The same for the same text by people of the same names, with the same documents. */
  readonly version: string;
}

/** A page has no day: it is of no year that a text is of, and older than all of them. */
const undated = Date.UTC(-1000, 0);

/** What stands in a language for a work, or for a page by its name beside them. */
export function findableIn(edition: Edition, locale: Locale, key: string): Findable | undefined {
  const name = pageOfAssets(key);
  if (name !== undefined) {
    const page = pagesIn(edition, locale).get(name);
    return page && findablePage(edition, page);
  }
  const article = listedIn(edition, key, locale);
  return article && findableArticle(edition, article);
}

/** All that is found in a language. */
export function allFindable(edition: Edition, locale: Locale): readonly Findable[] {
  return [
    ...[...pagesIn(edition, locale).values()].map((page) => findablePage(edition, page)),
    ...articlesIn(edition, locale).map((article) => findableArticle(edition, article)),
  ];
}

/** The names of the pages of editions beside the keys of works. */
export function pageNames(...editions: readonly Edition[]): ReadonlySet<string> {
  const keys = editions.flatMap(({ catalogue }) => [...catalogue.pages.texts.keys()]);
  return new Set(keys.map(pageAssets));
}

function findableArticle({ catalogue }: Edition, article: Article): Findable {
  const { key, locale, file, blob, title, summary, instant, themes, authors = [] } = article;
  const names = (authors.length === 0 ? [] : (catalogue.people ?? []))
    .filter((person) => authors.includes(person.key))
    .flatMap(({ name }) => (typeof name === "string" ? [name] : Object.values(name)))
    .join("\n");
  const documents = givenWords(catalogue, { assets: key, files: article.files });
  const version = versionOf(blob, names, documents);
  return { key, locale, file, blob, title, summary, instant, themes, names, documents, version };
}

function findablePage({ catalogue }: Edition, page: Page): Findable {
  const { key, locale, file, blob, title, summary = "", files } = page;
  const documents = givenWords(catalogue, { assets: pageAssets(key), files });
  return {
    ...{ key: pageAssets(key), locale, file, blob, title, summary },
    ...{ instant: undated, themes: [], names: "" },
    ...{ documents, version: versionOf(blob, "", documents) },
  };
}

function versionOf(blob: string, names: string, documents: readonly Entry[]): string {
  return [blob, ...(names === "" ? [] : [names]), ...documents.map((each) => each.blob)].join(" ");
}

/** All that is found of a text: its own words, then those of its documents. */
export function findableText(
  { file, blob, documents }: Findable,
  textOf: TextOf,
): PlainText | undefined {
  const own = textOf(file, blob);
  const others = documents.flatMap((each) => textOf(each.path, each.blob)?.text ?? []);
  return own && others.length > 0 ? { ...own, text: [own.text, ...others].join(" ") } : own;
}
