import { performance } from "node:perf_hooks";
import { buildCatalogue, type Catalogue } from "../content/catalogue.ts";
import { differingKeys, type Edition, makeEdition, nextChange } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { Source } from "../content/source/source.ts";
import type { Reader } from "../content/visibility.ts";
import { warn } from "../log.ts";
import type { SearchEngine } from "../search/engine.ts";
import { affectedPages } from "./affected.ts";
import type { Announce } from "./agreement.ts";
import { type Change, changesBetween } from "./changes.ts";
import { inOrder } from "./order.ts";
import { purgeCaches } from "./purge.ts";
import type { Files } from "./state.ts";
import { setPublished } from "./state.ts";
import { pingHub } from "./websub.ts";

/** The pages that readers have, as publishing needs them. */
export interface Pages {
  /** Paths of the pages kept now. */
  paths(): readonly string[];
  /** Puts new pages in place of these, in their order. Returns how many had to be rendered for it. */
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
  /** Called when a publish begins; what it returns tells other instances. */
  readonly begin: () => Announce;
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

/**
 * What is live is to be found again after a restart without the repository. Readers have it
 * already, so nobody waits for this; an operator is told if it fails.
 */
async function copy(source: Source): Promise<void> {
  const failed = await failureOf("The repository was not copied", () => source.kept?.());
  for (const warning of failed) warn("repository", warning);
}

/** Forgets what former publishes parsed, but for the last good version of what is broken now. */
function tidy(store: ParsedStore, { entries, works }: Catalogue): void {
  const shown = [...works.values()].flatMap((work) => Object.values(work));
  try {
    store.keepOnly([
      ...[...entries.values()].map(({ path, blob }) => [path, blob] as const),
      ...shown.map(({ file, blob }) => [file, blob] as const),
    ]);
  } catch (error) {
    warn("store", `Nothing was tidied: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * How often the clock is looked at, in milliseconds. Timers count the time that passes: they know
 * nothing of a clock that is set anew, forward past an embargo's end or back before it.
 */
const clockInterval = 1_000;

/**
 * Starts publishing a source. One publish at a time; those asked for meanwhile are one more, which
 * sees all that was written before it began.
 */
export function startPublication(options: Options): Publication {
  const { source, store, reader, pages, search, caches, begin, hub, now } = options;
  const { onPublish, onFailure } = options;
  let published: Edition | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let waiting: Waiting | undefined;
  let timer: NodeJS.Timeout | undefined;
  /** When something becomes visible. */
  let due = Number.POSITIVE_INFINITY;

  const run = async ({ paths, requests }: Wanted): Promise<Publish> => {
    const started = performance.now();
    const before = published;
    const announce = begin();
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
    const changes = before ? changesBetween(before, after, keys) : [];
    const rendered = await pages.refresh(inOrder(changed, changes));
    // Now that these pages are there, other instances take them.
    const announced = announce(catalogue.revision);
    const unsearchable = await failureOf("The search index was not updated", () =>
      search.update(after, before && keys),
    );
    const urls = changed.union(gone);
    const purged = await purgeCaches(caches, urls);
    // A hub fetches at once what it is told of: it must be there, in outer caches as well.
    const pinged = await pingHub(hub, changed);
    const unstored = await failureOf("What was parsed was not stored", () => store.kept?.());
    const untold = await announced;
    const warnings = [...unsearchable, ...purged, ...pinged, ...unstored, ...untold];
    copy(source);
    // At a start nobody reads what former publishes parsed.
    if (before === undefined) tidy(store, catalogue);
    due = nextChange(catalogue, after.now) ?? Number.POSITIVE_INFINITY;
    lookAgain();
    const publish = {
      catalogue,
      previous: before?.catalogue,
      changes,
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

  /** Looks when the next embargo ends, and at the latest soon: the clock may be set meanwhile. */
  const lookAgain = (wait = Math.min(clockInterval, Math.max(0, due - now()))) => {
    clearTimeout(timer);
    timer = setTimeout(look, wait);
    timer.unref();
  };

  /** Publishes what the clock shows or hides now; most often that is nothing. */
  const look = () => {
    const differing = published && differingKeys(published, published.catalogue, now());
    if (differing === undefined || differing.size === 0) lookAgain();
    // Who runs it has been told.
    else publish([]).catch(() => lookAgain(10 * clockInterval));
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

/** Readers have the pages even where something besides could not be done: an operator is told. */
async function failureOf(what: string, work: () => unknown): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [`${what}: ${error instanceof Error ? error.message : error}`];
  }
}
