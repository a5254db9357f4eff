/** How often a client may do something: so often at once, and so often a minute from then on. */
export interface RateLimit {
  readonly atOnce: number;
  readonly perMinute: number;
}

/** What clients have left of an allowance. */
export interface TokenBucket {
  /** How long a client has to wait before it may go on, in seconds; 0 if it may now. */
  wait(client: string): number;
  /** Takes one from a client. */
  take(client: string): void;
}

/** So many clients are known at once, the ones longest quiet forgotten first: about 2 MB. */
const mostClients = 10_000;

/**
 * Counts for each client, in memory alone (the token bucket of RFC 2697, one colour). What is
 * forgotten has all of its allowance again. `clock` tells milliseconds.
 */
export function startTokenBucket(
  { atOnce, perMinute }: RateLimit,
  clock: () => number,
): TokenBucket {
  const known = new Map<string, { left: number; at: number }>();
  const each = 60_000 / perMinute;
  const leftOf = (client: string) => {
    const bucket = known.get(client);
    if (bucket === undefined) return atOnce;
    return Math.min(atOnce, bucket.left + Math.max(0, clock() - bucket.at) / each);
  };
  return {
    wait: (client) => {
      const left = leftOf(client);
      return left >= 1 ? 0 : Math.ceil(((1 - left) * each) / 1_000);
    },
    take: (client) => {
      const left = leftOf(client) - 1;
      known.delete(client);
      known.set(client, { left: Math.max(0, left), at: clock() });
      for (const oldest of known.keys()) {
        if (known.size <= mostClients) break;
        known.delete(oldest);
      }
    },
  };
}
