import { VFileMessage } from "vfile-message";
import type { Article } from "../content/article.ts";
import { excerptToHast, toHast } from "../content/body/to-hast.ts";
import { type Edition, listedIn } from "../content/edition.ts";
import { type Position, start } from "../content/problem.ts";
import { hasLanguage } from "../content/site.ts";
import { feedAt } from "../feeds/feed.ts";
import type { Locale } from "../i18n/locales.ts";
import { isGroupRoom } from "../i18n/urls.ts";
import { findArticle } from "../views/article.ts";
import { home } from "../views/home.ts";
import { allArticles, groupArticles } from "../views/listing.ts";
import { pageNumber } from "../views/pagination.ts";
import { fileAt } from "../views/site-files.ts";

/** A place that an editor is sent to. */
export interface Place extends Position {
  readonly file: string;
}

/** The text of an article, if it is at hand. */
export type TextOf = (article: Article) => string | undefined;

/**
 * Where to look when the page at a path can't be made: the text among those it shows that can't be
 * laid out; where all can, the one that was changed last, else the first. A page that shows no
 * article is named by its path.
 */
export function blameFor(edition: Edition, path: string, textOf: TextOf): Place {
  const articles = shownAt(edition, path);
  for (const article of articles) {
    const at = faultOf(article, textOf);
    if (at !== undefined) return { file: article.file, ...at };
  }
  const { keys } = edition.catalogue.step;
  const [first] = articles;
  const found = articles.find(({ key }) => keys.has(key)) ?? first;
  return { file: found?.file ?? path, ...start };
}

/** What was found once stands as long as the article: many pages show it. */
const faults = new WeakMap<Article, Position | "none">();

function faultOf(article: Article, textOf: TextOf): Position | undefined {
  const known = faults.get(article);
  if (known !== undefined) return known === "none" ? undefined : known;
  const found = layOut(article, textOf(article));
  faults.set(article, found ?? "none");
  return found;
}

function layOut({ excerpt, locale, positions }: Article, text = ""): Position | undefined {
  try {
    toHast(text, locale);
    if (excerpt !== null) excerptToHast(excerpt, locale, "/");
    return undefined;
  } catch (thrown) {
    const { line = 1, column = 1 } = thrown instanceof VFileMessage ? thrown : {};
    return { line: positions.text.line + line - 1, column };
  }
}

function shownAt(edition: Edition, path: string): readonly Article[] {
  try {
    return articlesAt(edition, path);
  } catch {
    // Then what is at fault is none of them, or can't be told.
    return [];
  }
}

/** The articles that a page or a file shows, as far as its path says. */
function articlesAt(edition: Edition, path: string): readonly Article[] {
  const [, locale, room, name = "", ...rest] = path.split("/");
  if (!hasLanguage(edition.catalogue.site, locale)) return [];
  const file = fileAt(path);
  if (file?.kind === "feed") {
    return feedAt(edition, locale, file.group)?.items.map(({ article }) => article) ?? [];
  }
  const slug = file !== undefined && "slug" in file ? file.slug : name;
  const own = room === "articles" ? findArticle(edition, locale, slug) : undefined;
  if (own !== undefined) return [own];
  return keysListed(edition, locale, room, [name, ...rest]).flatMap(
    (key) => listedIn(edition, key, locale) ?? [],
  );
}

function keysListed(
  edition: Edition,
  locale: Locale,
  room: string | undefined,
  [name = "", paging = "", number = ""]: readonly string[],
): readonly string[] {
  if (room === undefined) {
    const { lead, pinned, cards } = home(edition, locale);
    return [...(lead ? [lead] : []), ...pinned, ...cards].map(({ key }) => key);
  }
  if (isGroupRoom(room)) {
    const list = groupArticles(edition, locale, { room, slug: name }, pageNumber(number));
    return [...(list?.pinned ?? []), ...(list?.cards ?? [])].map(({ key }) => key);
  }
  const list = room === "articles" ? allArticles(edition, locale, pageNumber(paging)) : undefined;
  return list?.cards.map(({ key }) => key) ?? [];
}
