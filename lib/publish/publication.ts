import { performance } from "node:perf_hooks";
import { buildCatalogue, type Catalogue } from "../content/catalogue.ts";
import { makeEdition, nextChange } from "../content/edition.ts";
import type { Source } from "../content/source/source.ts";
import type { Reader } from "../content/visibility.ts";
import { affectedPaths } from "./affected.ts";
import { publishedCatalogue, setPublished } from "./state.ts";

/** The pages that readers have, as publishing needs them. */
export interface Pages {
  /** Paths of the pages kept now. */
  paths(): readonly string[];
  /** Renders these pages anew and puts each in place of its old one. Returns how many. */
  refresh(paths: ReadonlySet<string>): Promise<number>;
}

/** What one publish did. */
export interface Publish {
  readonly catalogue: Catalogue;
  readonly previous: Catalogue | undefined;
  readonly rendered: number;
  readonly durationMs: number;
}

/** The one flow by which content becomes public, whatever asked for it. */
export interface Publication {
  /** Publishes what the source has now; `changed` paths alone are looked at, if given. */
  publish(changed?: readonly string[]): Promise<Publish>;
  stop(): void;
}

interface Options {
  readonly source: Source;
  readonly reader: Reader;
  readonly pages: Pages;
  readonly now: () => number;
  readonly onPublish: (publish: Publish) => void;
}

/** Timers count in 32 bits: a later embargo is looked at again then. */
const longestTimer = 2 ** 31 - 1;

/** Starts publishing a source. One publish at a time; each sees all that was written before it. */
export function startPublication(options: Options): Publication {
  const { source, reader, pages, now, onPublish } = options;
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const run = async (changed?: readonly string[]): Promise<Publish> => {
    const started = performance.now();
    const previous = publishedCatalogue();
    const before = previous && makeEdition(previous, publishedAt, reader);
    const catalogue = await buildCatalogue(await source.snapshot(changed), source, previous);
    publishedAt = now();
    const after = makeEdition(catalogue, publishedAt, reader);
    const affected = before ? affectedPaths(before, after, pages.paths()) : new Set<string>();
    setPublished(catalogue, source, reader);
    const rendered = await pages.refresh(affected);
    wakeAt(nextChange(catalogue, publishedAt));
    const publish = { catalogue, previous, rendered, durationMs: performance.now() - started };
    onPublish(publish);
    return publish;
  };

  const publish = (changed?: readonly string[]) => {
    const next = last.then(() => run(changed));
    last = next.catch(() => undefined);
    return next;
  };

  const wakeAt = (instant: number | undefined) => {
    clearTimeout(timer);
    if (instant === undefined) return;
    timer = setTimeout(() => publish([]), Math.min(instant - now(), longestTimer));
    timer.unref();
  };

  let publishedAt = now();
  return { publish, stop: () => clearTimeout(timer) };
}
