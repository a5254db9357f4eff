import { type Locale, locales, otherLocale } from "../i18n/locales.ts";
import type { Article } from "./article.ts";
import { type Catalogue, changedKeys } from "./catalogue.ts";
import { patch } from "./ordered.ts";
import type { Theme } from "./settings.ts";
import { between } from "./timeline.ts";
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
      (key) => listedArticle(catalogue, key, locale, now, reader) ?? [],
    );
    const before = [...keys].flatMap(
      (key) => (base && listedArticle(base.catalogue, key, locale, base.now, base.reader)) ?? [],
    );
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
  return keys;
}

/** What stands for a work in a language's lists, if this reader may read any of it. */
function listedArticle(
  catalogue: Catalogue,
  key: string,
  locale: Locale,
  now: number,
  reader: Reader,
): Article | undefined {
  const work = catalogue.works.get(key);
  return [work?.[locale], work?.[otherLocale(locale)]].find(
    (article) => article !== undefined && isVisible(article, now, reader),
  );
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
  return article && isVisible(article, edition.now, edition.reader) ? article : undefined;
}

/** What stands for a work in a language's lists: its own text, or the other language's. */
export function listedIn(edition: Edition, key: string, locale: Locale): Article | undefined {
  return translation(edition, key, locale) ?? translation(edition, key, otherLocale(locale));
}

/** The next instant after now at which something becomes visible, or undefined. */
export function nextChange(catalogue: Catalogue, now: number): number | undefined {
  return scheduled(catalogue, now)[0]?.instant;
}

/** Articles under embargo at an instant, the earliest first. */
export function scheduled(catalogue: Catalogue, now: number): readonly Article[] {
  return between(catalogue.timeline, now, Number.POSITIVE_INFINITY)
    .filter((article) => visibility(article, now) === "scheduled")
    .reverse();
}
