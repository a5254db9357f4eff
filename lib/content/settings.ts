import { z } from "zod";
import { readText, tooLarge } from "./decode-text.ts";
import { hiddenProblems } from "./hidden-characters.ts";
import { keptMandates } from "./match-mandates.ts";
import { error, type KeptProblem, type Position, type Problem } from "./problem.ts";
import { type Mandate, mandateSchema } from "./schema/mandate.ts";
import { personKey, personSchema } from "./schema/person.ts";
import type { seriesSchema } from "./schema/series.ts";
import type { themeSchema } from "./schema/theme.ts";
import { validate } from "./validate.ts";
import { type Located, readYaml } from "./yaml.ts";

/** What listings are grouped by. */
export interface Theme extends z.infer<typeof themeSchema> {
  readonly key: string;
}

/** Articles that are read one after the other. */
export interface Series extends z.infer<typeof seriesSchema> {
  readonly key: string;
}

/** Somebody who writes. */
export interface Person extends z.infer<typeof personSchema> {
  readonly key: string;
}

/** What a settings file gives; undefined means that it can't be read, and never could. */
export interface Settings<T> {
  readonly value: T | undefined;
  readonly problems: readonly KeptProblem[];
  /** What does not keep it from being used. */
  readonly advice?: readonly Problem[];
}

/** What a settings file said when it was last good, and the revision that is from. */
export interface LastSettings<T> {
  readonly value: T;
  readonly revision: string;
}

/** A file that can't be read at all says what it said last. */
export function unreadable<T>(problem: Problem, last: LastSettings<T> | undefined): Settings<T> {
  return { value: last?.value, problems: [{ ...problem, kept: last?.revision ?? null }] };
}

/** What articles name by a key, and every key of the file: that of a bad one is no unknown one. */
export interface KeyedSettings<T> extends Settings<readonly T[]> {
  readonly named: readonly string[];
}
export interface PeopleSettings extends KeyedSettings<Person> {
  /** Where the portraits are named: whether they are there is for the whole site to say. */
  readonly portraits: readonly (Position & { readonly name: string })[];
}

/** People in the order of the file; instead of a bad one stands their last good form. */
export function parsePeople(
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<readonly Person[]>,
): PeopleSettings {
  const located = readMap(bytes, file);
  if ("rule" in located) {
    const named = last?.value.map(({ key }) => key) ?? [];
    return { ...unreadable(located, last), named, portraits: [] };
  }
  const entries = located.value ?? {};
  const judged = Object.entries(entries).map(([written, value]) => {
    const keyed = validate(peopleKeys, located, file, [], { [written]: value });
    const { data, problems } = validate(personSchema, located, file, [written], value);
    const meant = keyed.data === undefined ? asKey(written) : undefined;
    // Articles name a person by the key that theirs was meant to be: that is no one unknown.
    const key = meant === undefined || Object.hasOwn(entries, meant) ? written : meant;
    const good = data !== undefined && keyed.data !== undefined;
    const before = last?.value.find((each) => each.key === key);
    const found = keyed.data === undefined ? keyed.problems : problems;
    const kept = (before && last?.revision) ?? null;
    return {
      key,
      written,
      person: good ? { key, ...data } : before,
      problems: found.map((each) => ({ ...each, ...(meant && { suggestion: meant }), kept })),
      portrait: data?.portrait,
    };
  });
  return {
    // Several keys that can be none may be meant for one.
    value: [...new Set(judged.flatMap(({ person }) => person ?? []))],
    problems: judged.flatMap(({ problems }) => problems),
    advice: hiddenProblems(located.hidden, file),
    named: judged.flatMap(({ key, written }) => [key, written]),
    portraits: judged.flatMap(({ written, portrait: name }) =>
      name === undefined ? [] : [{ name, ...located.positionOf([written, "portrait"]) }],
    ),
  };
}

/** A name as the key that it is most likely to be: Ana Ruiz as ana-ruiz. */
function asKey(name: string): string | undefined {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-").slice(0, 120);
}

const peopleKeys = z.record(personKey, z.unknown());

/** Offices held, in the order of the file; instead of a bad one, what stood for it last. */
export function parseMandates(
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<readonly Mandate[]>,
): Settings<readonly Mandate[]> {
  const located = read(bytes, file);
  if ("rule" in located) return unreadable(located, last);
  if (located.value === null) return { value: [], problems: [] };
  const list = Array.isArray(located.value) ? located.value : [located.value];
  const judged = list.map((value, index) => ({
    value,
    ...validate(mandateSchema, located, file, [index], value),
  }));
  const mandates = keptMandates(judged, last?.value ?? []);
  return {
    value: mandates.flatMap((mandate) => mandate ?? []),
    problems: judged.flatMap(({ problems }, index) => {
      const kept = (mandates[index] && last?.revision) ?? null;
      return problems.map((problem) => ({ ...problem, kept }));
    }),
    advice: hiddenProblems(located.hidden, file),
  };
}

/** `bytes` may be why there are none. */
function read(bytes: Uint8Array | Problem, file: string): Located | Problem {
  if ("rule" in bytes) return bytes;
  const large = tooLarge(file, bytes.byteLength);
  if (large !== undefined) return large;
  const read = readText(bytes, file);
  if ("rule" in read) return read;
  const located = readYaml(read.text, file, 1, read.original);
  if ("rule" in located) return located;
  return { ...located, hidden: [...read.hidden, ...located.hidden] };
}

export type LocatedMap = Located & { readonly value: Record<string, unknown> | null };

/** A settings file that holds a map, or is empty. */
export function readMap(bytes: Uint8Array | Problem, file: string): LocatedMap | Problem {
  const located = read(bytes, file);
  if ("rule" in located) return located;
  const { value } = located;
  if (value === null) return { ...located, value };
  if (typeof value !== "object" || Array.isArray(value)) {
    return error(file, "unreadable-yaml", located.positionOf([]));
  }
  return { ...located, value: { ...value } };
}
