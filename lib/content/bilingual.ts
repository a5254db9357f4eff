import type { EditorLanguage } from "../i18n/editor-languages.ts";

/** Texts that differ by language travel in one string, French first. */
const separator = "\u001f";

/** Joins what a message names in French and in English, until the reader's language is known. */
export function bilingual(texts: Readonly<Record<EditorLanguage, string>>): string {
  return `${texts.fr}${separator}${texts.en}`;
}

/** What was joined, in one language. */
export function inLanguage(value: string, locale: EditorLanguage): string {
  const [french = "", english = french] = value.split(separator);
  return locale === "fr" ? french : english;
}
