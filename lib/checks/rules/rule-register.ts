import type { Advice, Problem, Rule } from "../../content/problem.ts";
import { adviceExamples } from "./examples/advice.ts";
import { errorExamples } from "./examples/errors.ts";
import type { Example } from "./examples/example.ts";
import { adviceExplained } from "./explained/advice.ts";
import { errorsExplained } from "./explained/errors.ts";
import type { Explained } from "./explained/explained.ts";

/** A rule as the handbook and reports list it. */
export interface RuleEntry extends Explained {
  readonly id: Rule;
  readonly severity: Problem["severity"];
  readonly example: Example;
}

/** Every rule: errors, which stop an article from being published, then advice. */
export const rules: readonly RuleEntry[] = [
  ...entries("error", errorsExplained, errorExamples),
  ...entries("warning", adviceExplained, adviceExamples),
];

function entries<Id extends Rule>(
  severity: RuleEntry["severity"],
  explained: Readonly<Record<Id, Explained>>,
  examples: Readonly<Record<Id, Example>>,
): RuleEntry[] {
  const ids = Object.keys(explained) as Id[];
  return ids.map((id) => ({ id, severity, ...explained[id], example: examples[id] }));
}

/** The rules that an editor may switch off with a reason. */
export const advice: readonly string[] = Object.keys(adviceExplained);

/** Whether a name is that of a rule that may be switched off. */
export function isAdvice(name: string): name is Advice {
  return Object.hasOwn(adviceExplained, name);
}
