import type { Hidden } from "./characters.ts";
import { type Problem, warning } from "./problem.ts";

/** Tells an editor of the signs that were taken out of a file, or lost before it was saved. */
export function hiddenProblems(hidden: readonly Hidden[], file: string): Problem[] {
  return hidden.map(({ at, code }) =>
    warning(file, isLost(code) ? "lost-character" : "hidden-character", at, { code }),
  );
}

/** Half a sign, or what programs put where they could not read one. */
function isLost(code: string): boolean {
  return code === "U+FFFD" || /^U\+D[89A-F]..$/.test(code);
}
