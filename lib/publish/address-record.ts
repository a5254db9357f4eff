import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { warn } from "../log.ts";

/** The addresses of which outer caches may have something, kept from one process to the next. */
export interface AddressRecord {
  /** Those that were kept; none where nothing was, or it can't be read. */
  read(): Promise<ReadonlySet<string>>;
  add(paths: Iterable<string>): Promise<void>;
  /** Keeps these, and what was added since it was read. */
  replace(paths: ReadonlySet<string>): Promise<void>;
}

/** A record in a file of the data directory, an address a line. What the disk does not take is told. */
export function addressRecord(directory: string): AddressRecord {
  const file = join(directory, "addresses.txt");
  const added = new Set<string>();
  let writing: Promise<unknown> = Promise.resolve();
  /** One after the other: lines do not mix. */
  const inTurn = (work: () => Promise<unknown>): Promise<void> => {
    const next = writing.then(work).then(
      () => undefined,
      (error: unknown) => warn("purge", `The addresses told were not written down: ${error}`),
    );
    writing = next;
    return next;
  };
  const lines = (paths: Iterable<string>) => [...paths].map((path) => `${path}\n`).join("");

  return {
    read: async () => {
      const text = await readFile(file, "utf8").catch(() => "");
      return new Set(text.split("\n").filter((line) => line.startsWith("/")));
    },
    add: (paths) => {
      const fresh = [...paths].filter((path) => !added.has(path));
      for (const path of fresh) added.add(path);
      if (fresh.length === 0) return writing.then(() => undefined);
      return inTurn(() => appendFile(file, lines(fresh)));
    },
    replace: (paths) =>
      inTurn(async () => {
        await mkdir(directory, { recursive: true });
        await writeFile(`${file}.new`, lines(paths.union(added)));
        await rename(`${file}.new`, file);
      }),
  };
}
