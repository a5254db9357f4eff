import type { WrittenText } from "./written-text.ts";

/** Who reads: the public, or someone who reviews what is not public yet. */
export type Reader = "public" | "reviewer";

/** Why a text may or may not be read. */
export type Visibility = "visible" | "draft" | "scheduled" | "withdrawn" | "ended";

/** What a text is to the public at an instant (milliseconds since 1970). */
export function visibility(text: WrittenText, now: number): Visibility {
  if (text.draft === true) return "draft";
  if (text.instant !== undefined && text.instant > now) return "scheduled";
  if (text.withdrawn !== undefined) return "withdrawn";
  return text.ends === undefined || text.ends > now ? "visible" : "ended";
}

/** Whether it was public and is no more: its address says so, and nothing stands in its place. */
export function isGone(text: WrittenText, now: number): boolean {
  return ["withdrawn", "ended"].includes(visibility(text, now));
}

/** Whether a reader may read a text. Reviewers see drafts, embargoed and ended articles, marked. */
export function isVisible(text: WrittenText, now: number, reader: Reader): boolean {
  const state = visibility(text, now);
  return state === "visible" || (reader === "reviewer" && state !== "withdrawn");
}
