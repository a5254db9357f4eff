/** The first pause before something is tried again, and the longest, in milliseconds. */
const pause = { first: 1_000, longest: 5 * 60_000 };

/** Tries again what could not be done. */
export interface Retrying {
  /** There is something to try again. */
  soon(): void;
  stop(): void;
}

/**
 * Does `work` again after a pause, twice as long each time, as long as it resolves to true: that
 * something is left. Work that throws is left too.
 */
export function startRetrying(work: () => Promise<boolean>): Retrying {
  let timer: NodeJS.Timeout | undefined;
  let wait = pause.first;
  let stopped = false;
  const again = async () => {
    const left = await work().catch(() => true);
    timer = undefined;
    wait = left ? Math.min(2 * wait, pause.longest) : pause.first;
    if (left) soon();
  };
  const soon = () => {
    if (timer !== undefined || stopped) return;
    timer = setTimeout(again, wait);
    timer.unref();
  };
  return {
    soon,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
