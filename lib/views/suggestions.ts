import { type Edition, listedIn } from "../content/edition.ts";
import { pageOfAssets } from "../content/page.ts";
import { pagesIn } from "../content/visible-pages.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl, pageUrl } from "../i18n/urls.ts";
import type { Searchable } from "../search/engine.ts";

/** How many titles are proposed at most. */
const most = 8;

/** An article or a page that is proposed to someone who is typing. */
export interface Suggestion {
  readonly title: string;
  readonly url: string;
  /** The language of the title. */
  readonly lang: Locale;
}

/** Articles and pages whose title has the words that are being typed. */
export async function suggestions(
  edition: Edition,
  locale: Locale,
  text: string,
  engine: Searchable,
): Promise<readonly Suggestion[]> {
  const keys = await engine.complete(locale, text, most);
  return keys.flatMap((key) => {
    const page = pageOfAssets(key);
    const text =
      page === undefined ? listedIn(edition, key, locale) : pagesIn(edition, locale).get(page);
    if (text === undefined) return [];
    const { title, locale: lang, slug } = text;
    const url = page === undefined ? articleUrl(locale, slug) : pageUrl(locale, slug);
    return [{ title: typeset(title, lang), url, lang }];
  });
}
