import { diffArrays } from "diff";
import type { Block, BlockKind } from "./blocks.ts";
import { plain } from "./plain.ts";
import { countWords, diffWords, mostEdits, type Run } from "./words.ts";

/** A passage with what changed in it. */
export interface Passage {
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
}

/** Passages that follow each other: those that changed with their neighbours, or a stretch between. */
export interface Stretch {
  readonly folded: boolean;
  readonly passages: readonly Passage[];
}

/** What differs between two versions of an article. */
export interface Differences {
  readonly stretches: readonly Stretch[];
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Unchanged passages shown before and after one that changed: where a reader is in the text. */
const context = 1;

/** Fewer hidden passages than this are not worth a fold. */
const fewestFolded = 2;

/** The differences between two texts, by passage and, inside those that changed, by word. */
export function differencesOf(before: readonly Block[], after: readonly Block[]): Differences {
  const passages = align(before, after).map(([old, now]): Passage => {
    const kind = (now ?? old)?.kind ?? "text";
    return { kind, runs: diffWords(old?.text ?? "", now?.text ?? "") };
  });
  const count = (change: Run["change"]) =>
    passages
      .flatMap(({ runs }) => runs)
      .filter((run) => run.change === change)
      .reduce((sum, { text }) => sum + countWords(text), 0);
  return {
    stretches: fold(passages),
    wordsAdded: count("added"),
    wordsRemoved: count("removed"),
  };
}

/** A passage is looked for among this many of those it may stand for. */
const reach = 12;

type Pair = readonly [before: Block | undefined, after: Block | undefined];

/** Puts each passage beside the one it was, where there is one. */
function align(before: readonly Block[], after: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  let removed: Block[] = [];
  // Compared often: what a passage says is worked out once.
  const says = new Map([...before, ...after].map((each) => [each, each.kind + plain(each.text)]));
  const same = (a: Block, b: Block) => says.get(a) === says.get(b);
  const options = { comparator: same, maxEditLength: mostEdits };
  const parts = diffArrays([...before], [...after], options);
  if (parts === undefined) return match(before, after);
  for (const part of parts) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    if (part.added) pairs.push(...match(removed, part.value));
    else {
      pairs.push(...match(removed, []), ...part.value.map((each): Pair => [each, each]));
    }
    removed = [];
  }
  return [...pairs, ...match(removed, [])];
}

/** Of passages that stand in the place of others, each belongs to the first that resembles it. */
function match(removed: readonly Block[], added: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const now of added) {
    const ahead = removed.slice(next, next + reach).findIndex((old) => resembles(old, now));
    if (ahead < 0) {
      pairs.push([undefined, now]);
      continue;
    }
    const at = next + ahead;
    pairs.push(...removed.slice(next, at).map((old): Pair => [old, undefined]), [removed[at], now]);
    next = at + 1;
  }
  return [...pairs, ...removed.slice(next).map((old): Pair => [old, undefined])];
}

/** Titles, dates and summaries have one successor; other passages one that shares their words. */
function resembles(old: Block, now: Block): boolean {
  if (old.kind !== now.kind) return false;
  if (/^(?:title|date|summary)$/.test(now.kind)) return true;
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [a, b] = [words(old.text), words(now.text)];
  return a.intersection(b).size >= 0.4 * Math.max(a.size, b.size);
}

function fold(passages: readonly Passage[]): Stretch[] {
  const changed = passages.map(({ runs }) => runs.some(({ change }) => change !== "same"));
  const near = (index: number) =>
    changed.slice(Math.max(0, index - context), index + context + 1).some(Boolean);
  const stretches: { folded: boolean; passages: Passage[] }[] = [];
  for (const [index, passage] of passages.entries()) {
    const folded = !near(index);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.passages.push(passage);
    else stretches.push({ folded, passages: [passage] });
  }
  return stretches.map((each) => ({
    ...each,
    folded: each.folded && each.passages.length >= fewestFolded,
  }));
}
