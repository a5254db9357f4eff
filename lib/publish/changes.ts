import { type Edition, translation } from "../content/edition.ts";
import { type Locale, locales, otherLocale } from "../i18n/locales.ts";
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
    locales.flatMap((locale): Change[] => {
      const old = translation(before, key, locale);
      const now = translation(after, key, locale);
      const article = now ?? old;
      if (old === now || article === undefined) return [];
      const change = old === undefined ? "added" : now === undefined ? "removed" : "modified";
      const other = otherLocale(locale);
      const shownIn = translation(after, key, other) === undefined ? [locale, other] : [locale];
      const urls = shownIn.map((each) => articleUrl(each, article.slug));
      return [{ key, locale, change, urls }];
    }),
  );
}
