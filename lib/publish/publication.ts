import { performance } from "node:perf_hooks";
import { buildCatalogue, type Catalogue } from "../content/catalogue.ts";
import { differingKeys, type Edition, makeEdition, nextChange } from "../content/edition.ts";
import type { Source } from "../content/source/source.ts";
import type { Reader } from "../content/visibility.ts";
import type { SearchEngine } from "../search/engine.ts";
import { affectedPages } from "./affected.ts";
import { type Change, changesBetween } from "./changes.ts";
import { purgeCaches } from "./purge.ts";
import type { Files } from "./state.ts";
import { setPublished } from "./state.ts";
import { pingHub } from "./websub.ts";

/** The pages that readers have, as publishing needs them. */
export interface Pages {
  /** Paths of the pages kept now. */
  paths(): readonly string[];
  /** Renders these pages and puts each in place of its old one. Returns how many. */
  refresh(paths: ReadonlySet<string>): Promise<number>;
  /** Takes these pages away. */
  remove(paths: ReadonlySet<string>): void;
}

/** What one publish did. */
export interface Publish {
  readonly catalogue: Catalogue;
  readonly previous: Catalogue | undefined;
  readonly changes: readonly Change[];
  /** Every page that was made anew or taken away. */
  readonly urls: ReadonlySet<string>;
  readonly rendered: number;
  /** What could not be done besides, such as an outer cache that did not answer. */
  readonly warnings: readonly string[];
  /** The ids of the requests that asked for it. */
  readonly requests: readonly string[];
  readonly durationMs: number;
}

/** The one flow by which content becomes public, whatever asked for it. */
export interface Publication {
  /**
   * Publishes what the source has now; with `paths`, only these are looked at. `request` is the id
   * of the request that asks.
   */
  publish(paths?: readonly string[], request?: string): Promise<Publish>;
  /** Lets no timer publish any more; resolves when nothing is being published. */
  stop(): Promise<void>;
}

interface Options extends Files {
  readonly reader: Reader;
  readonly pages: Pages;
  readonly search: SearchEngine;
  /** Addresses of outer caches. */
  readonly caches: readonly string[];
  /** A WebSub hub and the site whose feeds it passes on; undefined if there is none. */
  readonly hub: { readonly url: string; readonly site: string } | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onPublish: (publish: Publish) => void;
  /** Told when something was published before, and stays. */
  readonly onFailure: (error: unknown, requests: readonly string[]) => void;
}

/** A publish that was asked for and has not begun: what to look at, everything if undefined. */
interface Wanted {
  paths: Set<string> | undefined;
  readonly requests: Set<string>;
}

interface Waiting extends Wanted {
  readonly done: Promise<Publish>;
}

/** What is live is to be found again after a restart: an operator is told when it would not be. */
async function keep({ kept }: Source): Promise<string[]> {
  try {
    await kept?.();
    return [];
  } catch (error) {
    return [`the repository was not copied: ${error instanceof Error ? error.message : error}`];
  }
}

/** Timers count in 32 bits: a later embargo is looked at again then. */
const longestTimer = 2 ** 31 - 1;

/**
 * Starts publishing a source. One publish at a time; those asked for meanwhile are one more, which
 * sees all that was written before it began.
 */
export function startPublication(options: Options): Publication {
  const { source, store, reader, pages, search, caches, hub, now, onPublish, onFailure } = options;
  let published: Edition | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;

  const run = async ({ paths, requests }: Wanted): Promise<Publish> => {
    const started = performance.now();
    const before = published;
    const snapshot = await source.snapshot(paths && [...paths]);
    const catalogue = await buildCatalogue(snapshot, source, store, before?.catalogue);
    const instant = now();
    const keys = before ? differingKeys(before, catalogue, instant) : new Set<string>();
    const after = makeEdition(catalogue, instant, reader, before, before && keys);
    const { changed, gone } = before
      ? affectedPages(before, after, keys, pages.paths())
      : { changed: new Set<string>(), gone: new Set<string>() };
    published = after;
    setPublished(after, { source, store });
    pages.remove(gone);
    const rendered = await pages.refresh(changed);
    const unsearchable = await failureOf(search.update(after, before && keys));
    const urls = changed.union(gone);
    const purged = await purgeCaches(caches, urls);
    // A hub fetches at once what it is told of: it must be there, in outer caches as well.
    const pinged = await pingHub(hub, changed);
    const warnings = [...unsearchable, ...purged, ...pinged, ...(await keep(source))];
    wakeAt(nextChange(catalogue, after.now));
    const publish = {
      catalogue,
      previous: before?.catalogue,
      changes: before ? changesBetween(before, after, keys) : [],
      urls,
      warnings,
      requests: [...requests],
      rendered,
      durationMs: performance.now() - started,
    };
    onPublish(publish);
    return publish;
  };

  const publish = (paths?: readonly string[], request?: string): Promise<Publish> => {
    if (waiting !== undefined) {
      if (paths === undefined) waiting.paths = undefined;
      for (const path of paths ?? []) waiting.paths?.add(path);
      if (request !== undefined) waiting.requests.add(request);
      return waiting.done;
    }
    const next: Wanted = {
      paths: paths && new Set(paths),
      requests: new Set(request === undefined ? [] : [request]),
    };
    const done = running.then(() => {
      waiting = undefined;
      return run(next);
    });
    waiting = Object.assign(next, { done });
    running = done.catch((error: unknown) => {
      if (published !== undefined) onFailure(error, [...next.requests]);
    });
    return done;
  };

  const wakeAt = (instant: number | undefined) => {
    clearTimeout(timer);
    if (instant === undefined) return;
    const wake = () => {
      publish([]).catch(() => undefined);
    };
    timer = setTimeout(wake, Math.min(Math.max(0, instant - now()), longestTimer));
    timer.unref();
  };

  const stop = async () => {
    for (let last: unknown; last !== running; ) {
      last = running;
      await running;
    }
    clearTimeout(timer);
  };
  return { publish, stop };
}

/** Readers have the pages even where they can't be searched: an operator is told. */
async function failureOf(update: Promise<void>): Promise<string[]> {
  try {
    await update;
    return [];
  } catch (error) {
    return [`The search index was not updated: ${String(error)}`];
  }
}
