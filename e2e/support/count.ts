import { z } from "zod";

/** How many tests passed and failed; skipped tests are neither. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export const PASSED: Count = { passed: 1, failed: 0 };
export const FAILED: Count = { passed: 0, failed: 1 };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts a Vitest JSON report; undefined when it is not one. */
export function countVitest(report: unknown): Count | undefined {
  const { data } = vitestReport.safeParse(report);
  if (!data) return undefined;
  // A file that fails to load has no tests to blame, and would otherwise go unseen.
  const unloaded = data.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: data.numPassedTests, failed: data.numFailedTests + unloaded.length };
}

/** Counts a Playwright JSON report; undefined when it is not one. */
export function countPlaywright(report: unknown): Count | undefined {
  const { data } = playwrightReport.safeParse(report);
  if (!data) return undefined;
  const { expected, unexpected, flaky } = data.stats;
  return { passed: expected, failed: unexpected + flaky + data.errors.length };
}

/** Makes sure a command that failed, or left no report, never counts as a success. */
export function settle(count: Count | undefined, succeeded: boolean): Count {
  if (!count) return FAILED;
  if (!succeeded && count.failed === 0) return { ...count, failed: 1 };
  return count;
}

/** Adds counts up. */
export function total(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}
