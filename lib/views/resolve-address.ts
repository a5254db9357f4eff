import { articleNamed, formerArticle } from "../content/catalogue.ts";
import { type Edition, translation, translations } from "../content/edition.ts";
import { movedPath } from "../content/redirects.ts";
import { hasLanguage } from "../content/site.ts";
import { canonicalTag, type Locale } from "../i18n/locales.ts";
import {
  articleUrl,
  isGroupRoom,
  isHistoryPath,
  searchNamed,
  type TextAddress,
} from "../i18n/urls.ts";
import { findArticle } from "./article.ts";
import { goneArticle } from "./gone.ts";
import { findGroup } from "./groups.ts";
import { isHandbookPage } from "./handbook-addresses.ts";
import { allArticles, groupArticles } from "./listing.ts";
import { pageAt, pageNamed } from "./pages.ts";
import { pageNumber } from "./pagination.ts";
import { shareImage } from "./share-image.ts";
import { fileAt, type SiteFile } from "./site-files.ts";
import { sitemapAt } from "./sitemap.ts";

/** What a path answers, known before anything is rendered. */
export type Resolution =
  | { readonly kind: "page"; readonly locale: Locale }
  | { readonly kind: "moved"; readonly locale: Locale; readonly to: string }
  /** What stood there was taken back or has ended, and that is what is told. */
  | { readonly kind: "gone"; readonly locale: Locale; readonly why: "withdrawn" | "ended" }
  /** An address below a text's history: `historyAnswer` knows whether it leads anywhere. */
  | {
      readonly kind: "history";
      readonly locale: Locale;
      readonly text: TextAddress;
      readonly rest: readonly string[];
      readonly withdrawn: boolean;
    }
  /** An address in a language that the site had once, and has no more. */
  | { readonly kind: "removed"; readonly locale: Locale; readonly language: Locale }
  /** `named`: the path itself says the language. */
  | { readonly kind: "missing"; readonly locale: Locale; readonly named: boolean };

/**
 * Resolves a page's path, without query and decoded; a final slash is the same address. `handbook`:
 * whether whoever asks is shown the editors' handbook.
 */
export function resolve(edition: Edition, path: string, handbook = false): Resolution {
  const [, first, room, ...rest] = path.split("/");
  const { site, redirects } = edition.catalogue;
  const [original = ""] = site.languages;
  const named = hasLanguage(site, first);
  const locale = named ? first : original;
  const file = fileAt(path);
  if (file !== undefined && (named || !("locale" in file))) {
    const found = resolveFile(edition, locale, file);
    if (found.kind !== "missing") return found;
  }
  if (handbook && named && room === "handbook" && isHandbookPage(rest)) {
    return { kind: "page", locale };
  }
  const to = movedPath(redirects, path);
  if (named) {
    const found = resolveIn(edition, locale, room, rest);
    // A former site may have had a page of its own where a text's history is.
    const taken = to !== undefined && isHistoryPath(path);
    if (found.kind !== "missing" && !taken) return found;
  }
  if (to !== undefined) return { kind: "moved", locale, to };
  return named
    ? { kind: "missing", locale, named }
    : resolveStranger(edition, locale, first, [room, ...rest]);
}

/** What begins with no language of the site: another spelling of one, one that it had, or nothing. */
function resolveStranger(
  { catalogue: { site } }: Edition,
  locale: Locale,
  first: string | undefined,
  rest: readonly (string | undefined)[],
): Resolution {
  const tag = canonicalTag(first?.replaceAll("_", "-") ?? "");
  if (hasLanguage(site, tag)) {
    const path = ["", tag, ...rest.filter((each) => each !== undefined)].join("/");
    return { kind: "moved", locale: tag, to: path };
  }
  if (tag !== undefined && site.removed.includes(tag)) {
    return { kind: "removed", locale, language: tag };
  }
  return { kind: "missing", locale, named: false };
}

/** A file for programs is there when what it is made from is there. */
function resolveFile(edition: Edition, locale: Locale, file: SiteFile): Resolution {
  const page = (exists: boolean) =>
    exists ? ({ kind: "page", locale } as const) : missing(locale);
  if (file.kind === "markdown") {
    const found = resolveArticle(edition, locale, file.slug);
    return found.kind === "moved" ? { ...found, to: `${found.to}.md` } : found;
  }
  if (file.kind === "feed" && file.group !== undefined) {
    return page(findGroup(edition, locale, file.group) !== undefined);
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
    return resolveHistory(edition, locale, { room, slug }, rest.slice(2));
  }
  if (room === "articles" && rest.length === 2 && slug === "page") {
    const wanted = pageNumber(paging ?? "");
    return page(wanted !== undefined && allArticles(edition, locale, wanted) !== undefined);
  }
  if (isGroupRoom(room) && rest.length === 1) {
    return page(groupArticles(edition, locale, { room, slug }) !== undefined);
  }
  if (isGroupRoom(room) && rest.length === 3 && paging === "page") {
    const wanted = pageNumber(number ?? "");
    const name = { room, slug };
    return page(wanted !== undefined && groupArticles(edition, locale, name, wanted) !== undefined);
  }
  if (slug === "history") {
    return resolveHistory(edition, locale, { room: "pages", slug: room }, rest.slice(1));
  }
  return rest.length > 0 ? missing(locale) : resolveNamed(edition, locale, room);
}

const missing = (locale: Locale) => ({ kind: "missing", locale, named: true }) as const;

/** A page about the site or the search; its name in another language leads to this one's. */
function resolveNamed(edition: Edition, locale: Locale, room: string): Resolution {
  const search = searchNamed(locale, room);
  if (search === undefined || pageAt(edition, locale, room) !== undefined) {
    return resolvePage(edition, locale, room);
  }
  return search === `/${locale}/${room}`
    ? { kind: "page", locale }
    : { kind: "moved", locale, to: search };
}

function resolvePage(edition: Edition, locale: Locale, slug: string): Resolution {
  if (pageAt(edition, locale, slug) !== undefined) return { kind: "page", locale };
  const to = pageNamed(edition, locale, slug);
  return to === undefined ? missing(locale) : { kind: "moved", locale, to };
}

function resolveArticle(edition: Edition, locale: Locale, slug: string): Resolution {
  if (findArticle(edition, locale, slug) !== undefined) return { kind: "page", locale };
  const named =
    articleNamed(edition.catalogue, locale, slug) ?? formerArticle(edition.catalogue, locale, slug);
  if (named === undefined) return missing(locale);
  // An address typed with another language's slug leads to the text in this language.
  const translated = translation(edition, named.key, locale);
  if (translated) return { kind: "moved", locale, to: articleUrl(locale, translated.slug) };
  const gone = goneArticle(edition, locale, slug);
  if (gone) return { kind: "gone", locale, why: gone.withdrawn ? "withdrawn" : "ended" };
  // A language that leaves out what is not translated has no page of it, but knows where one is.
  const [original] = translations(edition, named.key);
  return original === undefined
    ? missing(locale)
    : { kind: "moved", locale, to: articleUrl(original.locale, original.slug) };
}

/** A text's past is where the text is, and stays when that has ended; of one taken back there is none. */
function resolveHistory(
  edition: Edition,
  locale: Locale,
  text: TextAddress,
  rest: readonly string[],
): Resolution {
  const resolveText = text.room === "articles" ? resolveArticle : resolvePage;
  const found = resolveText(edition, locale, text.slug);
  if (found.kind === "moved") return { ...found, to: [`${found.to}/history`, ...rest].join("/") };
  if (found.kind === "missing") return found;
  const withdrawn = found.kind === "gone" && found.why === "withdrawn";
  return { kind: "history", locale, text, rest, withdrawn };
}
