import type { Localized } from "../../../i18n/locales.ts";

/** What the handbook says of a rule; its sentence with the remedy stands in `lib/content`. */
export interface Explained {
  readonly title: Localized;
  /** Why the rule exists, for someone who does not know it. */
  readonly explanation: Localized;
}
