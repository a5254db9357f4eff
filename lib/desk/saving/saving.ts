import type { Parts } from "./merge-text.ts";
import type { Outcome } from "./outcome.ts";
import type { Author } from "./signature.ts";

/** A file as somebody writes it. */
export interface WrittenFile {
  /** From the content directory, with forward slashes. */
  readonly path: string;
  /** Undefined when the file is to go. */
  readonly bytes: Uint8Array | undefined;
  /** The blob id that it was opened at; undefined for a file that was not there. */
  readonly base: string | undefined;
}

export interface SaveRequest {
  /** What the work is called: its folder, `pages/` and a page's folder, or `settings`. */
  readonly key: string;
  readonly files: readonly WrittenFile[];
  readonly person: Author;
}

/** It is where it outlives this machine. */
export interface Saved {
  /** Undefined in a directory, which has no commits. */
  readonly commit: string | undefined;
  /** The blob ids to save over next, by path; undefined for what is gone. */
  readonly blobs: ReadonlyMap<string, string | undefined>;
}

/** A file that two people changed, by the blob ids of what it was and of what each made of it. */
export interface Conflict {
  readonly path: string;
  readonly base: string | undefined;
  /** The one saved last: the desk's. */
  readonly ours: string | undefined;
  /** The other: what somebody saved meanwhile, or what is published. */
  readonly theirs: string | undefined;
  /** The text with what is merged and what is not; undefined where a whole side must be chosen. */
  readonly parts: Parts | undefined;
}

/** Nothing was done: somebody must choose first. */
export interface Conflicting {
  readonly conflicts: readonly Conflict[];
}

/** A file of a work as the desk has it. */
export interface OpenedFile {
  readonly path: string;
  /** Undefined when the desk took it away. */
  readonly blob: string | undefined;
  readonly published: string | undefined;
  /** Whether the desk's is another than the published one. */
  readonly differs: boolean;
  /** Whether the published one is another than when the desk's was begun. */
  readonly moved: boolean;
}

/** A work as the desk has it. */
export interface OpenedWork {
  /** The commit of what is written and not published; undefined when nothing is. */
  readonly draft: string | undefined;
  /** The published revision that it was compared with. */
  readonly published: string | undefined;
  /** Whether the published branch was rewritten under it: it must be merged before it is published. */
  readonly rewritten: boolean;
  readonly files: readonly OpenedFile[];
}

/** What somebody made of a conflict: it holds as long as both sides are those that were looked at. */
export interface Resolution {
  readonly path: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  /** Undefined when the file is to go. */
  readonly bytes: Uint8Array | undefined;
}

/** What was published: nothing else is needed than the ordinary publish of that revision. */
export interface Published {
  readonly revision: string | undefined;
  readonly previous: string | undefined;
}

/** A work of which something is written and not published. */
export interface Draft {
  readonly key: string;
  readonly commit: string;
  /** When it was begun and last saved, in milliseconds since 1970. */
  readonly since: number;
  readonly saved: number;
  /** Who wrote in it, the latest first. */
  readonly people: readonly Author[];
  /** What it changes. */
  readonly files: readonly DraftFile[];
}

/** A file as a draft has it. */
export interface DraftFile {
  /** From the content directory. */
  readonly path: string;
  /** Undefined when it is to go. */
  readonly blob: string | undefined;
}

/** Where the desk keeps texts. No instance has more of it than another. */
export interface Saving {
  /** Whether texts are written apart until they are published, or are live as they are saved. */
  readonly kind: "git" | "directory";
  /** Resolves when the texts are where they outlive this machine. */
  save(request: SaveRequest): Promise<Outcome<Saved | Conflicting>>;
  open(key: string): Promise<Outcome<OpenedWork>>;
  /** A file's bytes at a blob id that this instance answered; undefined if it has them no more. */
  read(file: { readonly path: string; readonly blob: string }): Promise<Uint8Array | undefined>;
  /** Brings what was published meanwhile into what is written. */
  merge(
    key: string,
    person: Author,
    resolutions?: readonly Resolution[],
  ): Promise<Outcome<Saved | Conflicting>>;
  /** Puts what is written on the published branch. */
  publish(key: string, person: Author): Promise<Outcome<Published | Conflicting>>;
  /** Throws away what is written, if it still is the commit that the person looked at. */
  discard(key: string, commit: string): Promise<Outcome<{ readonly discarded: string }>>;
  branches(): Promise<Outcome<readonly Draft[]>>;
}
