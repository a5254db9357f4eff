import type { Locale } from "../i18n/locales.ts";
import { tooLarge } from "./decode-text.ts";
import { error, type KeptProblem, type Problem } from "./problem.ts";
import type { Redirects } from "./redirects.ts";
import { parseRedirects } from "./redirects-file.ts";
import type { Mandate } from "./schema/mandate.ts";
import {
  type KeyedSettings,
  type LastSettings,
  type PeopleSettings,
  parseMandates,
  parsePeople,
  type Series,
  type Settings,
  type Theme,
} from "./settings.ts";
import { parseSite, type SiteSettings } from "./site-settings.ts";
import { parseSeries, parseThemes } from "./slugged-settings.ts";
import { formerStates } from "./source/former-states.ts";
import type { FormerState, Snapshot, Source } from "./source/source.ts";

/** Settings, and the revision that what is kept of them is from. */
type Known<S> = S & { readonly revision: string };
/** The settings of a content directory: each is read from `<name>.yaml` at its root. */
export const settingsNames = [
  "site",
  "themes",
  "people",
  "series",
  "mandates",
  "redirects",
] as const;

/** The settings files of a content directory, and what is wrong with them. */
export interface SettingsFiles {
  readonly site: Known<SiteSettings>;
  readonly themes: Known<KeyedSettings<Theme>>;
  readonly people: Known<PeopleSettings>;
  readonly series: Known<KeyedSettings<Series>>;
  readonly mandates: Known<Settings<readonly Mandate[]>>;
  readonly redirects: Known<Settings<Redirects>>;
  /** Every language that site.yaml named, now or before, as far as is known. */
  readonly languages: readonly Locale[];
  /** Of all but site.yaml, which is judged beside the texts. */
  readonly problems: readonly KeptProblem[];
  readonly advice: readonly Problem[];
}

type ParseSettings<T, S extends Settings<T>> = (
  bytes: Uint8Array | Problem,
  file: string,
  last?: LastSettings<T>,
) => S;

/**
 * Reads the settings of a snapshot. A file that did not change keeps its value, the very same; what
 * is bad in one keeps its last good form: the one published until now or, after a restart, that of
 * the published branch's own line.
 */
export async function readSettings(
  snapshot: Snapshot,
  source: Source,
  previous?: SettingsFiles,
): Promise<SettingsFiles> {
  const read = async <T, S extends Settings<T>>(
    file: string,
    parse: ParseSettings<T, S>,
    before: Known<S> | undefined,
  ): Promise<Known<S>> => {
    if (before !== undefined && snapshot.changed?.has(file) === false) return before;
    const { revision } = snapshot;
    const entry = snapshot.entries.get(file);
    // One that is too large is judged by its size alone, and never read.
    const large = entry && tooLarge(file, entry.size);
    const bytes = large ?? (entry === undefined ? new Uint8Array() : await source.read(entry));
    const now = parse(bytes, file);
    const emptied = entry !== undefined && saysNothing(now.value);
    if (now.problems.length === 0 && !emptied) return { ...now, revision };
    const last = before === undefined ? await lastSettings(file, parse) : shownIn(before);
    const lost = emptied && last !== undefined && !saysNothing(last.value);
    if (now.problems.length === 0 && !lost) return { ...now, revision };
    // Saved half-way, a file is empty for a moment, or for long; one that is to go is deleted.
    const judged = lost && now.problems.length === 0 ? error(file, "empty-file") : bytes;
    return { ...parse(judged, file, last), revision: last?.revision ?? revision };
  };

  const lastSettings = async <T>(file: string, parse: ParseSettings<T, Settings<T>>) => {
    const settled = async ([state, ...older]: readonly FormerState[]): Promise<
      LastSettings<T> | undefined
    > => {
      if (state === undefined || source.history === undefined) return undefined;
      const { revision, entry } = state;
      const bytes = await source.history.read(entry);
      const { value, problems } = parse(bytes, file);
      if (value !== undefined && problems.length === 0) return { value, revision };
      const last = await settled(older);
      const shown = parse(bytes, file, last).value;
      return shown === undefined ? last : { value: shown, revision: last?.revision ?? revision };
    };
    return settled(await formerStates(source, file, snapshot.revision));
  };

  /** After a restart, the published branch's own line tells which languages the site had. */
  const namedBefore = async () => {
    const found: Locale[] = [];
    for (const { entry } of await formerStates(source, "site.yaml", snapshot.revision)) {
      const bytes = await source.history?.read(entry);
      found.push(...((bytes && parseSite(bytes, entry.path).value?.languages) ?? []));
    }
    return found;
  };

  const site = await read("site.yaml", parseSite, previous?.site);
  const themes = await read("themes.yaml", parseThemes, previous?.themes);
  const people = await read("people.yaml", parsePeople, previous?.people);
  const series = await read("series.yaml", parseSeries, previous?.series);
  const mandates = await read("mandates.yaml", parseMandates, previous?.mandates);
  const redirects = await read("redirects.yaml", parseRedirects, previous?.redirects);
  const named = new Set(site.value?.languages);
  for (const each of previous?.languages ?? (await namedBefore())) named.add(each);
  const languages = [...named];
  const others = [themes, people, series, mandates, redirects];
  const problems = others.flatMap((each) => each.problems);
  const advice = [site, ...others].flatMap((each) => each.advice ?? []);
  return { site, themes, people, series, mandates, redirects, languages, problems, advice };
}

function shownIn<T>({ value, revision }: Known<Settings<T>>): LastSettings<T> | undefined {
  return value === undefined ? undefined : { value, revision };
}

/** Whether a file gives nothing: no text, no list, no entry. */
function saysNothing(value: unknown): boolean {
  if (value instanceof Map) return value.size === 0;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
