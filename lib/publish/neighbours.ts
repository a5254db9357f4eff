import type { Article } from "../content/article.ts";
import { placeOf } from "../content/article-order.ts";
import { assetOf, peopleFile } from "../content/catalogue.ts";
import { articlesIn, type Edition, seriesIn, themesIn } from "../content/edition.ts";
import { keysIn } from "../content/published-articles.ts";
import type { Locale } from "../i18n/locales.ts";
import { reach } from "../views/article.ts";
import { type Group, groupsIn } from "../views/groups.ts";

/** The slugs of a work in every language: an untranslated one is read in all. */
export function slugsOf({ catalogue }: Edition, key: string): string[] {
  const slugs = Object.values(catalogue.works.get(key) ?? {}).map(({ slug }) => slug);
  return [...new Set(slugs)];
}

/** The lists on which one of these works stands, of either edition; all where their words may differ. */
export function groupsNear(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
  locale: Locale,
): readonly Group[] {
  const named = new Set(
    [before, after].flatMap(({ catalogue }) =>
      [...keys].flatMap((key) =>
        Object.values(catalogue.works.get(key) ?? {}).flatMap((article) => [
          ...keysIn(article, "themes").map((theme) => `themes/${theme}`),
          ...keysIn(article, "authors").map((author) => `people/${author}`),
          ...keysIn(article, "series").map((series) => `series/${series}`),
          ...keysIn(article, "kind").map((kind) => `kinds/${kind}`),
        ]),
      ),
    ),
  );
  const renamed = {
    themes: before.catalogue.themes !== after.catalogue.themes,
    people:
      before.catalogue.people !== after.catalogue.people || portraits(before) !== portraits(after),
    series: before.catalogue.series !== after.catalogue.series,
    kinds: before.catalogue.site.kinds !== after.catalogue.site.kinds,
  };
  // Each of its lists and feeds says whose site it is.
  const everywhere = before.catalogue.site !== after.catalogue.site;
  return [before, after].flatMap((edition) =>
    groupsIn(edition, locale).filter(
      ({ room, of }) => everywhere || renamed[room] || named.has(`${room}/${of.key}`),
    ),
  );
}

/** The files of all portraits: one may be replaced under its name. */
function portraits({ catalogue }: Edition): string {
  const names = (catalogue.people ?? []).map(({ portrait = "" }) => portrait);
  return names.map((name) => assetOf(catalogue, peopleFile, name)?.blob).join();
}

/** Whether a language's lists name the same articles, with the same files beside their texts. */
export function sameLists(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
  locale: Locale,
): boolean {
  const beside = ({ catalogue }: Edition, key: string) => catalogue.beside.get(key);
  return (
    articlesIn(before, locale) === articlesIn(after, locale) &&
    [...keys].every((key) => beside(before, key) === beside(after, key))
  );
}

/** The articles whose pages name one of these works, standing near it in a theme's list. */
export function articlesNear(
  edition: Edition,
  locale: Locale,
  keys: ReadonlySet<string>,
): ReadonlySet<Article> {
  const near = new Set<Article>();
  for (const [theme, list] of themesIn(edition, locale)) {
    for (const key of keys) {
      for (const article of Object.values(edition.catalogue.works.get(key) ?? {})) {
        if (!article.themes.includes(theme.key)) continue;
        const place = placeOf(list, article);
        // One more than the reach: an article that left has closed its gap.
        for (const each of list.slice(Math.max(0, place - reach - 1), place + reach + 2)) {
          near.add(each);
        }
      }
    }
  }
  return near;
}

/**
 * The articles whose pages name one of these works as a part beside them, or another number of parts than
 * before: all parts of a series to which one came, or from which one went.
 */
export function partsNear(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
  locale: Locale,
): ReadonlySet<Article> {
  const near = new Set<Article>();
  const partsIn = (edition: Edition) =>
    new Map([...seriesIn(edition, locale)].map(([{ key }, parts]) => [key, parts]));
  const [old, now] = [partsIn(before), partsIn(after)];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was = [], is = []] = [old.get(key), now.get(key)];
    if (was === is) continue;
    const moved = was.length !== is.length || is.some((part, at) => part.key !== was[at]?.key);
    for (const parts of [was, is]) {
      for (const [at, part] of parts.entries()) {
        const beside = [parts[at - 1], part, parts[at + 1]];
        if (moved || beside.some((each) => each && keys.has(each.key))) near.add(part);
      }
    }
  }
  return near;
}
