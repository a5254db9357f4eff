import { performance } from "node:perf_hooks";
import { buildCatalogue } from "../content/build-catalogue.ts";
import {
  differingKeys,
  type Edition,
  isLate,
  makeEdition,
  nextChange,
} from "../content/edition.ts";
import type { ParseMany } from "../content/parse-all.ts";
import { isSourceError } from "../content/source/source.ts";
import type { Reader } from "../content/visibility.ts";
import { warn } from "../log.ts";
import { goneImages } from "../media/visible-images.ts";
import type { SearchEngine } from "../search/engine.ts";
import { addressesOf } from "./addresses.ts";
import { affectedPages, pagesOfOffice } from "./affected.ts";
import { changesBetween, redirectsBetween } from "./article-changes.ts";
import { startClock } from "./clock.ts";
import type { FailedPages } from "./failed-pages.ts";
import { copy, failureOf, tidy } from "./housekeeping.ts";
import { orderUrls } from "./order-urls.ts";
import { pageChanges } from "./page-changes.ts";
import type { Pages, Publication, Publish } from "./publication.ts";
import type { Files } from "./published-state.ts";
import { setPublished, setPublishFailure } from "./published-state.ts";
import type { OuterCaches } from "./purge.ts";
import { startQueue, type Wanted } from "./queue.ts";
import { startRetrying } from "./retry.ts";
import type { RevisionSync } from "./revision-sync.ts";
import { pingHub } from "./websub.ts";

interface Options extends Files {
  readonly reader: Reader;
  /** By what a whole site is parsed at a first start. */
  readonly parseMany?: ParseMany | undefined;
  readonly pages: Pages;
  readonly search: SearchEngine;
  readonly caches: OuterCaches;
  /** The pages that could not be made. */
  readonly failures: FailedPages;
  /** Tells other instances what is published here. */
  readonly announce: RevisionSync["published"];
  /** A WebSub hub and the site whose feeds it passes on; undefined if there is none. */
  readonly hub: { readonly url: string; readonly site: string } | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onPublish: (publish: Publish) => void;
  /** Told when something was published before, and stays. */
  readonly onFailure: (error: unknown, requests: readonly string[]) => void;
}

/** Starts publishing a source: when it is asked to, and when the clock shows or hides something. */
export function startPublication(options: Options): Publication {
  const { source, store, reader, pages, search, caches, failures, announce, hub, now } = options;
  const { onPublish, onFailure } = options;
  let published: Edition | undefined;

  const run = async ({ paths, requests }: Wanted): Promise<Publish> => {
    const started = performance.now();
    const before = published;
    const snapshot = await source.snapshot(paths && [...paths]);
    const instant = now();
    const catalogue = await buildCatalogue(snapshot, source, store, before?.catalogue, {
      now: instant,
      parseMany: options.parseMany,
    });
    const keys = before ? differingKeys(before, catalogue, instant) : new Set<string>();
    const after = makeEdition(catalogue, instant, reader, before, before && keys);
    const { changed, gone, beyond } = before
      ? affectedPages(before, after, keys, pages.paths())
      : { changed: new Set<string>(), gone: new Set<string>(), beyond: false };
    const images = before ? goneImages(before, after, keys) : new Set<string>();
    const named = before ? pagesOfOffice(before, after) : new Set<string>();
    published = after;
    setPublished(after, { source, store });
    // Other instances make pages of their own meanwhile.
    const announced = announce(catalogue.revision);
    // Asked for nothing, a source that is away answers what it knew.
    if (paths?.size !== 0) setPublishFailure(undefined);
    pages.remove(gone);
    const changes = before
      ? [...changesBetween(before, after, keys), ...pageChanges(before, after)]
      : [];
    const redirects = before ? redirectsBetween(before, after) : [];
    const rendered = await pages.refresh(orderUrls(changed, changes));
    const unsearchable = await failureOf("The search index was not updated", () =>
      search.update(after, before && keys),
    );
    // What could not be made stays in outer caches too.
    const renewed = changed.difference(failures.paths());
    if (failures.paths().size > 0) retrying.soon();
    const urls = renewed.union(named.difference(failures.paths())).union(gone).union(images);
    const purged = await caches.tell(urls);
    // Nobody waits for what is not kept here: it may be the whole site.
    if (before && beyond) caches.tell(everywhere(before, after).difference(urls));
    // A hub fetches at once what it is told of: it must be there, in outer caches as well.
    const pinged = await pingHub(hub, renewed);
    const unstored = await failureOf("What was parsed was not stored", () => store.flush?.());
    const untold = await announced;
    const warnings = [...unsearchable, ...purged, ...pinged, ...unstored, ...untold];
    copy(source);
    // At a start nobody reads what former publishes parsed.
    if (before === undefined) tidy(store, catalogue);
    clock.lookAt(nextChange(catalogue, after.now));
    const publish = {
      catalogue,
      previous: before?.catalogue,
      changes,
      problems: [...catalogue.problems, ...failures.problems()],
      redirects,
      urls,
      beyond,
      warnings,
      requests: [...requests],
      rendered,
      durationMs: performance.now() - started,
    };
    onPublish(publish);
    return publish;
  };

  /** The addresses of both editions, without those whose page could not be made. */
  const everywhere = (before: Edition, after: Edition) =>
    addressesOf(before).union(addressesOf(after)).difference(failures.paths());

  const queue = startQueue(run, (error, { requests }) => {
    setPublishFailure(isSourceError(error) ? error.message : "Publishing failed; see the log.");
    // Before anything is published, whoever starts the site is told.
    if (published !== undefined) onFailure(error, [...requests]);
  });

  const late = () => published !== undefined && isLate(published, now());
  const clock = startClock(now, late, () => queue.ask([]));

  /** Nobody waits for it, and no publish does. */
  const retrying = startRetrying(async () => {
    const paths = failures.paths();
    await pages.refresh(paths);
    const made = paths.difference(failures.paths());
    const warnings = [...(await caches.tell(made)), ...(await pingHub(hub, made))];
    for (const warning of warnings) warn("publish-warning", warning);
    return failures.paths().size;
  });

  const stop = async () => {
    await queue.idle();
    clock.stop();
    retrying.stop();
  };
  return { publish: queue.ask, stop };
}
