import type { Block } from "./blocks.ts";
import { fold, type Stretch } from "./fold.ts";
import { comparePassages, hasChange, type Passage } from "./passages.ts";
import { countWords, type Run } from "./word-diff.ts";

/** What differs between two texts, as one text with additions and deletions. */
export interface UnifiedDiff {
  /** Passages that follow each other: those that changed with their neighbours, or what is between. */
  readonly stretches: readonly Stretch<Passage>[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Two texts in one, by passage and word. */
export function unifiedDiff(before: readonly Block[], after: readonly Block[]): UnifiedDiff {
  const passages = comparePassages(before, after);
  const count = (change: Run["change"]) =>
    passages
      .flatMap(({ runs }) => runs)
      .filter((run) => run.change === change)
      .reduce((sum, { text }) => sum + countWords(text), 0);
  return {
    stretches: fold(passages, hasChange),
    wordsAdded: count("added"),
    wordsRemoved: count("removed"),
  };
}
