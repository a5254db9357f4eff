import { type Edition, listedIn } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl } from "../i18n/urls.ts";
import type { Searchable } from "../search/engine.ts";

/** How many titles are proposed at most. */
const most = 8;

/** An article that is proposed to someone who is typing. */
export interface Suggestion {
  readonly title: string;
  readonly url: string;
  /** The language of the title. */
  readonly lang: Locale;
}

/** Articles whose title has the words that are being typed. */
export async function suggestions(
  edition: Edition,
  locale: Locale,
  text: string,
  engine: Searchable,
): Promise<readonly Suggestion[]> {
  const keys = await engine.complete(locale, text, most);
  return keys.flatMap((key) => {
    const article = listedIn(edition, key, locale);
    if (article === undefined) return [];
    const title = typeset(article.title, article.locale);
    return [{ title, url: articleUrl(locale, article.slug), lang: article.locale }];
  });
}
