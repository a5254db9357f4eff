import { align } from "./align.ts";
import type { Block, BlockKind } from "./blocks.ts";
import { budgetFor } from "./diff-budget.ts";
import { diffWords, type Run } from "./word-diff.ts";

/** A passage with what changed in it. */
export interface Passage {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
}

/** After so many passages that have nothing in common, others are shown as wholly other too. */
const unlike = 10;

/** The differences between two texts, by passage and, inside those that changed, by word. */
export function comparePassages(before: readonly Block[], after: readonly Block[]): Passage[] {
  const effort = budgetFor(unlike);
  return align(before, after).map(([old, now]): Passage => {
    const kind = (now ?? old)?.kind ?? "text";
    if (old === undefined || now === undefined) return { kind, runs: wholly(old, now) };
    return { kind, runs: diffWords(old.text, now.text, effort) };
  });
}

function wholly(old: Block | undefined, now: Block | undefined): Run[] {
  return [
    ...(old === undefined ? [] : [{ change: "removed", text: old.text } as const]),
    ...(now === undefined ? [] : [{ change: "added", text: now.text } as const]),
  ];
}

/** Whether a reader would see a difference. */
export function hasChange({ runs }: Pick<Passage, "runs">): boolean {
  return runs.some(({ change }) => change !== "same");
}
