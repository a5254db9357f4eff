/** Does the work, or answers undefined when there is no time for it. */
export type TimeBudget = <T>(work: () => T) => T | undefined;

/**
 * For work that readers can do without: it gets a share (0 to 1) of the time, and may spend up to
 * `saved` milliseconds of it at once. `clock` tells milliseconds.
 */
export function timeBudget(share: number, saved: number, clock: () => number): TimeBudget {
  let balance = saved;
  let last = clock();
  return (work) => {
    const started = clock();
    balance = Math.min(saved, balance + (started - last) * share);
    last = started;
    if (balance <= 0) return undefined;
    const result = work();
    balance -= clock() - started;
    return result;
  };
}
