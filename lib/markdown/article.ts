import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import type { CoverPicture } from "../cover/share-image-facts.ts";
import type { Locale } from "../i18n/locales.ts";
import { articleUrl } from "../i18n/urls.ts";
import { findArticle } from "../views/article.ts";
import { namesOf } from "../views/authors.ts";
import { kindOf, themesOf } from "../views/card.ts";
import { coverOf } from "../views/cover.ts";
import { goneArticle } from "../views/gone.ts";
import { type SeriesPart, seriesPart } from "../views/series.ts";

/** Why an article is there no more, and the last day on which it was to be read. */
type Gone =
  | ({ readonly why: "withdrawn" } & NonNullable<Article["withdrawn"]>)
  | { readonly why: "ended"; readonly date: string };

/** What stands at an article's address for those who ask for Markdown. */
export type MarkdownArticle =
  | {
      readonly article: Article;
      readonly cover: CoverPicture | undefined;
      /** The files beside its text: it may show them. */
      readonly beside: string | undefined;
      readonly locale: Locale;
      /** The page in the text's own language. */
      readonly url: string;
      readonly themes: readonly string[];
      readonly authors: readonly string[];
      readonly kind: string | undefined;
      readonly series: SeriesPart | undefined;
    }
  | {
      readonly gone: Gone;
      readonly textLocale: Locale;
      readonly locale: Locale;
      readonly timeZone: string;
    };

/** The same as the page of this address shows; undefined if there is nothing. */
export function markdownAt(
  edition: Edition,
  locale: Locale,
  slug: string,
): MarkdownArticle | undefined {
  const article = findArticle(edition, locale, slug);
  if (article !== undefined) {
    return {
      article,
      cover: coverOf(edition, article),
      beside: edition.catalogue.beside.get(article.key),
      locale,
      url: articleUrl(article.locale, article.slug),
      themes: themesOf(edition, article, locale).map(({ text }) => text),
      authors: namesOf(edition, article, locale),
      kind: kindOf(edition, article, locale)?.text,
      series: seriesPart(edition, article, locale),
    };
  }
  const found = goneArticle(edition, locale, slug);
  const gone = found && goneOf(found);
  if (found === undefined || gone === undefined) return undefined;
  return { gone, textLocale: found.locale, locale, timeZone: found.timeZone };
}

function goneOf({ withdrawn, until }: Article): Gone | undefined {
  if (withdrawn !== undefined) return { why: "withdrawn", ...withdrawn };
  return until === undefined ? undefined : { why: "ended", date: until };
}
