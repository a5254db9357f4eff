import { excerptAt } from "../checks/output/source-excerpt.ts";
import { type RuleEntry, rules } from "../checks/rules/rule-register.ts";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { error, type Problem, type Rule } from "../content/problem.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { typeset } from "../i18n/typography.ts";
import { exampleProblems } from "./example-problems.ts";

/** A text as an editor types it, with the word that the checks point at. */
export interface Typed {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** What the handbook says of a rule in a language. */
export interface RulePage {
  readonly id: string;
  readonly severity: RuleEntry["severity"];
  readonly title: string;
  readonly explanation: string;
  readonly place: NonNullable<RuleEntry["example"]["place"]> | "text";
  readonly note: string | undefined;
  readonly wrong: Typed;
  /** The sentence of the checks about what is wrong. */
  readonly said: string;
  readonly right: string;
}

/** Every rule's names in a language, in the order of the handbook. */
export function rulesIn(
  locale: EditorLanguage,
): readonly Pick<RulePage, "id" | "severity" | "title">[] {
  return rules.map(({ id, severity, title }) => ({
    id,
    severity,
    title: typeset(title[locale], locale),
  }));
}

/** What the handbook calls a rule. */
export function ruleTitle(rule: Rule, locale: EditorLanguage): string {
  const title = rules.find(({ id }) => id === rule)?.title[locale] ?? rule;
  return typeset(title, locale);
}

/** A rule's page; undefined for what is no rule. The checks themselves judge the example. */
export async function rulePage(
  name: string,
  locale: EditorLanguage,
): Promise<RulePage | undefined> {
  const entry = rules.find(({ id }) => id === name);
  if (entry === undefined) return undefined;
  const { id, severity, title, explanation, example } = entry;
  const [wrong, right] = example[locale];
  const problem = example.about
    ? error("", id, undefined, example.about)
    : await exampleProblems(entry, wrong, locale);
  if (problem === undefined) throw new Error(`The example of ${id} does not break it.`);
  return {
    id,
    severity,
    title: typeset(title[locale], locale),
    explanation: typeset(explanation[locale], locale),
    place: example.place ?? "text",
    note: example.note && typeset(example.note[locale], locale),
    wrong: example.about ? { before: wrong, marked: "", after: "" } : markedAt(wrong, problem),
    said: typeset(sentenceFor(problem, locale), locale),
    right,
  };
}

/** The text around the word that a problem is at; the whole text before it if it is not in it. */
function markedAt(text: string, { line, column }: Problem): Typed {
  const lines = text.split("\n");
  const current = lines[line - 1];
  if (current === undefined || column > current.length) {
    return { before: text, marked: "", after: "" };
  }
  const { mark } = excerptAt(current, column, current.length + 3);
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0) + column - 1;
  const end = start + mark.length;
  return { before: text.slice(0, start), marked: text.slice(start, end), after: text.slice(end) };
}
