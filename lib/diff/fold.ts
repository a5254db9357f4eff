/** What is shown, or what may be hidden because nothing near it changed. */
export interface Stretch<T> {
  readonly folded: boolean;
  readonly passages: readonly T[];
}

/** Unchanged passages shown before and after one that changed: where a reader is in the text. */
const context = 1;

/** Fewer hidden passages than this are not worth a fold. */
const fewestFolded = 2;

/** Passages in stretches: those that changed with their neighbours, and what is between. */
export function fold<T>(passages: readonly T[], hasChange: (each: T) => boolean): Stretch<T>[] {
  const changed = passages.map(hasChange);
  const near = (index: number) =>
    changed.slice(Math.max(0, index - context), index + context + 1).some(Boolean);
  const stretches: { folded: boolean; passages: T[] }[] = [];
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
