/** A page in its final form, as it goes out. */
export interface StoredPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes by content coding; `identity` is always there. */
  readonly bodies: { readonly identity: Uint8Array } & Readonly<
    Partial<Record<"gzip" | "br", Uint8Array>>
  >;
  readonly etag: string;
  /** Made for one request: no cache may keep it. */
  readonly passing?: boolean | undefined;
}

/** Pages kept in memory by path, the ones longest unread leaving first. */
export interface PageStore {
  get(path: string): StoredPage | undefined;
  set(path: string, page: StoredPage): void;
  delete(path: string): void;
  paths(): readonly string[];
  /** What it holds, in bytes. */
  readonly size: number;
}

const weightOf = (path: string, { bodies }: StoredPage) =>
  Object.values(bodies).reduce((sum, body) => sum + body.byteLength, path.length + 512);

/**
 * An empty store that holds no more than `limit` bytes, and no page of more than half of that: one
 * page is not worth all others.
 */
export function createPageStore(limit: number): PageStore {
  // A Map keeps the order of insertion: reading a page puts it last, so the first is the oldest.
  const pages = new Map<string, StoredPage>();
  let size = 0;
  const remove = (path: string) => {
    const page = pages.get(path);
    if (page === undefined) return;
    size -= weightOf(path, page);
    pages.delete(path);
  };
  return {
    get(path) {
      const page = pages.get(path);
      if (page === undefined) return undefined;
      pages.delete(path);
      pages.set(path, page);
      return page;
    },
    set(path, page) {
      remove(path);
      const weight = weightOf(path, page);
      if (weight > limit / 2) return;
      pages.set(path, page);
      size += weight;
      for (const oldest of pages.keys()) {
        if (size <= limit) break;
        remove(oldest);
      }
    },
    delete: remove,
    paths: () => [...pages.keys()],
    get size() {
      return size;
    },
  };
}
