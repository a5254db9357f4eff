import type { OpenReview } from "./reviewed-revision.ts";
import type { Reviews } from "./reviews.ts";

/** As for what is published: the server and Next's bundles share this by a name on `globalThis`. */
interface State {
  previews?: Reviews | undefined;
  /** What the requests under way show, by the name their header gives it. */
  readonly shown: Map<string, OpenReview>;
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
