/** Why the desk could not do what it was asked. */
export const refusalReasons = [
  // What was asked.
  ...["bad-key", "bad-path", "too-large", "nothing-begun"],
  // What stands in the repository.
  ...["link", "foreign-files", "too-much", "rewritten", "no-branch", "checked-out"],
  // The way to it, and what it lets in.
  ...["unreachable", "credentials", "read-only", "protected", "hook", "gone", "no-space", "locked"],
  // Others were quicker each time; anything else.
  ...["busy", "failed"],
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** Nothing was done, and nothing that was saved before is lost. */
export interface Refusal {
  readonly refused: RefusalReason;
  /** What it is about: a path, a folder's name, the words of git or of a repository's rule. */
  readonly detail: string;
}

/** What was asked for, or why it was not done. */
export type Outcome<T> = T | Refusal;

/** A refusal on its way to who asked. */
export class RefusalError extends Error {
  override name = "RefusalError";
  readonly refusal: Refusal;

  constructor(refused: RefusalReason, detail = "") {
    super(`${refused}: ${detail}`);
    this.refusal = { refused, detail };
  }
}

/** Whether nothing was done. */
export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}
