import { type Locale, locales, otherLocale } from "../i18n/locales.ts";
import type { Article } from "./article.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Theme } from "./settings.ts";
import { isVisible, type Reader, visibility } from "./visibility.ts";

/** What one reader may read at one instant: the catalogue seen through visibility. */
export interface Edition {
  readonly catalogue: Catalogue;
  readonly now: number;
  readonly reader: Reader;
  /** Per language, one article per work, newest first; in the other language where untranslated. */
  readonly articles: Readonly<Record<Locale, readonly Article[]>>;
  /** The same by theme; only themes that have an article, in the order of the navigation. */
  readonly themes: Readonly<Record<Locale, ReadonlyMap<Theme, readonly Article[]>>>;
}

/** Makes the edition of a catalogue for a reader at an instant. */
export function makeEdition(catalogue: Catalogue, now: number, reader: Reader): Edition {
  const articles = { fr: listed("fr"), en: listed("en") };
  return {
    catalogue,
    now,
    reader,
    articles,
    themes: { fr: grouped(articles.fr), en: grouped(articles.en) },
  };

  function listed(locale: Locale): readonly Article[] {
    return [...catalogue.works.values()]
      .flatMap((work) => {
        const own = [work[locale], work[otherLocale(locale)]];
        const article = own.find((each) => each !== undefined && isVisible(each, now, reader));
        return article === undefined ? [] : [article];
      })
      .sort((a, b) => b.instant - a.instant || (a.key < b.key ? 1 : -1));
  }

  function grouped(list: readonly Article[]): ReadonlyMap<Theme, readonly Article[]> {
    const groups = new Map<string, Article[]>();
    for (const article of list) {
      for (const theme of new Set(article.themes)) {
        const group = groups.get(theme);
        if (group === undefined) groups.set(theme, [article]);
        else group.push(article);
      }
    }
    return new Map(
      (catalogue.themes ?? []).flatMap((theme) => {
        const group = groups.get(theme.key);
        return group === undefined ? [] : [[theme, group] as const];
      }),
    );
  }
}

/** The article of a work in a language, if this reader may read it. */
export function translation(edition: Edition, key: string, locale: Locale): Article | undefined {
  const article = edition.catalogue.works.get(key)?.[locale];
  return article && isVisible(article, edition.now, edition.reader) ? article : undefined;
}

/** The next instant after now at which something becomes visible, or undefined. */
export function nextChange(catalogue: Catalogue, now: number): number | undefined {
  const instants = scheduled(catalogue, now).map(({ instant }) => instant);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** Articles under embargo at an instant, the earliest first. */
export function scheduled(catalogue: Catalogue, now: number): readonly Article[] {
  return [...catalogue.works.values()]
    .flatMap((work) => locales.flatMap((locale) => work[locale] ?? []))
    .filter((article) => visibility(article, now) === "scheduled")
    .sort((a, b) => a.instant - b.instant);
}
