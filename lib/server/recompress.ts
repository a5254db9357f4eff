import { compressBest } from "../cache/compress-page.ts";
import type { PageStore, StoredPage } from "../cache/page-store.ts";

/**
 * Readers get a page at once. One that is asked for again is worth the best compression, which
 * replaces it in the store a moment later, one by one; `onBetter` is told before it does.
 */
export function recompressing(
  store: PageStore,
  onBetter: (page: StoredPage, better: StoredPage) => void,
): (path: string, page: StoredPage) => void {
  const improved = new WeakSet<StoredPage>();
  let last: Promise<void> = Promise.resolve();
  return (path, page) => {
    if (improved.has(page)) return;
    improved.add(page);
    last = last.then(async () => {
      if (store.get(path) !== page) return;
      // A page that can't be improved stays as it is.
      const better = await compressBest(page).catch(() => page);
      improved.add(better);
      onBetter(page, better);
      if (store.get(path) === page) store.set(path, better);
    });
  };
}
