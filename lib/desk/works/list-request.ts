import { type TextState, textStates } from "./work-texts.ts";

/** By what the list may be narrowed to a state: `behind` is said beside another one. */
export const listedStates = [...textStates, "behind"] as const;
export type ListedState = TextState | "behind";

/** Which of what is written and not published the list may be narrowed to. */
export const writtenBy = ["written", "mine", "new"] as const;
export type Written = (typeof writtenBy)[number];

/** What a list of works was asked for. */
export interface ListRequest {
  readonly q: string;
  readonly state: ListedState | undefined;
  readonly language: string | undefined;
  readonly theme: string | undefined;
  readonly written: Written | undefined;
  /** From 1. */
  readonly page: number;
}

/** So many characters are searched for. */
export const longestQuery = 200;

/** What an address asks for: whatever is no such thing counts as not asked. */
export function listRequest(field: (name: string) => string | undefined): ListRequest {
  const page = field("page") ?? "";
  return {
    q: (field("q") ?? "").trim().slice(0, longestQuery),
    state: listedStates.find((each) => each === field("state")),
    language: field("language") || undefined,
    theme: field("theme") || undefined,
    written: writtenBy.find((each) => each === field("written")),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}
