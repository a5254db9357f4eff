import { type Locale, locales, otherLocale } from "../i18n/locales.ts";
import type { Article } from "./article.ts";
import { patch } from "./article-order.ts";
import { asOf } from "./as-of.ts";
import { type Catalogue, changedKeys } from "./catalogue.ts";
import type { Theme } from "./settings.ts";
import { between } from "./timeline.ts";
import { nextTurn, siteTurns, turnedBetween } from "./turning-points.ts";
import { isVisible, type Reader, visibility } from "./visibility.ts";

/** What one reader may read at one instant: the catalogue seen through visibility. */
export interface Edition {
  readonly catalogue: Catalogue;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly reader: Reader;
  /** Per language, one article per work, newest first; in the other language where untranslated. */
  readonly articles: Readonly<Record<Locale, readonly Article[]>>;
  /** The same by theme; only themes that have an article, in the order of the navigation. */
  readonly themes: Readonly<Record<Locale, ReadonlyMap<Theme, readonly Article[]>>>;
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
  const base = older?.catalogue.themes === catalogue.themes ? older : undefined;
  const keys = base && differing ? differing : new Set(catalogue.works.keys());
  const articles: Partial<Record<Locale, readonly Article[]>> = {};
  const themes: Partial<Record<Locale, ReadonlyMap<Theme, readonly Article[]>>> = {};
  for (const locale of locales) {
    const listed = [...keys].flatMap(
      (key) => listedArticle({ catalogue, now, reader }, key, locale) ?? [],
    );
    const before = [...keys].flatMap((key) => (base && listedArticle(base, key, locale)) ?? []);
    articles[locale] = patch(base?.articles[locale] ?? [], before, listed);
    themes[locale] = grouped(catalogue, before, listed, base?.themes[locale]);
  }
  return { catalogue, now, reader, articles: whole(articles), themes: whole(themes) };
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
 * the other language's. Where its own was taken back, nothing does: that it is gone is what is told.
 */
function listedArticle(
  { catalogue, now, reader }: Pick<Edition, "catalogue" | "now" | "reader">,
  key: string,
  locale: Locale,
): Article | undefined {
  const { [locale]: own, [otherLocale(locale)]: other } = catalogue.works.get(key) ?? {};
  const texts = own !== undefined && visibility(own, now) === "withdrawn" ? [] : [own, other];
  const found = texts.find((article) => article && isVisible(article, now, reader));
  return found && toldTo(found, now, reader);
}

/** Readers are told of no day that has not come; reviewers see what they will be told. */
function toldTo(article: Article, now: number, reader: Reader): Article {
  return reader === "public" ? asOf(article, now) : article;
}

/** `before` are the articles that stood for the works that differ, `listed` those that do now. */
function grouped(
  { themes }: Catalogue,
  before: readonly Article[],
  listed: readonly Article[],
  older: ReadonlyMap<Theme, readonly Article[]> = new Map(),
): ReadonlyMap<Theme, readonly Article[]> {
  const added = new Map<string, Article[]>();
  for (const article of listed) {
    for (const theme of new Set(article.themes)) {
      const group = added.get(theme);
      if (group === undefined) added.set(theme, [article]);
      else group.push(article);
    }
  }
  return new Map(
    (themes ?? []).flatMap((theme) => {
      const group = patch(older.get(theme) ?? [], before, added.get(theme.key) ?? []);
      return group.length === 0 ? [] : [[theme, group] as const];
    }),
  );
}

function whole<T>(parts: Partial<Record<Locale, T>>): Record<Locale, T> {
  const { fr, en } = parts;
  if (fr === undefined || en === undefined) throw new Error("A language is missing.");
  return { fr, en };
}

/** The article of a work in a language, if this reader may read it. */
export function translation(edition: Edition, key: string, locale: Locale): Article | undefined {
  const article = edition.catalogue.works.get(key)?.[locale];
  const { now, reader } = edition;
  return article && isVisible(article, now, reader) ? toldTo(article, now, reader) : undefined;
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
