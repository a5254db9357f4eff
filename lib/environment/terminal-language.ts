import { type EditorLanguage, editorLanguageFor } from "../i18n/editor-languages.ts";

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The terminal's language: the first of the variables that POSIX has for messages, in its order
 * (XBD, 8.2), that says anything; where none does, as on Windows, what the system tells Intl.
 */
export function terminalLanguage(
  { LC_ALL, LC_MESSAGES, LANG }: Variables,
  system = Intl.DateTimeFormat().resolvedOptions().locale,
): EditorLanguage {
  const named = LC_ALL || LC_MESSAGES || LANG || system;
  return editorLanguageFor((named.split(/[.@]/)[0] ?? "").replaceAll("_", "-"));
}
