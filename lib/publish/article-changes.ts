import type { Article } from "../content/article.ts";
import { formerArticle } from "../content/catalogue.ts";
import { type Edition, languagesOfBoth, listedIn, translation } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { articleUrl } from "../i18n/urls.ts";

/** What became of one article for its readers. */
export interface Change {
  readonly key: string;
  readonly locale: Locale;
  readonly change: "added" | "modified" | "removed";
  /** The pages on which it is read, now or until now. */
  readonly urls: readonly string[];
}

/** The articles that readers see otherwise in one edition than in the one before. */
export function changesBetween(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
): readonly Change[] {
  return [...keys].sort().flatMap((key) =>
    [...languagesOfBoth(before, after)].flatMap((locale): Change[] => {
      const old = translation(before, key, locale);
      const now = translation(after, key, locale);
      const article = now ?? old;
      if (old === now || article === undefined || sameFile(old, now)) return [];
      const change = old === undefined ? "added" : now === undefined ? "removed" : "modified";
      const shownIn = [locale, ...foreignReaders(now === undefined ? before : after, key, locale)];
      const urls = shownIn.map((each) => articleUrl(each, article.slug));
      return [{ key, locale, change, urls }];
    }),
  );
}

/** A site that goes by another clock is no change of its texts. */
function sameFile(old: Article | undefined, now: Article | undefined): boolean {
  return old?.blob === now?.blob && old?.timeZone !== now?.timeZone;
}

/** The other languages whose readers are shown this text. */
function foreignReaders(edition: Edition, key: string, locale: Locale): readonly Locale[] {
  return edition.catalogue.site.languages.filter(
    (each) => each !== locale && listedIn(edition, key, each)?.locale === locale,
  );
}

/** An address that leads to another since a publish, as the history of the files was understood. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The redirects that one edition has deduced and the one before had not. */
export function redirectsBetween(before: Edition, after: Edition): readonly Redirect[] {
  const { former, bySlug, site } = after.catalogue;
  return [...former].flatMap(([address, path]) => {
    const locale = site.languages.find((each) => address.startsWith(`${each}/`));
    if (locale === undefined || before.catalogue.former.get(address) === path) return [];
    const slug = address.slice(locale.length + 1);
    const article = formerArticle(after.catalogue, locale, slug);
    const now = article && translation(after, article.key, locale);
    if (now === undefined || bySlug.get(locale)?.has(slug)) return [];
    return [{ from: articleUrl(locale, slug), to: articleUrl(locale, now.slug) }];
  });
}
