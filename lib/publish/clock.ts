/**
 * How often the clock is looked at, in milliseconds. Timers count the time that passes: they know
 * nothing of a clock that is set anew, forward past an embargo's end or back before it.
 */
const interval = 1_000;

/** What looks at the clock again and again. */
export interface Clock {
  /** Looks next at an instant in milliseconds since 1970, or soon if that is far away. */
  lookAt(due: number): void;
  stop(): void;
}

/**
 * Does what the clock says is to be done. `late` tells whether there is anything; `work` does it, and
 * calls `lookAt` when it is done. Work that fails is tried again later.
 */
export function startClock(
  now: () => number,
  late: () => boolean,
  work: () => Promise<unknown>,
): Clock {
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;

  const lookAgain = (wait = Math.min(interval, Math.max(0, due - now()))) => {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
    timer.unref();
  };

  const look = () => {
    if (!late()) lookAgain();
    // Who runs it has been told.
    else work().catch(() => lookAgain(10 * interval));
  };

  return {
    lookAt: (instant) => {
      due = instant;
      lookAgain();
    },
    stop: () => clearTimeout(timer),
  };
}
