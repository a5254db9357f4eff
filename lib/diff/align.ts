import { diffArrays } from "diff";
import type { Block } from "./blocks.ts";
import { mostEdits } from "./diff-budget.ts";
import { normalize } from "./normalize.ts";

/** A passage is looked for among this many of those it may stand for. */
const reach = 12;

/** A passage beside the one it was; either may be absent. */
export type Pair = readonly [before: Block | undefined, after: Block | undefined];

/** Puts each passage beside the one it was, where there is one. */
export function align(before: readonly Block[], after: readonly Block[]): Pair[] {
  const pairs: Pair[][] = [];
  const says = ({ kind, text }: Block) => kind + normalize(text);
  const options = { maxEditLength: mostEdits };
  const parts = diffArrays(before.map(says), after.map(says), options);
  if (parts === undefined) return match(before, after);
  let [oldAt, nowAt] = [0, 0];
  let removed: readonly Block[] = [];
  for (const { added, removed: isOld, count } of parts) {
    const old = added ? [] : before.slice(oldAt, oldAt + count);
    const now = isOld ? [] : after.slice(nowAt, nowAt + count);
    [oldAt, nowAt] = [oldAt + old.length, nowAt + now.length];
    if (isOld) {
      removed = old;
      continue;
    }
    if (added) pairs.push(match(removed, now));
    else
      pairs.push(
        match(removed, []),
        now.map((each, index): Pair => [old[index], each]),
      );
    removed = [];
  }
  return [...pairs, match(removed, [])].flat();
}

/** Of passages that stand in the place of others, each belongs to the first that resembles it. */
function match(removed: readonly Block[], added: readonly Block[]): Pair[] {
  const pairs: Pair[] = [];
  const share = removed.length === 1 && added.length === 1 ? shares.alone : shares.among;
  let next = 0;
  for (const now of added) {
    const ahead = removed.slice(next, next + reach).findIndex((old) => resembles(old, now, share));
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

/** How many of their words two passages share: less will do where one stands in place of one. */
const shares = { alone: 0.25, among: 0.4 };

/** Titles, dates and summaries have one successor; other passages one that shares their words. */
function resembles(old: Block, now: Block, share: number): boolean {
  if (old.kind !== now.kind) return false;
  if (/^(?:title|date|summary)$/.test(now.kind)) return true;
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const [a, b] = [words(old.text), words(now.text)];
  return a.intersection(b).size >= share * Math.max(a.size, b.size);
}
