import type { ShownText } from "#lib/content/localized-text.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";

interface Props {
  children: ShownText;
  locale: Locale;
}

/** A text of the site's content: an element of its own where it is in another language than the page. */
export function Shown({ children: { text, lang }, locale }: Props) {
  return lang === undefined ? text : <span {...foreign(lang, locale)}>{text}</span>;
}
