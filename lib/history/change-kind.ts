import { isDeepStrictEqual } from "node:util";
import type { Article } from "../content/article.ts";
import type { WrittenText } from "../content/written-text.ts";
import { normalize } from "../diff/normalize.ts";
import type { PublicState, PublicVersion } from "./published.ts";

/** A dated note of an article's `changes`. */
export type Note = NonNullable<Article["changes"]>[number];

/**
 * What a version was to readers: `first` its publication; `begun` the first one here of an article
 * that is dated earlier; `known` the oldest of which the source knows; `again` back after an absence;
 * then what its notes say, or `change` when it has none.
 */
export type Kind =
  | "first"
  | "begun"
  | "known"
  | "again"
  | "correction"
  | "addition"
  | "minor"
  | "change";

/** The notes that a version brought, and what kind of change it was. */
export function changeOf(
  version: PublicVersion,
  before: PublicState | undefined,
  facts: {
    readonly whole: boolean;
    /** The text below the frontmatter. */
    readonly body: (text: WrittenText) => string;
  },
): { readonly kind: Kind; readonly notes: readonly Note[] } {
  const { text, from } = version;
  if (before === undefined) {
    const kind = !facts.whole ? "known" : from - (text.instant ?? from) < day ? "first" : "begun";
    return { kind, notes: [] };
  }
  if (before.kind !== "version") return { kind: "again", notes: [] };
  const known = before.text.changes ?? [];
  const notes = (text.changes ?? []).filter(
    (note) => !known.some((each) => isDeepStrictEqual(each, note)),
  );
  if (before.until !== from) return { kind: "again", notes };
  if (notes.length > 0) return { kind: gravest(notes), notes };
  const same = says(text, facts.body) === says(before.text, facts.body);
  return { kind: same ? "minor" : "change", notes };
}

/** A day's article is often committed that day, hours after its date has begun. */
const day = 86_400_000;

function gravest(notes: readonly Note[]): Note["kind"] {
  const has = (kind: Note["kind"]) => notes.some((note) => note.kind === kind);
  return has("correction") ? "correction" : has("addition") ? "addition" : "minor";
}

/** All that a reader reads in a text, typography aside. */
function says(text: WrittenText, body: (text: WrittenText) => string): string {
  const { title, summary = "", date = "", authors = [], sources = [] } = text;
  const links = sources.map((each) => (typeof each === "string" ? each : Object.values(each)));
  const fields = [title, ...authors, summary, date, ...links.flat()];
  return [...fields, body(text)].map(normalize).join("\n");
}
