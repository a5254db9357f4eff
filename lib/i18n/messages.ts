import { type EditorLanguage, editorLanguageFor } from "./editor-languages.ts";
import editorsEnglish from "./editors/en.json" with { type: "json" };
import editorsFrench from "./editors/fr.json" with { type: "json" };
import { isolated } from "./isolated.ts";
import { languageOf } from "./language-of.ts";
import type { ReaderTexts } from "./languages/language.ts";
import { directionOf, type Locale } from "./locales.ts";
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

/**
 * The interface's texts for a site's language, in their typography: English where there are none, each
 * isolated on a page that runs the other way, where its full stop would stand before it.
 */
export function readMessages(locale: Locale): Messages {
  const { tag, texts } = languageOf(locale);
  const name = `${tag} ${directionOf(locale)}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const editor = editorLanguageFor(tag);
  const editors = setTexts(editorsTexts[editor], editor, locale);
  const made = { ...setTexts(texts, tag, locale), ...editors };
  known.set(name, made);
  return made;
}

function setTexts<T extends object>(tree: T, locale: Locale, within: Locale): T {
  const entries = Object.entries(tree).map(([key, value]) => [
    key,
    typeof value === "string"
      ? isolated(typeset(value, locale), within, locale)
      : setTexts(value, locale, within),
  ]);
  return Object.fromEntries(entries);
}
