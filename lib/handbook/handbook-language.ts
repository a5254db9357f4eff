import { type EditorLanguage, editorLanguageFor } from "../i18n/editor-languages.ts";
import type { Locale } from "../i18n/locales.ts";

/** In which language the handbook is shown on the pages of one of the site's: it is written in two. */
export function handbookLanguage(locale: Locale): EditorLanguage {
  return editorLanguageFor(locale);
}
