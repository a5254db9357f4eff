import type { Edition } from "../content/edition.ts";
import type { ShareImage } from "../cover/share-image-facts.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { findArticle } from "./article.ts";
import { themesOf } from "./card.ts";
import { coverOf } from "./cover.ts";

/** The share image of an article in its own language; undefined if there is none at this address. */
export function shareImage(edition: Edition, locale: Locale, slug: string): ShareImage | undefined {
  const article = findArticle(edition, locale, slug);
  if (article === undefined || article.locale !== locale) return undefined;
  const { accent: own = "red" } = edition.catalogue.site.identity;
  const [theme = { key: "", text: "", accent: own }] = themesOf(edition, article, locale);
  const { key, text, accent } = theme;
  return {
    key: article.key,
    locale,
    title: typeset(article.title, locale),
    cover: coverOf(edition, article),
    theme: { key, text, accent },
  };
}
