import { terminalLanguage, type Variables } from "../environment/terminal-language.ts";
import { type EditorLanguage, isEditorLanguage } from "../i18n/editor-languages.ts";

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
