import type { z } from "zod";
import { type Locale, locales } from "../i18n/locales.ts";
import { judge } from "./judge.ts";
import { keptMandates } from "./kept-mandates.ts";
import { bilingual } from "./messages.ts";
import { error, type KeptProblem, type Problem } from "./problem.ts";
import { mandateSchema, redirectSchema, themeSchema } from "./schema.ts";
import { decode, tooLarge } from "./text.ts";
import { type Located, readYaml } from "./yaml.ts";

/** What listings are grouped by. */
export interface Theme extends z.infer<typeof themeSchema> {
  readonly key: string;
}

/** The office the author held between two days. */
export type Mandate = z.infer<typeof mandateSchema>;

/** What a settings file gives; undefined means that it can't be read, and never could. */
export interface Settings<T> {
  readonly value: T | undefined;
  readonly problems: readonly KeptProblem[];
}

/** What a settings file said when it was last good, and the revision that is from. */
export interface LastSettings<T> {
  readonly value: T;
  readonly revision: string;
}

/** A file that can't be read at all says what it said last. */
function unreadable<T>(problem: Problem, last: LastSettings<T> | undefined): Settings<T> {
  return { value: last?.value, problems: [{ ...problem, kept: last?.revision ?? null }] };
}

/** The themes, and every key that the file names: that of a bad theme is no unknown one. */
export interface ThemeSettings extends Settings<readonly Theme[]> {
  readonly named: readonly string[];
}

/**
 * Themes in the order of the navigation. Instead of a bad one stands its last good form, if there is
 * any; who already has an address keeps it.
 */
export function parseThemes(
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<readonly Theme[]>,
): ThemeSettings {
  const located = readMap(bytes, file);
  if ("rule" in located) {
    return { ...unreadable(located, last), named: last?.value.map(({ key }) => key) ?? [] };
  }
  const former = new Map(last?.value.map((theme) => [theme.key, theme]));
  const claims = Object.entries(located.value ?? {}).map(([key, value]) => {
    const { data, problems } = judge(themeSchema, located, file, [key], value);
    const before = former.get(key);
    const theme: Theme | undefined = data && { key, ...data };
    return { key, theme, before, problems, holds: before && sameAddress(theme ?? before, before) };
  });
  const taken = new Map<string, string>();
  const themes = new Map<string, Theme>();
  const problemsOf = new Map<string, readonly KeptProblem[]>();
  const clashOf = (theme: Theme) => locales.find((locale) => taken.has(slugKey(theme, locale)));
  const take = (theme: Theme) => {
    for (const locale of locales) taken.set(slugKey(theme, locale), theme.key);
    themes.set(theme.key, theme);
  };
  for (const { key, theme, before, problems } of claims.toSorted(byHold)) {
    const clash = theme && clashOf(theme);
    if (theme !== undefined && clash === undefined) {
      take(theme);
      continue;
    }
    const kept = before !== undefined && clashOf(before) === undefined;
    const found = [...problems];
    if (theme !== undefined && clash !== undefined) {
      const slug = theme.slug[clash];
      const about = { slug, other: taken.get(slugKey(theme, clash)) ?? "" };
      found.push(error(file, "duplicate-slug", located.positionOf([key, "slug", clash]), about));
    }
    if (kept) take(before);
    const revision = (kept && last?.revision) || null;
    problemsOf.set(
      key,
      found.map((problem) => ({ ...problem, kept: revision })),
    );
  }
  const named = claims.map(({ key }) => key);
  return {
    value: named.flatMap((key) => themes.get(key) ?? []),
    problems: named.flatMap((key) => problemsOf.get(key) ?? []),
    named,
  };
}

interface Claim {
  readonly holds: boolean | undefined;
}
const byHold = (a: Claim, b: Claim) => Number(b.holds ?? false) - Number(a.holds ?? false);

const sameAddress = (a: Theme, b: Theme) =>
  locales.every((locale) => a.slug[locale] === b.slug[locale]);

const slugKey = (theme: Theme, locale: Locale) => `${locale}/${theme.slug[locale]}`;

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
    ...judge(mandateSchema, located, file, [index], value),
  }));
  const mandates = keptMandates(judged, last?.value ?? []);
  return {
    value: mandates.flatMap((mandate) => mandate ?? []),
    problems: judged.flatMap(({ problems }, index) => {
      const kept = (mandates[index] && last?.revision) ?? null;
      return problems.map((problem) => ({ ...problem, kept }));
    }),
  };
}

/** Old path → new path, chains followed to their end; instead of a bad line, what it said last. */
export function parseRedirects(
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<ReadonlyMap<string, string>>,
): Settings<ReadonlyMap<string, string>> {
  const located = readMap(bytes, file);
  if ("rule" in located) return unreadable(located, last);
  const direct = new Map<string, string>();
  const problems: KeptProblem[] = [];
  const bad: [from: string, to: unknown, reason: typeof paths][] = [];
  for (const [from, to] of Object.entries(located.value ?? {})) {
    const judged = redirectSchema.safeParse({ from, to });
    if (judged.success) direct.set(trimSlash(from), judged.data.to);
    else bad.push([from, to, paths]);
  }
  for (const [from, to] of [...direct]) {
    if (follow(direct, from) === undefined) bad.push([from, to, loop]);
  }
  for (const [from, , reason] of bad) if (reason === loop) direct.delete(from);
  for (const [from, to, reason] of bad) {
    const former = formerRedirect(last?.value, direct, from, to);
    if (former !== undefined) direct.set(...former);
    const kept = (former && last?.revision) ?? null;
    problems.push({ ...badRedirect(file, located, from, reason), kept });
  }
  const value = new Map<string, string>();
  for (const from of direct.keys()) {
    const end = follow(direct, from);
    if (end !== undefined) value.set(from, end);
  }
  return { value, problems };
}

/** What a bad line was: the one from the same path or, if that is what can't be read, to the same. */
function formerRedirect(
  last: ReadonlyMap<string, string> | undefined,
  direct: ReadonlyMap<string, string>,
  from: string,
  to: unknown,
): [from: string, to: string] | undefined {
  const path = trimSlash(from);
  const same = last?.get(path);
  if (same !== undefined) return direct.has(path) ? undefined : [path, same];
  if (path.startsWith("/")) return undefined;
  return [...(last ?? [])].find((each) => each[1] === to && !direct.has(each[0]));
}

const paths = { fr: "les deux chemins commencent par /", en: "both paths must begin with /" };
const loop = { fr: "elle revient sur elle-même", en: "it comes back to itself" };

function badRedirect(file: string, located: Located, from: string, reason: typeof loop): Problem {
  const about = { from, reason: bilingual(reason) };
  return error(file, "invalid-redirect", located.positionOfKey([], from), about);
}

function trimSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, "") : path;
}

function follow(direct: ReadonlyMap<string, string>, from: string): string | undefined {
  const seen = new Set<string>();
  let path = from;
  for (let next = direct.get(path); next !== undefined; next = direct.get(trimSlash(path))) {
    if (seen.has(path)) return undefined;
    seen.add(path);
    path = next;
  }
  return path;
}

/** `bytes` may be why there are none. */
function read(bytes: Uint8Array | Problem, file: string): Located | Problem {
  if ("rule" in bytes) return bytes;
  const large = tooLarge(file, bytes.byteLength);
  if (large !== undefined) return large;
  const text = decode(bytes, file);
  return typeof text === "string" ? readYaml(text, file) : text;
}

type LocatedMap = Located & { readonly value: Record<string, unknown> | null };

function readMap(bytes: Uint8Array | Problem, file: string): LocatedMap | Problem {
  const located = read(bytes, file);
  if ("rule" in located) return located;
  const { value } = located;
  if (value === null) return { ...located, value };
  if (typeof value !== "object" || Array.isArray(value)) {
    return error(file, "unreadable-yaml", located.positionOf([]));
  }
  return { ...located, value: { ...value } };
}
