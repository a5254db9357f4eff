import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import { hasLanguage } from "../content/site.ts";
import type { Locale } from "../i18n/locales.ts";
import { isGroupRoom, isPartOfSite } from "../i18n/urls.ts";
import { articlePage } from "../views/article.ts";
import { goneArticle } from "../views/gone.ts";
import { home } from "../views/home.ts";
import { allArticles, groupArticles } from "../views/listing.ts";
import { pageAt } from "../views/pages.ts";
import { pageNumber } from "../views/pagination.ts";
import { fileAt } from "../views/site-files.ts";
import { fileDataOf } from "./file-data.ts";

/**
 * What the page at a path shows besides the masthead; undefined if there is none. A file of the whole
 * site has no language: "". What can't even be
 * put together differs from everything: making the page anew tells what is wrong with it.
 */
export function pageDataAt(edition: Edition, locale: Locale, path: string): unknown {
  if (locale !== "" && !hasLanguage(edition.catalogue.site, locale)) return undefined;
  try {
    return putTogether(edition, locale, path);
  } catch {
    return Symbol(path);
  }
}

function putTogether(edition: Edition, locale: Locale, path: string): unknown {
  const file = fileAt(path);
  if (file !== undefined) return fileDataOf(edition, file);
  return isArticle.test(path)
    ? shownOnPage(edition, locale, path)
    : shownInList(edition, locale, path);
}

const isArticle = /^\/[^/]+\/articles\/[^/]+$/;

/** What lists show now is what they showed before, at the next publish. */
const listed = new WeakMap<Edition, Map<string, unknown>>();

function shownInList(edition: Edition, locale: Locale, path: string): unknown {
  const lists = listed.get(edition) ?? new Map<string, unknown>();
  listed.set(edition, lists);
  const shown = lists.has(path) ? lists.get(path) : shownOnPage(edition, locale, path);
  lists.set(path, shown);
  return shown;
}

function shownOnPage(edition: Edition, locale: Locale, path: string): unknown {
  const [, , room, first, second, third] = path.split("/");
  if (room === undefined) return home(edition, locale);
  if (room === "articles") {
    if (first === undefined) return allArticles(edition, locale);
    if (second !== undefined) return allArticles(edition, locale, pageNumber(second));
    const page = articlePage(edition, locale, first);
    if (page !== undefined) return { ...page, article: shownOf(page.article) };
    const gone = goneArticle(edition, locale, first);
    return gone?.withdrawn ?? gone?.until;
  }
  if (isGroupRoom(room) && first !== undefined) {
    const page = third === undefined ? undefined : pageNumber(third);
    return groupArticles(edition, locale, { room, slug: first }, page);
  }
  // The search and the handbook show nothing of the catalogue but what stands around every page.
  return isPartOfSite(locale, room) ? "page" : pageAt(edition, locale, room);
}

/** What an article's page may say of it: that it is pinned is for other pages to show. */
function shownOf({ blob, positions, pinned, ...rest }: Article) {
  return rest;
}
