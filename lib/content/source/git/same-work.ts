import { textKind, unsaidSlug } from "../../text-names.ts";

/** A file that a commit took away or brought. */
export interface File {
  readonly path: string;
  readonly blob: string;
}

/** The same with what it holds. */
export interface Moved extends File {
  readonly text: string;
}

/** A file that is gone, and the one that it is now. */
export type Pair<Kind extends File> = readonly [gone: Kind, brought: Kind];

/**
 * Which of the files that one commit brought are those that it took away, under another name. Texts
 * are read of those alone that are not there with the same bytes.
 */
export async function movedWorks(
  gone: readonly File[],
  brought: readonly File[],
  readAll: (files: readonly File[]) => Promise<readonly Moved[]>,
): Promise<readonly Pair<File>[]> {
  if (gone.length === 0 || brought.length === 0) return [];
  const exact = sameBytes(gone, brought);
  const known = new Set(exact.flat());
  const from = gone.filter((file) => !known.has(file));
  const to = brought.filter((file) => !known.has(file));
  if (from.length === 0 || to.length === 0) return exact;
  return [...exact, ...sameWorks(await readAll(from), await readAll(to))];
}

/**
 * Which of the files that one commit brought have the bytes of one that it took away. Of several alike, those in whose folders' names the same follows the date belong together.
 */
function sameBytes(gone: readonly File[], brought: readonly File[]): readonly Pair<File>[] {
  const keyOf = ({ path, blob }: File) => `${textKind(path)}\0${blob}`;
  const slugIn = ({ path }: File) => unsaidSlug(path);
  const left = Map.groupBy(brought, keyOf);
  const take = (from: File, fits: (to: File) => boolean): Pair<File>[] => {
    const candidates = left.get(keyOf(from)) ?? [];
    const index = candidates.findIndex(fits);
    return candidates.splice(index, index < 0 ? 0 : 1).map((to) => [from, to] as const);
  };
  const named = gone.flatMap((from) => take(from, (to) => slugIn(from) === slugIn(to)));
  const done = new Set(named.map(([from]) => from));
  const rest = gone.filter((from) => !done.has(from)).flatMap((from) => take(from, () => true));
  return [...named, ...rest];
}

/** Past so many pairs that could be one work, it can't be told which is which. */
const mostPairs = 10_000;

/** Two texts of which less than this is common are two works, whatever their fields say. */
const leastCommon = 0.5;

/**
 * Which of the files that one commit brought are those that it took away, changed and under another
 * name: they agree in title, date or slug, in as many of them as possible, and have the most words in
 * common. A new text that is made like an old one is not the old one.
 */
function sameWorks(gone: readonly Moved[], brought: readonly Moved[]): readonly Pair<Moved>[] {
  const pairs: Pair<Moved>[] = [];
  let [left, right] = [gone.flatMap(factsOf), brought.flatMap(factsOf)];
  for (const signOf of signs) {
    const found = pairUp(left, right, signOf);
    pairs.push(...found.map(([from, to]) => [from.moved, to.moved] as const));
    const taken = new Set(found.flat());
    left = left.filter((each) => !taken.has(each));
    right = right.filter((each) => !taken.has(each));
  }
  return pairs;
}

/** What a file says of the work that it is. */
export interface Facts {
  readonly moved: Moved;
  /** See `textKind`: a translation is not the text that it translates. */
  readonly name: string;
  readonly slug: string;
  readonly title: string;
  readonly date: string;
}

/** The fields of a text's file as it writes them; none for what is no text. */
export function factsOf(moved: Moved): Facts[] {
  const name = textKind(moved.path);
  if (name === undefined) return [];
  const fields = /^---[ \t]*\r?\n([\s\S]*?)\n---/.exec(moved.text)?.[1] ?? "";
  const slug = fieldIn(fields, "slug") || unsaidSlug(moved.path);
  const [title, date] = [fieldIn(fields, "title"), fieldIn(fields, "date").slice(0, 10)];
  return [{ moved, name, slug, title, date }];
}

/** A field without its quotes, also over several lines; nothing more of YAML is needed to compare. */
function fieldIn(fields: string, name: string): string {
  const written = new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t]+.*)*)`, "m").exec(fields)?.[1] ?? "";
  const plain = written
    .replace(/^[>|][-+]?\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain.replace(/^(["'])(.*)\1$/, "$2").toLowerCase();
}

/** By what two files are one work, the surest first; undefined where a file does not say it. */
type SignOf = (facts: Facts) => string | undefined;

const joined = (...parts: readonly string[]) => (parts.includes("") ? undefined : parts.join("\0"));

const signs: readonly SignOf[] = [
  ({ title, date, slug }) => joined(title, date, slug),
  ({ title, slug }) => joined(title, slug),
  ({ title, date }) => joined(title, date),
  ({ date, slug }) => joined(date, slug),
  ({ title }) => joined(title),
  ({ slug }) => joined(slug),
  ({ date }) => joined(date),
];

function pairUp(
  gone: readonly Facts[],
  brought: readonly Facts[],
  signOf: SignOf,
): readonly (readonly [Facts, Facts])[] {
  const bySign = (facts: Facts) => {
    const sign = signOf(facts);
    return sign === undefined ? "" : `${facts.name}\0${sign}`;
  };
  const candidates = Map.groupBy(brought, bySign);
  return [...Map.groupBy(gone, bySign)].flatMap(([sign, from]) => {
    const to = candidates.get(sign) ?? [];
    if (sign === "" || from.length * to.length > mostPairs) return [];
    return closest(from, to);
  });
}

/** Each with the one it has most in common with, the closest pairs first. */
function closest(gone: readonly Facts[], brought: readonly Facts[]) {
  const words = new Map([...gone, ...brought].map((each) => [each, wordsOf(each.moved.text)]));
  const pairs = gone.flatMap((from) =>
    brought.map((to) => ({ from, to, common: common(words.get(from), words.get(to)) })),
  );
  const taken = new Set<Facts>();
  return pairs
    .filter((pair) => pair.common >= leastCommon)
    .sort((a, b) => b.common - a.common)
    .flatMap(({ from, to }) => {
      if (taken.has(from) || taken.has(to)) return [];
      taken.add(from).add(to);
      return [[from, to] as const];
    });
}

type Words = ReadonlyMap<string, number>;

function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How much of two texts is in both, from 0 to 1 (the Sørensen–Dice coefficient of their words). */
function common(one: Words = new Map(), other: Words = new Map()): number {
  const sum = (words: Words) => [...words.values()].reduce((total, count) => total + count, 0);
  const all = sum(one) + sum(other);
  const both = [...one].reduce(
    (total, [word, count]) => total + Math.min(count, other.get(word) ?? 0),
    0,
  );
  return all === 0 ? 1 : (2 * both) / all;
}
