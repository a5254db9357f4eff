interface Jobs {
  /** Shows the page: at once. */
  readonly page: () => Promise<void>;
  /** Asks the checks: when nothing was typed for a moment. */
  readonly check: () => Promise<void>;
}

/**
 * Has both done while somebody types: one at a time, of what is typed by then. What is typed meanwhile
 * makes no queue; it is done next, once.
 */
export function newestFirst(jobs: Jobs, pause: number): () => void {
  const wanted = { page: false, check: false };
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = async () => {
    if (busy) return;
    busy = true;
    while (wanted.page || wanted.check) {
      const job = wanted.page ? "page" : "check";
      wanted[job] = false;
      // One that fails is not the last.
      await jobs[job]().catch(console.error);
    }
    busy = false;
  };
  return () => {
    wanted.page = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      wanted.check = true;
      work();
    }, pause);
    work();
  };
}
