import type { PlacedProblem } from "#lib/desk/writing/placed-problems.ts";
import { text } from "./settings.ts";

export type { PlacedProblem };

/** Whether a button can mend a problem. */
export const mends = ({ mark }: PlacedProblem): boolean => (mark?.remedy.length ?? 0) > 0;

/** What that button says: what will stand there. */
export function remedyText({ mark }: PlacedProblem): string {
  const put = mark?.remedy[0]?.text ?? "";
  return put.trim() === "" ? text("mendSpaces") : text("mend", { text: put.trim() });
}
