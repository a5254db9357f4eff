import type { Catalogue } from "../content/catalogue.ts";
import { type Edition, makeEdition, nextChange } from "../content/edition.ts";
import type { Source } from "../content/source/source.ts";
import type { Reader } from "../content/visibility.ts";

/**
 * What this process publishes. The server and Next's bundles are separate module graphs in one
 * process, so the one state they share has a name of its own on `globalThis`.
 */
interface State {
  catalogue?: Catalogue;
  /** Where the catalogue's files are read from. */
  source?: Source;
  reader: Reader;
  edition?: { readonly value: Edition; readonly until: number };
}

const name = Symbol.for("tribune.published");
const shared: typeof globalThis & { [name]?: State } = globalThis;

function state(): State {
  shared[name] ??= { reader: "public" };
  return shared[name];
}

/** The published catalogue, or undefined before the first one is there. */
export function publishedCatalogue(): Catalogue | undefined {
  return state().catalogue;
}

/** Makes a catalogue the published one, for everybody, at once. */
export function setPublished(catalogue: Catalogue, source: Source, reader: Reader): void {
  Object.assign(state(), { catalogue, source, reader, edition: undefined });
}

/** Where the published files are, or undefined before anything is published. */
export function publishedSource(): Source | undefined {
  return state().source;
}

/** The published catalogue as readers see it at an instant; made anew only when that changes. */
export function publishedEdition(now: number): Edition | undefined {
  const { catalogue, reader, edition } = state();
  if (catalogue === undefined) return undefined;
  if (edition !== undefined && now < edition.until && now >= edition.value.now)
    return edition.value;
  const value = makeEdition(catalogue, now, reader);
  const until = Math.min(nextChange(catalogue, now) ?? Infinity, startOfNextHour(now));
  state().edition = { value, until };
  return value;
}

/** Offices change at midnight, whatever the time zone: an edition is never older than an hour. */
function startOfNextHour(now: number): number {
  const hour = 3_600_000;
  return Math.floor(now / hour) * hour + hour;
}
