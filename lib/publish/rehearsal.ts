import { setImmediate as turn } from "node:timers/promises";
import { buildCatalogue } from "../content/catalogue.ts";
import { type Edition, makeEdition } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import { affectedPages } from "./affected.ts";
import type { Files } from "./state.ts";

/** So many texts: after them V8 has compiled what it runs. */
const texts = 8;

/**
 * Does with the newest texts what a publish does with those that changed, and keeps nothing of it:
 * the first publish after a start finds its code compiled, as the later ones do. `kept` are the
 * paths of the pages that readers have.
 */
export async function rehearse(
  published: Edition,
  { source, store }: Files,
  kept: () => readonly string[],
): Promise<void> {
  const { catalogue, now, reader, articles } = published;
  const { revision, entries } = catalogue;
  for (const { key, file } of articles.fr.slice(0, texts)) {
    const changed = { revision, entries, changed: new Set([file]), since: revision };
    const again = await buildCatalogue(changed, source, forgetful(store, file), catalogue);
    const keys = new Set([key]);
    affectedPages(published, makeEdition(again, now, reader, published, keys), keys, kept());
    // Readers come first.
    await turn();
  }
}

/** A store that never knew a file, and keeps nothing. */
function forgetful(store: ParsedStore, file: string): ParsedStore {
  return {
    get: (path, blob) => (path === file ? undefined : store.get(path, blob)),
    body: store.body,
    putAll: () => undefined,
    keepOnly: () => undefined,
  };
}
