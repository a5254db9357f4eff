import type { Advice } from "../../content/advice.ts";
import type { Problem, Rule } from "../../content/problem.ts";
import type { Localized } from "../../i18n/locales.ts";
import { adviceExplained } from "./explained/advice.ts";
import { errorsExplained } from "./explained/errors.ts";

/** What the handbook says of a rule; its sentence with the remedy stands in `lib/content`. */
export interface Explained {
  readonly title: Localized;
  /** Why the rule exists, for someone who does not know it. */
  readonly explanation: Localized;
}

/** A rule as the handbook and reports list it. */
export interface RuleEntry extends Explained {
  readonly id: Rule;
  readonly severity: Problem["severity"];
}

/** Every rule: errors, which stop an article from being published, then advice. */
export const rules: readonly RuleEntry[] = [
  ...Object.entries(errorsExplained).map(([id, explained]) => ({
    id: id as keyof typeof errorsExplained,
    severity: "error" as const,
    ...explained,
  })),
  ...Object.entries(adviceExplained).map(([id, explained]) => ({
    id: id as Advice,
    severity: "warning" as const,
    ...explained,
  })),
];

/** The rules that an editor may switch off with a reason. */
export const advice: readonly string[] = Object.keys(adviceExplained);

/** Whether a name is that of a rule that may be switched off. */
export function isAdvice(name: string): name is Advice {
  return Object.hasOwn(adviceExplained, name);
}
