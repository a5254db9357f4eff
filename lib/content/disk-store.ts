import { join } from "node:path";
import type { Root } from "mdast";
import type { ParsedFile, ParsedText } from "./article.ts";
import type { PlainText } from "./body/plain-text.ts";
import type { ParsedStore } from "./parsed-store.ts";
import { parsingVersion } from "./parsing-version.ts";
import { openRenewable } from "./renewable-database.ts";
import { inTransaction } from "./transaction.ts";

/** With other code a file that was refused may be good, or not: all is then parsed anew. */
const version = parsingVersion();

const schema = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -4096;
  PRAGMA user_version = ${version};
  CREATE TABLE IF NOT EXISTS file (
    path TEXT, blob TEXT, parsed TEXT NOT NULL, body TEXT NOT NULL, plain TEXT,
    PRIMARY KEY (path, blob)
  );
`;

/** A tree takes some twenty times the memory of its text. */
const mostTrees = 4;

/** A store whose file is whole once it is closed: else the next start has its log to read first. */
export interface DiskStore extends ParsedStore {
  close(): void;
}

/**
 * The store under DATA_DIR: what was parsed is known after a restart, and article texts stay out of
 * memory. A database that is damaged or of another version is made anew; nothing is lost by it. What
 * the disk does not take stays in memory until it does.
 */
export function diskStore(directory: string): DiskStore {
  const file = join(directory, "parsed.sqlite");
  const database = openRenewable({ file, version, prepare: (each) => each.exec(schema) });
  const select = database.prepare("SELECT parsed FROM file WHERE path = ? AND blob = ?");
  const selectBody = database.prepare("SELECT body FROM file WHERE path = ? AND blob = ?");
  const selectPlain = database.prepare("SELECT plain FROM file WHERE path = ? AND blob = ?");
  const insert = database.prepare("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)");
  const names = database.prepare("SELECT path, blob FROM file");
  const remove = database.prepare("DELETE FROM file WHERE path = ? AND blob = ?");
  const together = (work: () => void) => inTransaction(database, work);

  /** Of the texts that were parsed last. */
  const trees = new Map<string, Root>();
  const keepTree = (name: string, tree: Root) => {
    trees.set(name, tree);
    const [oldest = ""] = trees.keys();
    if (trees.size > mostTrees) trees.delete(oldest);
  };

  /** By blob and path: most often empty. */
  const unwritten = new Map<string, readonly [path: string, blob: string, file: ParsedFile]>();
  const nameOf = (path: string, blob: string) => `${blob} ${path}`;
  const write = () => {
    together(() => {
      for (const [path, blob, { parsed, body, plain }] of unwritten.values()) {
        insert.run(path, blob, JSON.stringify(parsed), body, plain ? JSON.stringify(plain) : null);
      }
    });
    unwritten.clear();
  };

  return {
    get: (path, blob) => {
      const waiting = unwritten.get(nameOf(path, blob));
      if (waiting !== undefined) return waiting[2].parsed;
      const row = select.get(path, blob);
      // Written by this same code and version: its form needs no second judgement.
      return row === undefined ? undefined : (JSON.parse(String(row.parsed)) as ParsedText);
    },
    body: (path, blob) => {
      const waiting = unwritten.get(nameOf(path, blob));
      if (waiting !== undefined) return waiting[2].body;
      const row = selectBody.get(path, blob);
      return row === undefined ? undefined : String(row.body);
    },
    plain: (path, blob) => {
      const waiting = unwritten.get(nameOf(path, blob));
      if (waiting !== undefined) return waiting[2].plain;
      const plain = selectPlain.get(path, blob)?.plain ?? undefined;
      return plain === undefined ? undefined : (JSON.parse(String(plain)) as PlainText);
    },
    takeTree: (path, blob) => {
      const tree = trees.get(nameOf(path, blob));
      trees.delete(nameOf(path, blob));
      return tree;
    },
    putAll: (files) => {
      for (const [path, blob, { tree, ...file }] of files) {
        const name = nameOf(path, blob);
        unwritten.set(name, [path, blob, file]);
        if (tree !== undefined) keepTree(name, tree);
      }
      try {
        write();
      } catch {
        // Nobody waits for the disk: `kept` says so, and tries again.
      }
    },
    flush: () => {
      if (unwritten.size > 0) write();
    },
    close: () => database.close(),
    keepOnly: (files) => {
      const kept = new Set([...files].map(([path, blob]) => nameOf(path, blob)));
      const stale = names
        .all()
        .filter(({ path, blob }) => !kept.has(nameOf(String(path), String(blob))));
      if (stale.length === 0) return;
      together(() => {
        for (const { path, blob } of stale) remove.run(path ?? null, blob ?? null);
      });
    },
  };
}
