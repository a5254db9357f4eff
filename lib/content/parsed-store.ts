import type { Root } from "mdast";
import type { ParsedFile, ParsedText } from "./article.ts";
import type { PlainText } from "./body/plain-text.ts";

/** Keeps what parsing gave, by path and blob id, so that nothing is parsed twice. */
export interface ParsedStore {
  get(path: string, blob: string): ParsedText | undefined;
  /** The text of an article, or undefined if its file was never kept. */
  body(path: string, blob: string): string | undefined;
  /** The same without mark-up. */
  plain(path: string, blob: string): PlainText | undefined;
  /** The same as a tree, if it was parsed a moment ago: for one taker, who may change it. */
  takeTree?(path: string, blob: string): Root | undefined;
  /** Keeps several at once: all of them or, if the process dies meanwhile, none. */
  putAll(files: Iterable<readonly [path: string, blob: string, file: ParsedFile]>): void;
  /** Throws if what was put would not be found again after a restart. */
  flush?(): void;
  /** Forgets all but these. */
  keepOnly(files: Iterable<readonly [path: string, blob: string]>): void;
}

/** A store that ends with the process: for builds and tests. */
export function memoryStore(): ParsedStore {
  const files = new Map<string, ParsedFile>();
  const name = (path: string, blob: string) => `${blob} ${path}`;
  return {
    get: (path, blob) => files.get(name(path, blob))?.parsed,
    body: (path, blob) => files.get(name(path, blob))?.body,
    plain: (path, blob) => files.get(name(path, blob))?.plain,
    putAll: (list) => {
      for (const [path, blob, { tree: _tree, ...file }] of list) files.set(name(path, blob), file);
    },
    keepOnly: (list) => {
      const kept = new Set([...list].map(([path, blob]) => name(path, blob)));
      for (const each of files.keys()) if (!kept.has(each)) files.delete(each);
    },
  };
}
