import type { Edition } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { LiveComparison } from "./compare-with-live.ts";
import type { OpenReview } from "./reviewed-revision.ts";
import type { Reviews } from "./reviews.ts";

/** As for what is published: the server and Next's bundles share this by a name on `globalThis`. */
interface State {
  previews?: Reviews | undefined;
  /** What the requests under way show, by the name their header gives it. */
  readonly shown: Map<string, OpenReview>;
  /** What a preview deployment changes, as it was found last. */
  held?: Held | undefined;
  /** Where live texts are that were compared: a page being rendered may still show those before. */
  bodies?: readonly ParsedStore["body"][];
}

interface Held {
  readonly edition: Edition;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly found: Promise<LiveComparison>;
}

const name = Symbol.for("tribune.previews");
const shared: typeof globalThis & { [name]?: State } = globalThis;

function state(): State {
  shared[name] ??= { shown: new Map() };
  return shared[name];
}

/** Makes previews those that pages and endpoints ask. */
export function setReviews(previews: Reviews | undefined): void {
  state().previews = previews;
}

/** What shows revisions in this process; undefined where there are no previews. */
export function currentReviews(): Reviews | undefined {
  return state().previews;
}

/** Has a preview shown to whoever sends this name, which nobody can guess, until `end` is called. */
export function show(opened: OpenReview): { name: string; end: () => void } {
  const id = crypto.randomUUID();
  state().shown.set(id, opened);
  return { name: id, end: () => state().shown.delete(id) };
}

/** The preview that goes by a name. */
export function shown(id: string): OpenReview | undefined {
  return state().shown.get(id);
}

/**
 * How an edition differs from what is live, found anew after `fresh` milliseconds; those who ask at
 * once share one finding.
 */
export function heldComparison(
  edition: Edition,
  now: number,
  fresh: number,
  find: () => Promise<LiveComparison>,
): Promise<LiveComparison> {
  const { held } = state();
  const isFresh = held?.edition === edition && Math.abs(now - held.at) < fresh;
  if (held !== undefined && isFresh) return held.found;
  const found = find().then((each) => {
    if ("body" in each) state().bodies = [each.body, ...(state().bodies ?? []).slice(0, 1)];
    return each;
  });
  state().held = { edition, at: now, found };
  found.catch(() => {
    if (state().held?.found === found) state().held = undefined;
  });
  return found;
}

/** The live text of an article, where a preview deployment was compared with it. */
export function liveBody(file: string, blob: string): string | undefined {
  return state()
    .bodies?.map((body) => body(file, blob))
    .find((body) => body !== undefined);
}
