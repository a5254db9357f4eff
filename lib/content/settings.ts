import type { z } from "zod";
import { type Locale, type Localized, locales } from "../i18n/locales.ts";
import { hiddenProblems } from "./hidden.ts";
import { judge } from "./judge.ts";
import { bilingual } from "./messages.ts";
import { error, type Problem } from "./problem.ts";
import { addressKey, endOf, type Redirects } from "./redirects.ts";
import { mandateSchema, redirectSchema, themeSchema } from "./schema.ts";
import { readText, tooLarge } from "./text.ts";
import { type Located, readYaml } from "./yaml.ts";

/** What listings are grouped by. */
export interface Theme extends z.infer<typeof themeSchema> {
  readonly key: string;
}

/** The office the author held between two days. */
export type Mandate = z.infer<typeof mandateSchema>;

/** What a settings file gives; undefined means that it can't be read at all. */
export interface Settings<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** What does not keep it from being used. */
  readonly advice?: readonly Problem[];
}

/** Themes in the order of the navigation. A bad one is left out; the others stay. */
export function parseThemes(bytes: Uint8Array, file: string): Settings<readonly Theme[]> {
  const located = readMap(bytes, file);
  if ("rule" in located) return { value: undefined, problems: [located] };
  const themes: Theme[] = [];
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  for (const [key, value] of Object.entries(located.value ?? {})) {
    const judged = judge(themeSchema, located, file, [key], value);
    problems.push(...judged.problems);
    if (judged.data === undefined) continue;
    const theme = { key, ...judged.data };
    const clash = locales.find((locale) => taken.has(slugKey(theme, locale)));
    if (clash !== undefined) {
      const slug = theme.slug[clash];
      const about = { slug, other: taken.get(slugKey(theme, clash)) ?? "" };
      problems.push(error(file, "duplicate-slug", located.positionOf([key, "slug", clash]), about));
      continue;
    }
    for (const locale of locales) taken.set(slugKey(theme, locale), key);
    themes.push(theme);
  }
  return { value: themes, problems, advice: hiddenProblems(located.hidden, file) };
}

const slugKey = (theme: Theme, locale: Locale) => `${locale}/${theme.slug[locale]}`;

/** Offices held, in the order of the file. */
export function parseMandates(bytes: Uint8Array, file: string): Settings<readonly Mandate[]> {
  const located = read(bytes, file);
  if ("rule" in located) return { value: undefined, problems: [located] };
  if (located.value === null) return { value: [], problems: [] };
  const list = Array.isArray(located.value) ? located.value : [located.value];
  const judged = list.map((value, index) => judge(mandateSchema, located, file, [index], value));
  return {
    value: judged.flatMap(({ data }) => (data === undefined ? [] : [data])),
    problems: judged.flatMap(({ problems }) => problems),
    advice: hiddenProblems(located.hidden, file),
  };
}

/** Old address → new one, chains followed to their end; see `addressKey`. */
export function parseRedirects(bytes: Uint8Array, file: string): Settings<Redirects> {
  const located = readMap(bytes, file);
  if ("rule" in located) return { value: undefined, problems: [located] };
  const direct = new Map<string, string>();
  const lines = new Map<string, string>();
  const problems: Problem[] = [];
  const refuse = (from: string, reason: Localized) =>
    problems.push(badRedirect(file, located, from, reason));
  for (const [from, to] of Object.entries(located.value ?? {})) {
    const judged = redirectSchema.safeParse({ from, to });
    const key = addressKey(from);
    if (!judged.success) refuse(from, paths);
    else if (from.includes("#")) refuse(from, anchored);
    else if (direct.has(key)) refuse(from, twice);
    else {
      direct.set(key, judged.data.to);
      lines.set(key, from);
    }
  }
  const value = new Map<string, string>();
  for (const [key, from] of lines) {
    const end = endOf(direct, key);
    if (end === undefined) refuse(from, loop);
    else value.set(key, end);
  }
  return { value, problems, advice: hiddenProblems(located.hidden, file) };
}

const paths = { fr: "les deux chemins commencent par /", en: "both paths must begin with /" };
const loop = { fr: "elle revient sur elle-même", en: "it comes back to itself" };
const twice = {
  fr: "une ligne au-dessus dit déjà où mène cette adresse, écrite autrement",
  en: "a line above already says where this address leads, spelled otherwise",
};
const anchored = {
  fr: "un navigateur n’envoie jamais ce qui suit #, retirez-le de l’ancienne adresse",
  en: "a browser never sends what follows #, take it out of the old address",
};

function badRedirect(file: string, located: Located, from: string, reason: Localized): Problem {
  const about = { from, reason: bilingual(reason) };
  return error(file, "invalid-redirect", located.positionOfKey([], from), about);
}

function read(bytes: Uint8Array, file: string): Located | Problem {
  const large = tooLarge(file, bytes.byteLength);
  if (large !== undefined) return large;
  const read = readText(bytes, file);
  if ("rule" in read) return read;
  const located = readYaml(read.text, file, 1, read.original);
  if ("rule" in located) return located;
  return { ...located, hidden: [...read.hidden, ...located.hidden] };
}

type LocatedMap = Located & { readonly value: Record<string, unknown> | null };

function readMap(bytes: Uint8Array, file: string): LocatedMap | Problem {
  const located = read(bytes, file);
  if ("rule" in located) return located;
  const { value } = located;
  if (value === null) return { ...located, value };
  if (typeof value !== "object" || Array.isArray(value)) {
    return error(file, "unreadable-yaml", located.positionOf([]));
  }
  return { ...located, value: { ...value } };
}
