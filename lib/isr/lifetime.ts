import { unstable_cache } from "next/cache";
import { type Edition, nextChange } from "../content/edition.ts";
import { isOwnServer } from "../next-internals/own-server.ts";
import { currentPublication, publishedAt, publishedCatalogue } from "../publish/published-state.ts";

/** What Next keeps of what is published last goes by this name. */
export const publishedTag = "tribune-published";

/** In seconds: without a publish, what changed in a repository is seen after an hour at most. */
const longest = 3_600;

/**
 * Has Next keep the page being rendered until the edition shows something else by the clock alone, or
 * for an hour. The shortest lifetime of anything that a page read is its own (Next, `unstable_cache`).
 * What is read is the revision that was published last: where another process published it, this
 * one follows before it renders.
 */
export async function holdsUntilNextChange({ catalogue, now }: Edition): Promise<void> {
  if (isOwnServer()) return;
  const left = Math.ceil((nextChange(catalogue, now) - now) / 1_000);
  const revalidate = Math.max(1, Math.min(longest, left));
  await unstable_cache(newestRevision, ["published"], { revalidate, tags: [publishedTag] })();
}

/** A publish so short a time ago has asked the source already, in milliseconds. */
const recent = 2_000;

async function newestRevision(): Promise<string | undefined> {
  if (Date.now() - publishedAt() > recent) {
    // What can't be fetched stays what it was, and is in the log.
    await currentPublication()
      ?.publish()
      .catch(() => undefined);
  }
  return publishedCatalogue()?.revision;
}
