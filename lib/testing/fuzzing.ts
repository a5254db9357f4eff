import fc from "fast-check";

/** Without FUZZ_RUNS, what a test run has time for, the same each time. */
const runs = Number(process.env.FUZZ_RUNS ?? 0);
export const seed = Number(process.env.FUZZ_SEED ?? (runs > 0 ? Date.now() % 2 ** 31 : 1));

/** How many cases a property is tried with: `few` as a rule, FUZZ_RUNS through a night. */
export const casesOf = (few: number): number => (runs > 0 ? runs : few);

/**
 * Tries a property with cases made up from a seed, and says how many there were and how to have the
 * same again. Throws with the smallest case that breaks it.
 */
export async function holds<T>(
  sentence: string,
  few: number,
  cases: fc.Arbitrary<T>,
  property: (value: T) => void | Promise<void>,
): Promise<void> {
  const numRuns = casesOf(few);
  console.log(`${sentence}: ${numRuns} cases, FUZZ_SEED=${seed} FUZZ_RUNS=${numRuns}`);
  await fc.assert(
    fc.asyncProperty(cases, async (value) => property(value)),
    { seed, numRuns },
  );
}

/**
 * What takes longer than this of a processor, in milliseconds, is taken for hanging: a text of 100 kB is
 * laid out in a tenth of it on the slowest machine that was measured. Promises are kept by the bench.
 */
export const hanging = 10_000;

/** What a work takes of a processor, in milliseconds: others on the machine do not count. */
export function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
