/** A file of the content at a revision, or a folder: then its path ends with a slash. */
export interface Entry {
  /** From the content directory, with forward slashes. */
  readonly path: string;
  /** Git's blob id of its bytes: the same bytes have the same id in every source. */
  readonly blob: string;
  /** In bytes. */
  readonly size: number;
}

/** All files of the content at one revision, in order of their paths. */
export interface Snapshot {
  readonly revision: string;
  readonly entries: readonly Entry[];
}

/** Where content comes from. */
export interface Source {
  /** What is there now. With `changed`, only these paths are looked at again. */
  snapshot(changed?: readonly string[]): Promise<Snapshot>;
  /** An entry's bytes. Throws if they are no longer there. */
  read(entry: Entry): Promise<Uint8Array>;
}
