/** Does work under a name when all that was asked for under that name before is done. */
export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** One queue for each name; what waits in none leaves nothing behind. */
export function startTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const done = (last.get(name) ?? Promise.resolve()).then(work);
    const settled = done
      .catch(() => undefined)
      .then(() => {
        if (last.get(name) === settled) last.delete(name);
      });
    last.set(name, settled);
    return done;
  };
}

/** Does so many pieces of work at once at most: servers of git turn away whoever opens too many doors. */
export function startLimit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
