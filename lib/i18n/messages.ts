import { type EditorLanguage, editorLanguageFor } from "./editor-languages.ts";
import editorsEnglish from "./editors/en.json" with { type: "json" };
import editorsFrench from "./editors/fr.json" with { type: "json" };
import { languageOf } from "./language-of.ts";
import type { ReaderTexts } from "./languages/language.ts";
import type { Locale } from "./locales.ts";
import { typeset } from "./typography.ts";

/** What editors and reviewers are shown besides. */
export type EditorsTexts = typeof editorsFrench;

/** The interface's texts. */
export type Messages = ReaderTexts & EditorsTexts;

// Either file lacking a key of the other fails here, before any test runs.
const editorsTexts: Record<EditorLanguage, EditorsTexts> = {
  fr: editorsFrench,
  en: editorsEnglish satisfies EditorsTexts,
};

const known = new Map<string, Messages>();

/** The interface's texts for a site's language, in their typography: English where there are none. */
export function readMessages(locale: Locale): Messages {
  const { tag, texts } = languageOf(locale);
  const found = known.get(tag);
  if (found !== undefined) return found;
  const editor = editorLanguageFor(tag);
  const made = { ...setTexts(texts, tag), ...setTexts(editorsTexts[editor], editor) };
  known.set(tag, made);
  return made;
}

function setTexts<T extends object>(tree: T, locale: Locale): T {
  const entries = Object.entries(tree).map(([key, value]) => [
    key,
    typeof value === "string" ? typeset(value, locale) : setTexts(value, locale),
  ]);
  return Object.fromEntries(entries);
}
