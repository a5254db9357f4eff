import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { Locale } from "../i18n/locales.ts";
import { hiddenProblems } from "./hidden-characters.ts";
import { languagesOf, possibleIn, type TextByLanguage } from "./localized-text.ts";
import { error, type KeptProblem, type Problem } from "./problem.ts";
import { seriesSchema } from "./schema/series.ts";
import { themeSchema } from "./schema/theme.ts";
import {
  type KeyedSettings,
  type LastSettings,
  readMap,
  type Series,
  type Theme,
  unreadable,
} from "./settings.ts";
import { validate } from "./validate.ts";

/** What has an address of its own choice, by language or not. */
interface Slugged {
  readonly key: string;
  readonly slug: TextByLanguage;
}

/** Themes in the order of the navigation; see `parseSlugged`. */
export const parseThemes = (
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<readonly Theme[]>,
) => parseSlugged(themeSchema, bytes, file, last);

/** Series in the order of the file; see `parseSlugged`. */
export const parseSeries = (
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<readonly Series[]>,
) => parseSlugged(seriesSchema, bytes, file, last);

/**
 * What a file has by keys, in its order. Instead of a bad one stands its last good form, if there is
 * any; who already has an address keeps it.
 */
function parseSlugged<T extends { readonly slug: TextByLanguage }>(
  schema: z.ZodType<T>,
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<readonly (T & Slugged)[]>,
): KeyedSettings<T & Slugged> {
  const located = readMap(bytes, file);
  if ("rule" in located) {
    return { ...unreadable(located, last), named: last?.value.map(({ key }) => key) ?? [] };
  }
  const former = new Map(last?.value.map((each) => [each.key, each]));
  const claims = Object.entries(located.value ?? {}).map(([key, value]) => {
    const { data, problems } = validate(schema, located, file, [key], value);
    const before = former.get(key);
    const now = data && { key, ...data };
    return { key, now, before, problems, holds: before && sameAddress(now ?? before, before) };
  });
  const good = new Map<string, T & Slugged>();
  const problemsOf = new Map<string, readonly KeptProblem[]>();
  const clashOf = (each: Slugged) => firstClash(each, good.values());
  for (const { key, now, before, problems } of claims.toSorted(byHold)) {
    const clash = now && clashOf(now);
    if (now !== undefined && clash === undefined) {
      good.set(key, now);
      continue;
    }
    const kept = before !== undefined && clashOf(before) === undefined;
    const found = [...problems];
    if (now !== undefined && clash !== undefined) {
      const { slug, other, locale } = clash;
      const at = located.positionOf([key, "slug", locale]);
      found.push(error(file, "duplicate-slug", at, { slug, other }));
    }
    if (kept) good.set(key, before);
    const revision = (kept && last?.revision) || null;
    problemsOf.set(
      key,
      found.map((problem) => ({ ...problem, kept: revision })),
    );
  }
  const named = claims.map(({ key }) => key);
  return {
    value: named.flatMap((key) => good.get(key) ?? []),
    problems: named.flatMap((key) => problemsOf.get(key) ?? []),
    advice: hiddenProblems(located.hidden, file),
    named,
  };
}

interface Claim {
  readonly holds: boolean | undefined;
}
const byHold = (a: Claim, b: Claim) => Number(b.holds ?? false) - Number(a.holds ?? false);

const sameAddress = (a: Slugged, b: Slugged) => isDeepStrictEqual(a.slug, b.slug);

/** The first address that one would share with another in some language, the site's or not. */
function firstClash({ slug }: Slugged, others: Iterable<Slugged>) {
  for (const other of others) {
    const languages = new Set([...languagesOf(slug), ...languagesOf(other.slug)]);
    for (const locale of languages.size > 0 ? languages : oneForAll) {
      const taken = possibleIn(other.slug, locale);
      const shared = possibleIn(slug, locale).find((each) => taken.includes(each));
      if (shared !== undefined) return { slug: shared, other: other.key, locale };
    }
  }
  return undefined;
}

/** Both addresses are one for all languages: any will do to compare them. */
const oneForAll: readonly Locale[] = ["en"];
