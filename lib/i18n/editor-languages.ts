import type { Locale } from "./locales.ts";

/** The languages in which editors are told of problems, and in which the handbook is written. */
export const editorLanguages = ["fr", "en"] as const;

export type EditorLanguage = (typeof editorLanguages)[number];

/** A text in each of them. */
export type EditorTexts<T = string> = Readonly<Record<EditorLanguage, T>>;

/** Whether a setting names one of them. */
export function isEditorLanguage(value: unknown): value is EditorLanguage {
  return editorLanguages.some((each) => each === value);
}

/** What an editor of a text in some language is spoken to in: French in French, else English. */
export function editorLanguageFor(locale: Locale): EditorLanguage {
  return /^fr(?:-|$)/i.test(locale) ? "fr" : "en";
}
