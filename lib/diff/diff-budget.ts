/** More differences than this are not looked for: one text then stands for the other, whole. */
export const mostEdits = 800;

/** How much work two texts are worth. Anybody may have written them, to be as unlike as can be. */
export interface Effort {
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

/** Effort for this many times the differences that one passage may have. */
export function effortFor(passages: number): Effort {
  let left = passages * mostEdits;
  const most = () => Math.min(mostEdits, left);
  const spend: Effort["spend"] = (parts) => {
    const found = parts
      ?.filter(({ added, removed }) => added || removed)
      .reduce((sum, { count }) => sum + count, 0);
    left -= found ?? most();
  };
  return { most, spend };
}
