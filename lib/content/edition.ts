import { fallbackOrder, type Locale } from "../i18n/locales.ts";
import type { Article } from "./article.ts";
import { patch } from "./article-order.ts";
import { asOf } from "./as-of.ts";
import { type Catalogue, changedKeys } from "./catalogue.ts";
import { type KeyField, keysIn } from "./published-articles.ts";
import type { Person, Series, Theme } from "./settings.ts";
import type { Kind } from "./site.ts";
import { between } from "./timeline.ts";
import { nextTurn, siteTurns, turnedBetween } from "./turning-points.ts";
import { isGone, isVisible, type Reader, visibility } from "./visibility.ts";

/** What one reader may read at one instant: the catalogue seen through visibility. */
export interface Edition {
  readonly catalogue: Catalogue;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly reader: Reader;
  /** Per language, one article per work, newest first; in another language where untranslated. */
  readonly articles: ReadonlyMap<Locale, readonly Article[]>;
  /** The same by theme; only themes that have an article, in the order of the navigation. */
  readonly themes: ReadonlyMap<Locale, ReadonlyMap<Theme, readonly Article[]>>;
  /** The same by author; only people who have an article, in the order of people.yaml. */
  readonly people: ReadonlyMap<Locale, ReadonlyMap<Person, readonly Article[]>>;
  /** The same by series and by kind. */
  readonly series: ReadonlyMap<Locale, ReadonlyMap<Series, readonly Article[]>>;
  readonly kinds: ReadonlyMap<Locale, ReadonlyMap<Kind, readonly Article[]>>;
}

/**
 * Makes the edition of a catalogue for a reader at an instant. An older edition for the same reader
 * spares the work that would give the same again; it never changes the result.
 */
export function makeEdition(
  catalogue: Catalogue,
  now: number,
  reader: Reader,
  older?: Edition,
  differing = older && differingKeys(older, catalogue, now),
): Edition {
  const same = older !== undefined && ofOneKind(older.catalogue, catalogue);
  const base = same ? older : undefined;
  const keys = base && differing ? differing : new Set(catalogue.works.keys());
  const articles = new Map<Locale, readonly Article[]>();
  const themes = new Map<Locale, ReadonlyMap<Theme, readonly Article[]>>();
  const people = new Map<Locale, ReadonlyMap<Person, readonly Article[]>>();
  const series = new Map<Locale, ReadonlyMap<Series, readonly Article[]>>();
  const kinds = new Map<Locale, ReadonlyMap<Kind, readonly Article[]>>();
  for (const locale of catalogue.site.languages) {
    // What stands as it stood leaves a language's lists the very same: they are not gone through.
    const pairs = [...keys]
      .map((key) => ({
        was: base && listedArticle(base, key, locale),
        is: listedArticle({ catalogue, now, reader }, key, locale),
      }))
      .filter(({ was, is }) => was !== is);
    const before = pairs.flatMap(({ was }) => was ?? []);
    const listed = pairs.flatMap(({ is }) => is ?? []);
    articles.set(locale, patch(base?.articles.get(locale) ?? [], before, listed));
    const differ = { before, listed };
    const by = (field: KeyField) => (article: Article) => keysIn(article, field);
    themes.set(locale, grouped(catalogue.themes, by("themes"), differ, base?.themes.get(locale)));
    people.set(locale, grouped(catalogue.people, by("authors"), differ, base?.people.get(locale)));
    series.set(locale, grouped(catalogue.series, by("series"), differ, base?.series.get(locale)));
    kinds.set(locale, grouped(catalogue.site.kinds, by("kind"), differ, base?.kinds.get(locale)));
  }
  return { catalogue, now, reader, articles, themes, people, series, kinds };
}

/** Whether lists of one catalogue can be made of another's by the works that differ. */
function ofOneKind(a: Catalogue, b: Catalogue): boolean {
  return (
    a.themes === b.themes &&
    a.people === b.people &&
    a.series === b.series &&
    a.site.kinds === b.site.kinds &&
    a.site.languages === b.site.languages &&
    a.site.identity.timeZone === b.site.identity.timeZone &&
    a.site.untranslated === b.site.untranslated
  );
}

/** The languages of either of two editions: what was there in one that was taken out is gone. */
export function languagesOfBoth(before: Edition, after: Edition): ReadonlySet<Locale> {
  return new Set([...after.catalogue.site.languages, ...before.catalogue.site.languages]);
}

/** What a language's lists have, newest first; nothing for a language that is not the site's. */
export function articlesIn({ articles }: Edition, locale: Locale): readonly Article[] {
  return articles.get(locale) ?? [];
}

/** The same by theme. */
export function themesIn(
  { themes }: Edition,
  locale: Locale,
): ReadonlyMap<Theme, readonly Article[]> {
  return themes.get(locale) ?? new Map();
}

/** The same by author. */
export function peopleIn(
  { people }: Edition,
  locale: Locale,
): ReadonlyMap<Person, readonly Article[]> {
  return people.get(locale) ?? new Map();
}

/** The same by series: the newest part first, as in all lists. */
export function seriesIn(
  { series }: Edition,
  locale: Locale,
): ReadonlyMap<Series, readonly Article[]> {
  return series.get(locale) ?? new Map();
}

/** The same by kind. */
export function kindsIn({ kinds }: Edition, locale: Locale): ReadonlyMap<Kind, readonly Article[]> {
  return kinds.get(locale) ?? new Map();
}

/** The works whose articles, or whose visibility, are not those of an older edition. */
export function differingKeys(
  older: Edition,
  catalogue: Catalogue,
  now: number,
): ReadonlySet<string> {
  const keys = new Set(changedKeys(older.catalogue, catalogue));
  const [from, to] = [Math.min(older.now, now), Math.max(older.now, now)];
  for (const { key } of between(catalogue.timeline, from, to)) keys.add(key);
  for (const key of turnedBetween(catalogue.turns, from, to)) keys.add(key);
  return keys;
}

/** Whether time alone makes something of an edition another by an instant. */
export function isLate(edition: Edition, now: number): boolean {
  const { catalogue } = edition;
  return differingKeys(edition, catalogue, now).size > 0 || siteTurns(catalogue, edition.now, now);
}

/**
 * What stands for a work in a language's lists, if this reader may read any of it: its own text, or
 * the first that may be read in the order of the site's languages, unless it hides those. Where its
 * own was taken back, or has ended for this reader, nothing does: that it is gone is what is told.
 */
function listedArticle(
  { catalogue, now, reader }: Pick<Edition, "catalogue" | "now" | "reader">,
  key: string,
  locale: Locale,
): Article | undefined {
  const work = catalogue.works.get(key);
  const { languages, untranslated } = catalogue.site;
  const own = work?.[locale];
  if (work === undefined || (own && isGone(own, now) && !isVisible(own, now, reader))) {
    return undefined;
  }
  const order = untranslated === "hide" ? [locale] : fallbackOrder(locale, languages);
  for (const each of order) {
    const article = work[each];
    if (article && isVisible(article, now, reader)) return toldTo(article, now, reader);
  }
  return undefined;
}

/** Readers are told of no day that has not come; reviewers see what they will be told. */
function toldTo(article: Article, now: number, reader: Reader): Article {
  return reader === "public" ? asOf(article, now) : article;
}

/** `before` are the articles that stood for the works that differ, `listed` those that do now. */
function grouped<T extends { readonly key: string }>(
  all: readonly T[] = [],
  keysOf: (article: Article) => readonly string[],
  { before, listed }: { readonly before: readonly Article[]; readonly listed: readonly Article[] },
  older: ReadonlyMap<T, readonly Article[]> = new Map(),
): ReadonlyMap<T, readonly Article[]> {
  if (before.length === 0 && listed.length === 0) return older;
  const added = new Map<string, Article[]>();
  for (const article of listed) {
    for (const key of new Set(keysOf(article))) {
      const group = added.get(key);
      if (group === undefined) added.set(key, [article]);
      else group.push(article);
    }
  }
  return new Map(
    all.flatMap((each) => {
      const group = patch(older.get(each) ?? [], before, added.get(each.key) ?? []);
      return group.length === 0 ? [] : [[each, group] as const];
    }),
  );
}

/** The article of a work in a language, if this reader may read it. */
export function translation(edition: Edition, key: string, locale: Locale): Article | undefined {
  const article = edition.catalogue.works.get(key)?.[locale];
  const { now, reader } = edition;
  return article && isVisible(article, now, reader) ? toldTo(article, now, reader) : undefined;
}

/** All texts of a work that this reader may read, in the order of the site's languages. */
export function translations(edition: Edition, key: string): readonly Article[] {
  const { languages } = edition.catalogue.site;
  return languages.flatMap((locale) => translation(edition, key, locale) ?? []);
}

/** What stands for a work in a language's lists. */
export function listedIn(edition: Edition, key: string, locale: Locale): Article | undefined {
  return listedArticle(edition, key, locale);
}

/** The next instant after now at which a page says something else; infinity if there is none. */
export function nextChange(catalogue: Catalogue, now: number): number {
  const shown = scheduled(catalogue, now)[0]?.instant ?? Number.POSITIVE_INFINITY;
  return Math.min(shown, nextTurn(catalogue, now));
}

/** Articles under embargo at an instant, the earliest first. */
export function scheduled(catalogue: Catalogue, now: number): readonly Article[] {
  return between(catalogue.timeline, now, Number.POSITIVE_INFINITY)
    .filter((article) => visibility(article, now) === "scheduled")
    .reverse();
}

/** Articles that readers have, or are to have, until an instant to come; the earliest end first. */
export function ending({ works, turns }: Catalogue, now: number): readonly Ending[] {
  return [...turns.keys()]
    .flatMap((key) => Object.values(works.get(key) ?? {}))
    .filter((article): article is Ending => endsLater(article, now))
    .sort((a, b) => a.ends - b.ends || (a.file < b.file ? -1 : 1));
}

type Ending = Article & { readonly ends: number };

function endsLater(article: Article, now: number): boolean {
  const state = visibility(article, now);
  const told = state === "visible" || state === "scheduled";
  return told && article.ends !== undefined && article.withdrawn === undefined;
}
