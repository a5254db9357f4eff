import { performance } from "node:perf_hooks";
import { setImmediate as untilIdle } from "node:timers/promises";

/** Requests that come while an index is made wait no longer than this, in milliseconds. */
const slice = 10;

interface Slicing<T> {
  /** Keeps what is done in a slice, or nothing of it. */
  readonly together: (work: () => void) => void;
  /** Says that what is left is to be left alone. */
  readonly ended?: () => boolean;
  /** Told what was not kept before an error is thrown: that slice, and all after it. */
  readonly unfinished?: (rest: readonly T[]) => void;
}

/** Works through a list in slices, each of them kept whole, with the readers' requests between. */
export async function inSlices<T>(
  list: readonly T[],
  work: (each: T) => void,
  { together, ended = () => false, unfinished = () => undefined }: Slicing<T>,
): Promise<void> {
  for (let at = 0; at < list.length && !ended(); await untilIdle()) {
    const until = performance.now() + slice;
    const from = at;
    try {
      together(() => {
        for (const each of list.slice(from)) {
          work(each);
          at += 1;
          if (performance.now() >= until) break;
        }
      });
    } catch (error) {
      unfinished(list.slice(from));
      throw error;
    }
  }
}
