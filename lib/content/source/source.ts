import type { OpenFile } from "./open-file.ts";

/** A file of the content at a revision. */
export interface Entry {
  /** From the content directory, with forward slashes. */
  readonly path: string;
  /** Git's blob id of its bytes: the same bytes have the same id in every source. */
  readonly blob: string;
  /** In bytes. */
  readonly size: number;
}

/** All files of the content at one revision. */
export interface Snapshot {
  readonly revision: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Paths at which something stands that only says where a file or folder is: never content. */
  readonly links?: ReadonlySet<string>;
  /** Paths that differ from the snapshot before; undefined when there is none to compare with. */
  readonly changed: ReadonlySet<string> | undefined;
  /** The revision of that snapshot before; undefined when there is none. */
  readonly since?: string | undefined;
  /** Addresses that articles had before, as far as the source knows. */
  readonly former?: readonly FormerSlug[];
  /** When texts became public by a commit, in milliseconds since 1970, as far as the source knows. */
  readonly arrivals?: ReadonlyMap<string, number>;
}

/** The same snapshot, looked at again and found as it was. */
export function unchanged(snapshot: Snapshot): Snapshot {
  return { ...snapshot, changed: new Set(), since: snapshot.revision };
}

/** A slug that the article now at a path had before. */
export interface FormerSlug {
  readonly path: string;
  readonly slug: string;
}

/** What a commit of the published branch made of a file. */
export interface FileState {
  readonly revision: string;
  /** When it was committed, in milliseconds since 1970. */
  readonly at: number;
  /** Undefined when the commit took the file away. */
  readonly entry: Entry | undefined;
}

/** A state in which the file was there. */
export interface FormerState extends FileState {
  readonly entry: Entry;
}

/** What the published branch made of a file over time. */
export interface FileHistory {
  /** The oldest first. */
  readonly states: readonly FileState[];
  /** Whether there is nothing before the first state. */
  readonly whole: boolean;
}

/** The past of a source's files. */
export interface SourceHistory {
  /** All states of a file up to a snapshot's revision. */
  of(path: string, revision: string): Promise<FileHistory>;
  /** How many bytes a former state has, which its entry does not say. */
  size(entry: Entry): Promise<number>;
  /** The bytes of a former state. */
  read(entry: Entry): Promise<Uint8Array>;
  /** The same of one of any size, to be read a part at a time and closed. */
  open(entry: Entry): Promise<OpenFile>;
}

/** A revision that is not published, beside the one that is. */
export interface Revision {
  /** Its files; `changed` are those that differ from the published ones. */
  readonly snapshot: Snapshot;
  readonly author: string;
  /** When it was written, in milliseconds since 1970. */
  readonly date: number;
  readonly subject: string;
  /** Commits it has that are not published, and published ones that it lacks. */
  readonly ahead: number;
  readonly behind: number;
  /** Paths that it changed itself since it left what is published. */
  readonly own: ReadonlySet<string>;
  /** Old paths of files that it renamed, by their new ones. */
  readonly renames: ReadonlyMap<string, string>;
}

/** Why a revision can't be shown: it holds more than a review is for. */
export interface Refused {
  readonly refused: "too-many-files" | "too-large";
}

/** Branches, tags and commits that are looked at before they are published. */
export interface Revisions {
  /**
   * The commit that a branch, a tag or a full commit id names now; undefined if there is none.
   * Throws a SourceError when the source can't be reached.
   */
  commitOf(ref: string): Promise<string | undefined>;
  /**
   * Forgets all branches, tags and commits that were brought here but those of these names; what
   * nothing refers to any more is cleared away in time.
   */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
  /** A commit that is already known, compared with what is published. */
  at(commit: string, published: Snapshot): Promise<Revision | Refused>;
}

/** The branch that another one is to be merged into. */
export interface Base {
  readonly branch: string;
  readonly snapshot: Snapshot;
  /** The other one, compared with it. */
  readonly revision: Revision;
}

/** What is checked out in a directory. */
export interface Head {
  /** Undefined where a commit is that no branch is named for. */
  readonly branch: string | undefined;
  readonly commit: string;
}

/** Where content comes from. */
export interface Source {
  /**
   * What is there now. With `paths`, only these are looked at again; with none of them, what was
   * there last. Throws a SourceError when the source can't be reached.
   */
  snapshot(paths?: readonly string[]): Promise<Snapshot>;
  /** Whether something else is there than was looked at last, where no event may have told so. */
  isBehind?(): Promise<boolean>;
  /** An entry's bytes. Throws if they are no longer there. */
  read(entry: Entry): Promise<Uint8Array>;
  /** The same of an entry of any size, to be read a part at a time and closed. */
  open(entry: Entry): Promise<OpenFile>;
  /**
   * Keeps these entries, and no others, readable after another file took their place; for a source that
   * could not read them then.
   */
  keep?(entries: readonly Entry[]): Promise<void>;
  /** Copies what was read last where a restart finds it without the source; throws if it can't. */
  flush?(): Promise<void>;
  /** Whether what was read last came after a revision, where the source can tell. */
  includes?(revision: string): Promise<boolean>;
  /** Where the source keeps one: what became of each file over time. */
  readonly history?: SourceHistory;
  /** What is checked out where it reads; undefined where that is in no repository. */
  head?(): Promise<Head | undefined>;
  /**
   * The repository's main branch, with what is published here compared with it; undefined where it is
   * not known. Throws a SourceError when the source can't be reached.
   */
  base?(published: Snapshot): Promise<Base | Refused | undefined>;
  /** Unpublished revisions, where the source knows any. */
  readonly revisions?: Revisions;
}

// The server and Next's bundle have each their own class: they know the error by its name.
const sourceErrorName = "SourceError";

/** The source can't be reached or read; the message says why, for an operator. */
export class SourceError extends Error {
  override name = sourceErrorName;
}

/** Whether an error is one of the source's, whichever module graph it comes from. */
export function isSourceError(error: unknown): error is SourceError {
  return error instanceof Error && error.name === sourceErrorName;
}
