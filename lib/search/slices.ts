import { performance } from "node:perf_hooks";
import { setImmediate as untilIdle } from "node:timers/promises";

/** Requests that come while an index is made wait no longer than this, in milliseconds. */
const slice = 10;

/**
 * Works through a list in slices, each of them kept whole by `together`, with the readers' requests
 * between. What is left once `ended` says so is left alone.
 */
export async function inSlices<T>(
  list: Iterable<T>,
  work: (each: T) => void,
  together: (work: () => void) => void,
  ended: () => boolean = () => false,
): Promise<void> {
  const rest = list[Symbol.iterator]();
  for (let next = rest.next(); !next.done && !ended(); await untilIdle()) {
    const until = performance.now() + slice;
    together(() => {
      for (; !next.done && performance.now() < until; next = rest.next()) work(next.value);
    });
  }
}
