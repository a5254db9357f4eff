import type { Article } from "../content/article.ts";
import { type Edition, listedIn, themesIn } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import { languageOf } from "../i18n/language-of.ts";
import type { Locale } from "../i18n/locales.ts";
import { listed } from "../i18n/name-list.ts";
import { typeset } from "../i18n/typography.ts";
import { type SearchFields, searchUrl } from "../i18n/urls.ts";
import type { Found, Searchable } from "../search/engine.ts";
import { extract, marked, type Part } from "../search/extract.ts";
import { heldTerms } from "../search/held-terms.ts";
import { termOf } from "../search/terms.ts";
import { wordsOf } from "../search/words.ts";
import { type Alternates, inEachLanguage } from "./alternates.ts";
import { namesOf } from "./authors.ts";
import { type Card, cardOf } from "./card.ts";
import { themeLink } from "./navigation.ts";
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
  readonly themes: readonly Choice[];
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

/** A word that no article has, and the one that was found for it. */
export interface Correction {
  readonly typed: string;
  readonly meant: string;
}

/** An article that was found, with what was looked for apart from the rest. */
export interface Hit {
  readonly card: Card;
  readonly title: readonly Part[];
  readonly extract: readonly Part[];
}

/** An article's text without mark-up. */
type TextOf = (article: Article) => string;

/** What the page of a search shows. */
export async function searchPage(
  edition: Edition,
  locale: Locale,
  fields: SearchFields,
  engine: Searchable,
  textOf: TextOf,
): Promise<SearchPage> {
  const request = readSearch(edition, locale, fields);
  const looking = request.problem === undefined && request.query !== "";
  const found = looking ? await findPage(locale, request, engine) : undefined;
  const beyond = found !== undefined && isBeyond(request, found);
  const { languages } = edition.catalogue.site;
  const inLanguage = (each: Locale) => {
    if (request.problem !== undefined) return searchUrl(each);
    const theme = request.theme && textIn(request.theme.slug, each, languages).text;
    return searchUrl(each, { ...fields, theme, page: undefined });
  };
  return {
    fields: { ...fields, q: request.query },
    themes: [...themesIn(edition, locale).keys()].map((theme) => ({
      value: textIn(theme.slug, locale, languages).text,
      text: themeLink(edition, theme, locale).text,
    })),
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
  const articles = found.keys.flatMap((key) => listedIn(edition, key, locale) ?? []);
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
    hits: articles.map((article) => hitOf(edition, locale, article, found, textOf)),
    corrections: found.replaced.flatMap(({ typed, terms }) => {
      const meant = asWritten(edition, articles, terms, locale, textOf);
      return meant === undefined ? [] : [{ typed, meant }];
    }),
    previous: page > 1 ? url(page - 1) : undefined,
    next: page < pages ? url(page + 1) : undefined,
  };
}

function hitOf(
  edition: Edition,
  locale: Locale,
  article: Article,
  { terms }: Found,
  textOf: TextOf,
): Hit {
  const card = cardOf(edition, article, locale);
  const isFound = (term: string) => terms.has(heldTerms(term, article.locale, locale));
  const text = typeset(textOf(article), article.locale);
  const inText = extract(text, article.locale, isFound);
  const signed = marked(bylineOf(edition, article, locale), article.locale, isFound);
  return {
    card,
    title: marked(card.title, article.locale, isFound),
    extract: inText ?? [
      ...(signed.some(({ found }) => found) ? signed : []),
      ...marked(card.summary, article.locale, isFound),
    ],
  };
}

/** Who wrote an article, before its summary. */
function bylineOf(edition: Edition, article: Article, locale: Locale): string {
  const names = namesOf(edition, article, locale);
  return `${listed(names, article.locale)}${languageOf(article.locale).colon}`;
}

/** A term as the articles that were found spell it: so nothing is named that can't be read. */
function asWritten(
  edition: Edition,
  articles: readonly Article[],
  terms: readonly string[],
  locale: Locale,
  textOf: TextOf,
): string | undefined {
  for (const article of articles) {
    const names = namesOf(edition, article, locale);
    for (const text of [article.title, article.summary, ...names, textOf(article)]) {
      const word = wordsOf(text).find((each) =>
        terms.includes(heldTerms(termOf(each.text, article.locale) ?? "", article.locale, locale)),
      );
      if (word !== undefined) return word.text.toLocaleLowerCase(article.locale);
    }
  }
  return undefined;
}
