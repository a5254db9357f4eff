/** Why a link shows nothing. */
export const endedReasons = [
  "invalid",
  "expired",
  "gone",
  "too-many-files",
  "too-large",
  "unreachable",
] as const;

export type Ended = (typeof endedReasons)[number];

/** A reason as the page's address gives it. */
export function endedReason(text: unknown): Ended {
  return endedReasons.find((reason) => reason === text) ?? "invalid";
}
