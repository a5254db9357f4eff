/** The first pause before something is tried again, and the longest, in milliseconds. */
const pause = { first: 1_000, longest: 5 * 60_000 };

/** Tries again what could not be done. */
export interface Retrying {
  /** There is something to try again. */
  soon(): void;
  stop(): void;
}

/**
 * Does `work` again after a pause as long as something is left: it resolves to how much. Where less is
 * left than before the next pause is short, else twice as long; work that throws leaves all.
 */
export function startRetrying(work: () => Promise<number>): Retrying {
  let timer: NodeJS.Timeout | undefined;
  let wait = pause.first;
  let before = 0;
  let stopped = false;
  const again = async () => {
    const left = await work().catch(() => Number.POSITIVE_INFINITY);
    timer = undefined;
    wait = left < before ? pause.first : Math.min(2 * wait, pause.longest);
    before = left;
    if (left > 0) soon();
    else wait = pause.first;
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
