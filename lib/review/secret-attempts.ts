/** How often a secret may be tried, in so many milliseconds. */
const most = 5;
const window = 60_000;

/** Tries of one secret in this process, by whomever: guessing from many addresses is no faster. */
function limit() {
  let tries: number[] = [];
  return {
    /** Whether one more try is allowed at an instant; it is counted then. */
    take(now: number): boolean {
      tries = tries.filter((at) => now - at < window);
      if (tries.length >= most) return false;
      tries.push(now);
      return true;
    },
    /** A try with the right secret does not count. */
    giveBack(): void {
      tries.pop();
    },
  };
}

export const attempts = limit();
