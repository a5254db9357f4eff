import { inLanguage } from "../../content/bilingual.ts";
import { visible } from "../../content/characters.ts";
import type { Problem, Rule } from "../../content/problem.ts";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Sentence } from "./sentence.ts";

const sentences: Record<EditorLanguage, Record<Rule, Sentence>> = { fr, en };

/** The sentence an editor reads about a problem, with its remedy. */
export function sentenceFor(problem: Problem, locale: EditorLanguage): string {
  const about = Object.fromEntries(
    Object.entries(problem.about).map(([name, value]) => [
      name,
      visible(inLanguage(value, locale)),
    ]),
  );
  const sentence = sentences[locale][problem.rule](about);
  if (problem.suggestion === undefined) return sentence;
  return locale === "fr"
    ? `${sentence} Vouliez-vous dire « ${problem.suggestion} » ?`
    : `${sentence} Did you mean “${problem.suggestion}”?`;
}
