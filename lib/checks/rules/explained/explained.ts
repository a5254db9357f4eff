import type { EditorTexts } from "../../../i18n/editor-languages.ts";

/** What the handbook says of a rule; its sentence with the remedy stands in `lib/content`. */
export interface Explained {
  readonly title: EditorTexts;
  /** Why the rule exists, for someone who does not know it. */
  readonly explanation: EditorTexts;
}
