import type { ParsedStore } from "../content/parsed-store.ts";

/**
 * What was parsed for reviews, apart from what is published: it is read through, but never written
 * to, so that a branch leaves nothing in it.
 */
export function besidePublished(published: ParsedStore, own: ParsedStore): ParsedStore {
  return {
    get: (path, blob) => published.get(path, blob) ?? own.get(path, blob),
    body: (path, blob) => published.body(path, blob) ?? own.body(path, blob),
    plain: (path, blob) => published.plain(path, blob) ?? own.plain(path, blob),
    putAll: (files) => own.putAll(files),
    keepOnly: (files) => own.keepOnly(files),
  };
}
