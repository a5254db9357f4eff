import { dayOf, toInstant } from "../content/dates.ts";
import { articlesIn, type Edition, kindsIn, themesIn } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import type { Theme } from "../content/settings.ts";
import type { Kind } from "../content/site.ts";
import type { Locale } from "../i18n/locales.ts";
import type { SearchFields } from "../i18n/urls.ts";
import { pageNumber } from "./pagination.ts";

/** Why a search can't be made: what is asked for is too long, or names what is not there. */
export type SearchProblem = "long" | "theme" | "kind" | "year" | "page";

/** A search as its address asks for it. */
export interface SearchRequest {
  readonly query: string;
  readonly theme: Theme | undefined;
  readonly kind: Kind | undefined;
  readonly year: number | undefined;
  /** From 1. */
  readonly page: number;
  readonly problem: SearchProblem | undefined;
}

/** A longer query is no question of a reader's, in characters. */
export const longestQuery = 200;

/**
 * What nobody can have typed, with the spaces around it. Two signs that nobody sees are typed between
 * letters: Persian parts a word's ends with one of them, the scripts of India join letters by the other.
 */
const untyped = /(?:(?!(?<=[\p{L}\p{M}])[\u200c\u200d](?=\p{L}))[\p{C}\s])+/gu;

/** What is filled in at an address, cleaned of what nobody can have typed. */
export function fieldsOf(read: (name: keyof SearchFields) => string | undefined): SearchFields {
  const clean = (name: keyof SearchFields) =>
    read(name)
      // One more than is allowed: enough to see that it is too much.
      ?.slice(0, longestQuery * 4)
      // It came with a word that was copied, which the index has without it.
      .replaceAll("\u00ad", "")
      .replace(untyped, " ")
      .trim()
      .slice(0, longestQuery + 1);
  return {
    ...{ q: clean("q"), theme: clean("theme"), kind: clean("kind") },
    ...{ year: clean("year"), page: clean("page") },
  };
}

/** Reads a search; what is wrong with it is named, and the rest stays as it was. */
export function readSearch(edition: Edition, locale: Locale, fields: SearchFields): SearchRequest {
  const { q: query = "", theme: slug = "", kind: key = "" } = fields;
  const { year: written = "", page: numbered = "" } = fields;
  const { languages } = edition.catalogue.site;
  const theme = [...themesIn(edition, locale).keys()].find(
    (each) => textIn(each.slug, locale, languages).text === slug,
  );
  const kind = [...kindsIn(edition, locale).keys()].find((each) => each.key === key);
  const year = yearsIn(edition, locale).find((each) => String(each) === written);
  const page = numbered === "" ? 1 : pageNumber(numbered);
  const problems: [SearchProblem, boolean][] = [
    ["long", query.length > longestQuery],
    ["theme", slug !== "" && theme === undefined],
    ["kind", key !== "" && kind === undefined],
    ["year", written !== "" && year === undefined],
    ["page", page === undefined],
  ];
  const problem = problems.find(([, is]) => is)?.[0];
  return { query: query.slice(0, longestQuery), theme, kind, year, page: page ?? 1, problem };
}

/** The years in which something was published, the newest first. */
export function yearsIn(edition: Edition, locale: Locale): readonly number[] {
  const { timeZone } = edition.catalogue.site.identity;
  const years: number[] = [];
  let begins = Number.POSITIVE_INFINITY;
  for (const { instant } of articlesIn(edition, locale)) {
    if (instant >= begins) continue;
    const year = dayOf(instant, timeZone).slice(0, 4);
    begins = toInstant(`${year}-01-01`, timeZone);
    years.push(Number(year));
  }
  return years;
}
