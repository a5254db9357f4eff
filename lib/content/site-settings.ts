import { hiddenProblems } from "./hidden-characters.ts";
import type { Position, Problem } from "./problem.ts";
import { languageTag } from "./schema/by-language.ts";
import { mostLanguages, type SiteFields, siteSchema } from "./schema/site.ts";
import {
  type LastSettings,
  type LocatedMap,
  readMap,
  type Settings,
  unreadable,
} from "./settings.ts";
import { validate } from "./validate.ts";

/** The fields of site.yaml that name an image beside it. */
export type ImageField = "logo" | "icon";

/** A language as site.yaml names it: by its tag, or by what is none. */
export interface WrittenTag extends Position {
  readonly tag: string;
  /** The path of the entry: languages.0 */
  readonly key: string;
}

/** What site.yaml says, and where it names images and languages. */
export interface SiteSettings extends Settings<SiteFields> {
  readonly places?: Readonly<Record<ImageField, Position>>;
  readonly written?: readonly WrittenTag[];
  /** The keys of the kinds as they are written, bad ones included: an article that names one is not to blame. */
  readonly kinds?: readonly string[];
}

/** What site.yaml says, field by field: instead of a bad one stands what it said last. */
export function parseSite(
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<SiteFields>,
): SiteSettings {
  const located = readMap(bytes, file);
  if ("rule" in located) return unreadable(located, last);
  const advice = hiddenProblems(located.hidden, file);
  const { data, problems } = validate(siteSchema, located, file, [], located.value ?? {});
  const places = { logo: located.positionOf(["logo"]), icon: located.positionOf(["icon"]) };
  const told = { advice, places, written: writtenTags(located), kinds: writtenKinds(located) };
  if (data !== undefined) return { value: data, problems: [], ...told };
  const bad = new Set(problems.map(fieldOf));
  const good = Object.entries(located.value ?? {}).flatMap(([key, value]) =>
    bad.has(key) ? goodItems(key, value, problems) : [[key, value]],
  );
  const there = new Set(good.map(([key]) => key).filter((key) => !bad.has(String(key))));
  const meant = new Set(problems.map(meantField));
  const kept = Object.entries(last?.value ?? {}).filter(
    ([key]) => meant.has(key) && !there.has(key),
  );
  const value = siteSchema.parse(Object.fromEntries([...good, ...kept]));
  const isKept = (problem: Problem) => kept.some(([key]) => key === meantField(problem));
  return {
    value,
    problems: problems.map((each) => ({
      ...each,
      kept: isKept(each) ? (last?.revision ?? null) : null,
    })),
    ...told,
  };
}

function writtenKinds({ value }: LocatedMap): readonly string[] {
  const kinds = value?.kinds;
  return typeof kinds === "object" && kinds !== null ? Object.keys(kinds) : [];
}

function writtenTags({ value, positionOf }: LocatedMap): WrittenTag[] {
  const list = value?.languages;
  if (!Array.isArray(list)) return [];
  return list.slice(0, mostLanguages).map((each, index) => ({
    tag: languageTag.safeParse(each).data ?? String(each),
    key: `languages.${index}`,
    ...positionOf(["languages", index]),
  }));
}

/** Whether it is a field of the site itself that there is none of. */
const isStray = ({ rule, about }: Problem) => rule === "unknown-key" && about.within === undefined;

/** The field of the file that a problem is in. */
function fieldOf(problem: Problem): string {
  const { key = "", within = key } = problem.about;
  return isStray(problem) ? key : (within.split(".")[0] ?? "");
}

/** The same of a field that is misspelt: the one that was meant. */
const meantField = (problem: Problem) =>
  (isStray(problem) ? problem.suggestion : undefined) ?? fieldOf(problem);

/** Of a list, or of the kinds, of which some are bad, the others: they stand where nothing was said before. */
function goodItems(key: string, value: unknown, problems: readonly Problem[]) {
  const bad = new Set(problems.map(({ about }) => about.key));
  if (bad.has(key)) return [];
  if (key === "kinds" && typeof value === "object" && value !== null) {
    const isGood = (entry: [string, unknown]) =>
      siteSchema.shape.kinds.safeParse(Object.fromEntries([entry])).success;
    return [[key, Object.fromEntries(Object.entries(value).filter(isGood))]];
  }
  if (!Array.isArray(value)) return [];
  const good = value.filter((_, index) => !bad.has(`${key}.${index}`));
  return good.length === 0 ? [] : [[key, good]];
}
