import type { Block } from "./blocks.ts";
import { comparePassages, hasChange, type Passage } from "./passages.ts";
import type { Run } from "./word-diff.ts";

/** A stretch of text that both have, or that one of them has alone. */
export interface Part {
  readonly text: string;
  readonly differs: boolean;
}

/** Two texts side by side; undefined where one has nothing to stand beside the other. */
export interface Row {
  readonly before: readonly Part[] | undefined;
  readonly after: readonly Part[] | undefined;
  readonly same: boolean;
}

/** Two texts side by side, passage by passage. */
export function sideBySide(before: readonly Block[], after: readonly Block[]): readonly Row[] {
  return comparePassages(before, after).map(rowOf);
}

/** A passage as each of the two texts has it. */
export function rowOf(passage: Pick<Passage, "runs">): Row {
  return {
    before: side(passage.runs, "added", ({ was, text }) => was ?? text),
    after: side(passage.runs, "removed", ({ text }) => text),
    same: !hasChange(passage),
  };
}

function side(
  runs: readonly Run[],
  absent: Run["change"],
  textOf: (run: Run) => string,
): readonly Part[] | undefined {
  const here = runs.filter(({ change }) => change !== absent);
  if (here.length === 0) return undefined;
  const parts: Part[] = [];
  for (const run of here) {
    const [text, differs] = [textOf(run), run.change !== "same"];
    const last = parts.at(-1);
    if (last?.differs !== differs) parts.push({ text, differs });
    else parts[parts.length - 1] = { text: last.text + text, differs };
  }
  return parts;
}
