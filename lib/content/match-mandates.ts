import { isDeepStrictEqual } from "node:util";
import type { Mandate } from "./schema/mandate.ts";

/** An office as the file says it now, and what it gave if it is good. */
interface Judged {
  readonly value: unknown;
  readonly data?: Mandate | undefined;
}

/**
 * The offices of a list, each good one itself. A bad one has no name by which it was known, so it is
 * the former one that began on its day, else that had its words, else the next that is left over;
 * undefined where nothing is.
 */
export function keptMandates(
  judged: readonly Judged[],
  last: readonly Mandate[],
): readonly (Mandate | undefined)[] {
  const said = new Set(judged.flatMap(({ data }) => data?.from ?? []));
  const left = last.filter(({ from }) => !said.has(from));
  const found = judged.map(({ data }) => data);
  const rules: ((former: Mandate, now: Partial<Mandate>) => boolean)[] = [
    (former, now) => former.from === now.from,
    (former, now) => isDeepStrictEqual(former.office, now.office),
    () => true,
  ];
  for (const matches of rules) {
    for (const [index, { value }] of judged.entries()) {
      if (found[index] !== undefined) continue;
      const at = left.findIndex((former) => matches(former, Object(value)));
      if (at >= 0) found[index] = left.splice(at, 1)[0];
    }
  }
  return found;
}
