import type { Article } from "../content/article.ts";
import { fileName } from "../content/assets.ts";
import { type Edition, listedIn, themesIn } from "../content/edition.ts";
import { givenWords } from "../content/files/given-files.ts";
import { textIn } from "../content/localized-text.ts";
import { pageAssets, pageOfAssets } from "../content/page.ts";
import { pagesIn } from "../content/visible-pages.ts";
import { languageOf } from "../i18n/language-of.ts";
import type { Locale } from "../i18n/locales.ts";
import { listed } from "../i18n/name-list.ts";
import { typeset } from "../i18n/typography.ts";
import { pageUrl, type SearchFields, searchUrl } from "../i18n/urls.ts";
import type { Found, Searchable } from "../search/engine.ts";
import { extract, type IsFound, marked, opening, type Part } from "../search/extract.ts";
import { heldTerms } from "../search/held-terms.ts";
import { termOf } from "../search/terms.ts";
import { wordsOf } from "../search/words.ts";
import { type Alternates, inEachLanguage } from "./alternates.ts";
import { namesOf } from "./authors.ts";
import { type Card, cardOf } from "./card.ts";
import { type ThemeLink, themeLink } from "./navigation.ts";
import { readSearch, type SearchProblem, type SearchRequest, yearsIn } from "./search-request.ts";

/** How many results a page has. */
const perPage = 10;

/** A choice of a form: what is sent, and what is read. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** The page of a search. */
export interface SearchPage {
  readonly fields: SearchFields;
  readonly themes: readonly (Choice & Pick<ThemeLink, "accent">)[];
  readonly years: readonly Choice[];
  readonly problem: SearchProblem | undefined;
  /** Undefined while nothing is looked for. */
  readonly results: Results | undefined;
  /** The same search in each language. */
  readonly alternates: Alternates;
}

/** What was found, a page of it. */
export interface Results extends Pick<Found, "total" | "partial" | "common" | "whole"> {
  readonly hits: readonly Hit[];
  readonly corrections: readonly Correction[];
  readonly page: number;
  readonly pages: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** A word that no text has, and the one that was found for it. */
export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** A text that was found, with what was looked for apart from the rest. */
export interface Hit {
  /** An article's, or a page's by its name beside them. */
  readonly key: string;
  /** The language of the text, which may be another than the page's. */
  readonly locale: Locale;
  readonly url: string;
  readonly title: readonly Part[];
  readonly extract: readonly Part[];
  /** What is told of an article; a page about the site has no day and no theme. */
  readonly card: Card | undefined;
  /** What a reviewer must know and readers never see. */
  readonly mark: Card["mark"];
}

/** A text without mark-up. */
type TextOf = (text: Pick<Article, "file" | "blob">) => string;

/** What an article or a page says, before what was looked for is marked in it. */
interface Source extends Pick<Hit, "key" | "locale" | "url" | "card" | "mark"> {
  readonly title: string;
  readonly summary: string;
  readonly names: readonly string[];
  readonly text: string;
  /** The documents beside it whose words are found as its own. */
  readonly documents: readonly { readonly name: string; text(): string }[];
}

/** What the page of a search shows; without an engine, its form. */
export async function searchPage(
  edition: Edition,
  locale: Locale,
  fields: SearchFields,
  engine: Searchable | undefined,
  textOf: TextOf,
): Promise<SearchPage> {
  const request = readSearch(edition, locale, fields);
  const looking = request.problem === undefined && request.query !== "";
  const found = engine && looking ? await findPage(locale, request, engine) : undefined;
  const beyond = found !== undefined && isBeyond(request, found);
  const { languages } = edition.catalogue.site;
  const inLanguage = (each: Locale) => {
    if (request.problem !== undefined) return searchUrl(each);
    const theme = request.theme && textIn(request.theme.slug, each, languages).text;
    return searchUrl(each, { ...fields, theme, page: undefined });
  };
  return {
    fields: { ...fields, q: request.query },
    themes: [...themesIn(edition, locale).keys()].map((theme) => {
      const { text, accent } = themeLink(edition, theme, locale);
      return { value: textIn(theme.slug, locale, languages).text, text, accent };
    }),
    years: yearsIn(edition, locale).map((year) => ({ value: String(year), text: String(year) })),
    problem: beyond ? "page" : request.problem,
    results:
      found === undefined || beyond
        ? undefined
        : resultsOf(edition, locale, { ...fields, page: undefined }, request.page, found, textOf),
    alternates: inEachLanguage(edition, inLanguage),
  };
}

/** The status that the page of a search has, known before it is rendered. */
export async function searchStatus(
  edition: Edition,
  locale: Locale,
  fields: SearchFields,
  engine: Searchable,
): Promise<200 | 400 | 404> {
  const request = readSearch(edition, locale, fields);
  if (request.problem !== undefined) return request.problem === "long" ? 400 : 404;
  if (request.page === 1 || request.query === "") return 200;
  return isBeyond(request, await findPage(locale, request, engine)) ? 404 : 200;
}

function findPage(locale: Locale, request: SearchRequest, engine: Searchable): Promise<Found> {
  const { query, theme, year, page } = request;
  const offset = (page - 1) * perPage;
  return engine.find(locale, { query, theme: theme?.key, year, offset, limit: perPage });
}

function isBeyond({ page }: SearchRequest, { total }: Found): boolean {
  return page > 1 && (page - 1) * perPage >= total;
}

function resultsOf(
  edition: Edition,
  locale: Locale,
  fields: SearchFields,
  page: number,
  found: Found,
  textOf: TextOf,
): Results {
  const { total, partial, common, whole } = found;
  // The index follows a publish by an instant: what readers may not read is not shown meanwhile.
  const sources = found.keys.flatMap((key) => sourceOf(edition, locale, key, textOf) ?? []);
  const pages = Math.ceil(total / perPage);
  const url = (number: number) =>
    searchUrl(locale, { ...fields, page: number === 1 ? undefined : String(number) });
  return {
    total,
    partial,
    common,
    whole,
    page,
    pages,
    hits: sources.map((source) => hitOf(source, locale, found)),
    corrections: found.replaced.flatMap(({ typed, terms }) => {
      const meant = asWritten(sources, terms, locale);
      return meant === undefined ? [] : [{ typed, meant }];
    }),
    previous: page > 1 ? url(page - 1) : undefined,
    next: page < pages ? url(page + 1) : undefined,
  };
}

function sourceOf(
  edition: Edition,
  locale: Locale,
  key: string,
  textOf: TextOf,
): Source | undefined {
  const page = pageOfAssets(key);
  return page === undefined
    ? articleSource(edition, locale, key, textOf)
    : pageSource(edition, locale, page, textOf);
}

function articleSource(
  edition: Edition,
  locale: Locale,
  key: string,
  textOf: TextOf,
): Source | undefined {
  const article = listedIn(edition, key, locale);
  if (article === undefined) return undefined;
  const card = cardOf(edition, article, locale);
  const names = namesOf(edition, article, locale);
  const text = typeset(textOf(article), article.locale);
  const giving = { assets: key, files: article.files };
  return { ...card, key, card, names, text, documents: documentsOf(edition, giving, textOf) };
}

/** Their words are read only where the text itself has not what was looked for. */
function documentsOf(
  { catalogue }: Edition,
  giving: Parameters<typeof givenWords>[1],
  textOf: TextOf,
): Source["documents"] {
  return givenWords(catalogue, giving).map(({ path: file, blob }) => ({
    name: fileName(file),
    text: () => textOf({ file, blob }),
  }));
}

function pageSource(
  edition: Edition,
  locale: Locale,
  key: string,
  textOf: TextOf,
): Source | undefined {
  const page = pagesIn(edition, locale).get(key);
  if (page === undefined) return undefined;
  const { locale: lang, slug, title, summary, draft } = page;
  const text = typeset(textOf(page), lang);
  return {
    key: pageAssets(key),
    locale: lang,
    url: pageUrl(locale, slug),
    title: typeset(title, lang),
    summary: summary === undefined ? opening(text) : typeset(summary, lang),
    text,
    names: [],
    documents: documentsOf(edition, { assets: pageAssets(key), files: page.files }, textOf),
    card: undefined,
    mark: draft === true ? "draft" : undefined,
  };
}

function hitOf(source: Source, locale: Locale, { terms }: Found): Hit {
  const { key, locale: lang, url, title, summary, names, text, card, mark } = source;
  const isFound = (term: string) => terms.has(heldTerms(term, lang, locale));
  const signed = marked(bylineOf(names, lang), lang, isFound);
  return {
    ...{ key, locale: lang, url, card, mark },
    title: marked(title, lang, isFound),
    extract: extract(text, lang, isFound) ??
      extractOfDocument(source, isFound) ?? [
        ...(signed.some(({ found }) => found) ? signed : []),
        ...marked(summary, lang, isFound),
      ],
  };
}

/** The words of a document, after its name. */
function extractOfDocument({ documents, locale }: Source, isFound: IsFound): Part[] | undefined {
  for (const { name, text } of documents) {
    const found = extract(text(), locale, isFound);
    if (found === undefined) continue;
    return [{ text: `${name}${languageOf(locale).colon}`, found: false }, ...found];
  }
  return undefined;
}

/** Who wrote an article, before its summary. */
function bylineOf(names: readonly string[], lang: Locale): string {
  return `${listed(names, lang)}${languageOf(lang).colon}`;
}

/** A term as the texts that were found spell it: so nothing is named that can't be read. */
function asWritten(
  sources: readonly Source[],
  terms: readonly string[],
  locale: Locale,
): string | undefined {
  for (const { locale: lang, title, summary, names, text } of sources) {
    for (const each of [title, summary, ...names, text]) {
      const word = wordsOf(each).find((word) =>
        terms.includes(heldTerms(termOf(word.text, lang) ?? "", lang, locale)),
      );
      if (word !== undefined) return word.text.toLocaleLowerCase(lang);
    }
  }
  return undefined;
}
