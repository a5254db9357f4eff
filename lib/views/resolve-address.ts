import { formerArticle } from "../content/catalogue.ts";
import { type Edition, translation } from "../content/edition.ts";
import { movedPath } from "../content/redirects.ts";
import { isLocale, type Locale, otherLocale } from "../i18n/locales.ts";
import { articleUrl, pathnames } from "../i18n/urls.ts";
import { findArticle } from "./article.ts";
import { isHandbookPage } from "./handbook-addresses.ts";
import { allArticles, findTheme, themeArticles } from "./listing.ts";
import { pageNumber } from "./pagination.ts";
import { shareImage } from "./share-image.ts";
import { fileAt, type SiteFile } from "./site-files.ts";
import { sitemapAt } from "./sitemap.ts";
import { withdrawnArticle } from "./withdrawn.ts";

/** What a path answers, known before anything is rendered. */
export type Resolution =
  | { readonly kind: "page"; readonly locale: Locale }
  | { readonly kind: "moved"; readonly locale: Locale; readonly to: string }
  | { readonly kind: "withdrawn"; readonly locale: Locale }
  /** An address below an article's history: `historyAnswer` knows whether it leads anywhere. */
  | {
      readonly kind: "history";
      readonly locale: Locale;
      readonly slug: string;
      readonly rest: readonly string[];
      readonly withdrawn: boolean;
    }
  /** `named`: the path itself says the language. */
  | { readonly kind: "missing"; readonly locale: Locale; readonly named: boolean };

/**
 * Resolves a page's path, without query and decoded; a final slash is the same address. `handbook`:
 * whether whoever asks is shown the editors' handbook.
 */
export function resolve(edition: Edition, path: string, handbook = false): Resolution {
  const [, first, room, ...rest] = path.split("/");
  const locale = isLocale(first) ? first : "fr";
  const file = fileAt(path);
  if (file !== undefined) {
    const found = resolveFile(edition, locale, file);
    if (found.kind !== "missing") return found;
  }
  if (handbook && isLocale(first) && room === "handbook" && isHandbookPage(rest)) {
    return { kind: "page", locale: first };
  }
  if (isLocale(first)) {
    const found = resolveIn(edition, locale, room, rest);
    if (found.kind !== "missing") return found;
  }
  const to = movedPath(edition.catalogue.redirects, path);
  if (to !== undefined) return { kind: "moved", locale, to };
  return { kind: "missing", locale, named: isLocale(first) };
}

/** A file for programs is there when what it is made from is there. */
function resolveFile(edition: Edition, locale: Locale, file: SiteFile): Resolution {
  const page = (exists: boolean) =>
    exists ? ({ kind: "page", locale } as const) : missing(locale);
  if (file.kind === "markdown") {
    const found = resolveArticle(edition, locale, file.slug);
    return found.kind === "moved" ? { ...found, to: `${found.to}.md` } : found;
  }
  if (file.kind === "feed" && file.theme !== undefined) {
    return page(findTheme(edition, locale, file.theme) !== undefined);
  }
  if (file.kind === "shareImage") return page(shareImage(edition, locale, file.slug) !== undefined);
  if (file.kind === "sitemap" && file.part !== undefined) {
    return page(sitemapAt(edition, file.part) !== undefined);
  }
  return page(true);
}

function resolveIn(
  edition: Edition,
  locale: Locale,
  room: string | undefined,
  rest: readonly string[],
): Resolution {
  const page = (exists: boolean) =>
    exists ? ({ kind: "page", locale } as const) : missing(locale);
  const [slug = "", paging, number] = rest;
  if (room === undefined) return page(true);
  if (room === "articles" && rest.length === 0) return page(true);
  if (room === "articles" && rest.length === 1) return resolveArticle(edition, locale, slug);
  if (room === "articles" && paging === "history") {
    return resolveHistory(edition, locale, slug, rest.slice(2));
  }
  if (room === "articles" && rest.length === 2 && slug === "page") {
    const wanted = pageNumber(paging ?? "");
    return page(wanted !== undefined && allArticles(edition, locale, wanted) !== undefined);
  }
  if (room === "themes" && rest.length === 1) {
    return page(themeArticles(edition, locale, slug) !== undefined);
  }
  if (room === "themes" && rest.length === 3 && paging === "page") {
    const wanted = pageNumber(number ?? "");
    return page(wanted !== undefined && themeArticles(edition, locale, slug, wanted) !== undefined);
  }
  return rest.length > 0 ? missing(locale) : resolveNamed(locale, room);
}

const missing = (locale: Locale) => ({ kind: "missing", locale, named: true }) as const;

/** A page with a name in each language; the other language's name leads to this one's. */
function resolveNamed(locale: Locale, room: string): Resolution {
  const named = Object.values(pathnames).flatMap((each) =>
    typeof each === "string" ? [] : [each],
  );
  if (named.some((each) => each[locale] === `/${room}`)) return { kind: "page", locale };
  const foreign = named.find((each) => each[otherLocale(locale)] === `/${room}`);
  if (foreign === undefined) return missing(locale);
  return { kind: "moved", locale, to: `/${locale}${foreign[locale]}` };
}

function resolveArticle(edition: Edition, locale: Locale, slug: string): Resolution {
  if (findArticle(edition, locale, slug) !== undefined) return { kind: "page", locale };
  const { bySlug } = edition.catalogue;
  const own = bySlug[locale].get(slug);
  const foreign = bySlug[otherLocale(locale)].get(slug);
  const named = own ?? foreign ?? formerArticle(edition.catalogue, locale, slug);
  if (named === undefined) return missing(locale);
  // An address typed with the other language's slug leads to the text in this language.
  const translated = translation(edition, named.key, locale);
  if (translated) return { kind: "moved", locale, to: articleUrl(locale, translated.slug) };
  if (withdrawnArticle(edition, locale, slug)) return { kind: "withdrawn", locale };
  return missing(locale);
}

/** An article's past is where the article is. */
function resolveHistory(
  edition: Edition,
  locale: Locale,
  slug: string,
  rest: readonly string[],
): Resolution {
  const found = resolveArticle(edition, locale, slug);
  if (found.kind === "moved") return { ...found, to: [`${found.to}/history`, ...rest].join("/") };
  if (found.kind === "missing") return found;
  return { kind: "history", locale, slug, rest, withdrawn: found.kind === "withdrawn" };
}
