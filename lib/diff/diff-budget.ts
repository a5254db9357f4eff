/** More differences than this are not looked for: one text then stands for the other, whole. */
export const mostEdits = 800;

/** How much work two texts are worth. Anybody may have written them, to be as unlike as can be. */
export interface DiffBudget {
  /** How many differences may be looked for now. */
  most(): number;
  /** Takes away what finding these parts took; undefined if there were too many. */
  spend(parts: readonly Part[] | undefined): void;
}

interface Part {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
}

/** What may be spent on this many times the differences that one passage may have. */
export function budgetFor(passages: number): DiffBudget {
  let left = passages * mostEdits;
  const most = () => Math.min(mostEdits, left);
  const spend: DiffBudget["spend"] = (parts) => {
    const found = parts
      ?.filter(({ added, removed }) => added || removed)
      .reduce((sum, { count }) => sum + count, 0);
    left -= found ?? most();
  };
  return { most, spend };
}
