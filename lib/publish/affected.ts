import { isDeepStrictEqual } from "node:util";
import type { Edition } from "../content/edition.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { articlePage } from "../pages/article.ts";
import { home } from "../pages/home.ts";
import { allArticles, themeArticles } from "../pages/listing.ts";
import { navigation } from "../pages/navigation.ts";
import { pageNumber } from "../pages/pagination.ts";
import { withdrawnArticle } from "../pages/withdrawn.ts";

/**
 * The pages, of those given by their paths, that show something else in the new edition than in the
 * old one. A page is a pure function of what `lib/pages` says of it, so comparing that is enough.
 */
export function affectedPaths(
  before: Edition,
  after: Edition,
  paths: Iterable<string>,
): ReadonlySet<string> {
  const everywhere = new Map<Locale, boolean>(
    locales.map((locale) => [
      locale,
      !isDeepStrictEqual(navigation(before, locale), navigation(after, locale)),
    ]),
  );
  const affected = new Set<string>();
  for (const path of paths) {
    const locale = locales.find((each) => path === `/${each}` || path.startsWith(`/${each}/`));
    if (locale === undefined) continue;
    const differs = () => !same(shown(before, locale, path), shown(after, locale, path));
    if (everywhere.get(locale) === true || differs()) affected.add(path);
  }
  return affected;
}

/** What a page shows besides the masthead; undefined if it does not exist. */
function shown(edition: Edition, locale: Locale, path: string): unknown {
  const [, , room, first, second, third] = path.split("/");
  if (room === undefined) return home(edition, locale);
  if (room === "articles") {
    if (first === undefined) return allArticles(edition, locale);
    if (second !== undefined) return allArticles(edition, locale, pageNumber(second));
    return articlePage(edition, locale, first) ?? withdrawnArticle(edition, locale, first);
  }
  if (room === "themes" && first !== undefined) {
    return themeArticles(edition, locale, first, third ? pageNumber(third) : undefined);
  }
  return undefined;
}

/** Articles that were not parsed again are the very same objects: no need to look inside. */
function same(a: unknown, b: unknown): boolean {
  return a === b || isDeepStrictEqual(a, b);
}
