import type { Job } from "./write-page.ts";

/** What a worker is started with. */
export interface Start {
  /** The revision to render, which the parent has read. */
  readonly revision: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly folder: string;
  readonly precompress: boolean;
}

/** What a worker is told: to begin, then what to write. */
export type ToWorker = { readonly start: Start } | { readonly jobs: readonly Job[] };

/** What a worker says: that it waits for work, having written some; or why it can't go on. */
export type FromWorker =
  | { readonly written: number; readonly failed: readonly string[] }
  | { readonly moved: true }
  | { readonly broken: string };
