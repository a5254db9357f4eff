import type { Article } from "../content/article.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl } from "../i18n/urls.ts";
import type { Link } from "./navigation.ts";

/** An article that another one's page names. */
export interface Teaser extends Link {
  readonly key: string;
  readonly locale: Locale;
  readonly instant: number;
}

/** An article as the page of another one names it in a language. */
export function teaserOf(article: Article, locale: Locale): Teaser {
  const { key, locale: lang, title, slug, instant } = article;
  return {
    key,
    locale: lang,
    text: typeset(title, lang),
    url: articleUrl(locale, slug),
    instant,
  };
}
