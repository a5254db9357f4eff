import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import type { Searchable } from "../search/engine.ts";
import { listedText } from "./listed-text.ts";

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
    const found = listedText(edition, key, locale);
    if (found === undefined) return [];
    const { title, locale: lang } = found.text;
    return [{ title: typeset(title, lang), url: found.url, lang }];
  });
}
