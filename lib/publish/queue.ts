/** A publish that was asked for and has not begun. */
export interface Wanted {
  /** What to look at again; everything if undefined. */
  paths: Set<string> | undefined;
  /** The ids of the requests that asked. */
  readonly requests: Set<string>;
}

/** Asks for work: with `paths`, only these are looked at; `request` is the id of who asks. */
export type Ask<T> = (paths?: readonly string[], request?: string) => Promise<T>;

/** Work that is done one at a time. */
export interface Queue<T> {
  readonly ask: Ask<T>;
  /** Resolves when nothing is under way and nothing waits. */
  idle(): Promise<void>;
}

/**
 * One piece of work at a time; those asked for meanwhile are one more, which sees all that was
 * written before it began. `onFailure` is told besides whoever asked.
 */
export function startQueue<T>(
  work: (wanted: Wanted) => Promise<T>,
  onFailure: (error: unknown, wanted: Wanted) => void,
): Queue<T> {
  let running: Promise<unknown> = Promise.resolve();
  let waiting: (Wanted & { readonly done: Promise<T> }) | undefined;

  const ask: Ask<T> = (paths, request) => {
    if (waiting !== undefined) {
      if (paths === undefined) waiting.paths = undefined;
      for (const path of paths ?? []) waiting.paths?.add(path);
      if (request !== undefined) waiting.requests.add(request);
      return waiting.done;
    }
    const next: Wanted = {
      paths: paths && new Set(paths),
      requests: new Set(request === undefined ? [] : [request]),
    };
    const done = running.then(() => {
      waiting = undefined;
      return work(next);
    });
    waiting = Object.assign(next, { done });
    running = done.catch((error: unknown) => onFailure(error, next));
    return done;
  };

  const idle = async () => {
    for (let last: unknown; last !== running; ) {
      last = running;
      await running;
    }
  };
  return { ask, idle };
}
