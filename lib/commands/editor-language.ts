import {
  type EditorLanguage,
  editorLanguageFor,
  isEditorLanguage,
} from "../i18n/editor-languages.ts";

type Variables = Readonly<Record<string, string | undefined>>;

/** What `--lang` says, whether or not it is a language that editors are spoken to in. */
export function languageAsked(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  return index < 0 ? undefined : (args[index]?.split("=")[1] ?? args[index + 1]);
}

/** The language in which a command speaks: that of `--lang`, else the terminal's, else English. */
export function languageOf(args: readonly string[], env: Variables = process.env): EditorLanguage {
  const asked = languageAsked(args);
  return isEditorLanguage(asked) ? asked : terminalLanguage(env);
}

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
