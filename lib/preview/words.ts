import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of text that both have, or that one of them has alone. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Two texts side by side; undefined where one has nothing to stand beside the other. */
export interface Row {
  readonly before: readonly Stretch[] | undefined;
  readonly after: readonly Stretch[] | undefined;
  readonly same: boolean;
}

/** How long texts are compared, in milliseconds: after that they are shown as wholly other. */
const timeout = 300;

/** Paragraphs longer than this together, in characters, are not compared word by word. */
const longest = 20_000;

/** The words that differ between two texts; after `until`, a time of the clock, they are not looked for. */
export function compareWords(before: string, after: string, until = Number.POSITIVE_INFINITY): Row {
  if (before === after) {
    const text = [{ text: before, differs: false }];
    return { before: text, after: text, same: true };
  }
  const skip = before.length + after.length > longest || performance.now() > until;
  const parts = skip ? [] : (diffWordsWithSpace(before, after, { timeout }) ?? []);
  if (parts.length === 0) return { before: whole(before), after: whole(after), same: false };
  const side = (left: "added" | "removed", kept: "added" | "removed") =>
    joined(
      parts
        .filter((part) => !part[left])
        .map((part) => ({ text: part.value, differs: part[kept] === true })),
    );
  return { before: side("added", "removed"), after: side("removed", "added"), same: false };
}

/** Paragraphs side by side: those that became others, and within them the words. */
export function compareBlocks(before: readonly string[], after: readonly string[]): readonly Row[] {
  const parts = diffArrays([...before], [...after], { timeout }) ?? [
    { value: [...before], removed: true, added: false, count: before.length },
    { value: [...after], removed: false, added: true, count: after.length },
  ];
  const until = performance.now() + timeout;
  const rows: Row[] = [];
  let removed: readonly string[] = [];
  const settle = (added: readonly string[]) => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [old, now] = [removed[index], added[index]];
      if (old !== undefined && now !== undefined) rows.push(compareWords(old, now, until));
      else rows.push({ before: old && whole(old), after: now && whole(now), same: false } as Row);
    }
    removed = [];
  };
  for (const part of parts) {
    if (part.removed) {
      settle([]);
      removed = part.value;
    } else if (part.added) settle(part.value);
    else {
      settle([]);
      rows.push(...part.value.map((text) => compareWords(text, text)));
    }
  }
  settle([]);
  return rows;
}

/** Changed words with but a space between them are one change to whoever reads. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const [index, { text, differs }] of stretches.entries()) {
    const last = result.at(-1);
    const bridge = /^\s+$/.test(text) && last?.differs && stretches[index + 1]?.differs;
    if (last !== undefined && (bridge || last.differs === differs)) {
      result[result.length - 1] = { text: last.text + text, differs: last.differs };
    } else result.push({ text, differs });
  }
  return result;
}

const whole = (text: string): readonly Stretch[] => [{ text, differs: true }];
