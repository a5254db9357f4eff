import { isTag, type Locale } from "../i18n/locales.ts";
import { articleName } from "./article.ts";
import { languagesOf } from "./localized-text.ts";
import type { SiteFields } from "./schema.ts";
import type { Theme } from "./settings.ts";
import type { Snapshot } from "./source/source.ts";

/** What is said of the site as a whole, with what stands where nothing is said. */
export interface Site {
  /** The first one is the original; never empty. */
  readonly languages: readonly Locale[];
  /** Whether lists of a language show what there is in others alone. */
  readonly untranslated: "show" | "hide";
  /** Languages that the site had once: their addresses are gone, not unknown. */
  readonly removed: readonly Locale[];
}

/** How many files there are in each language, by their names. */
export type FileCounts = ReadonlyMap<Locale, number>;

/** Counts the files of each language; with the counts before, only what changed is looked at. */
export function countFiles(
  { entries, changed }: Snapshot,
  previous?: { readonly files: FileCounts; readonly entries: ReadonlyMap<string, unknown> },
): FileCounts {
  const counts = new Map(changed && previous?.files);
  const add = (path: string, count: number) => {
    const name = articleName(path)?.name;
    if (isTag(name)) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  if (changed === undefined || previous === undefined) {
    for (const path of entries.keys()) add(path, 1);
    return counts;
  }
  for (const path of changed) {
    add(path, Number(entries.has(path)) - Number(previous.entries.has(path)));
  }
  return counts;
}

/** The site at a revision. What did not change is the very same, so that lists can be compared. */
export function siteOf(
  fields: SiteFields | undefined,
  themes: readonly Theme[] | undefined,
  files: FileCounts,
  before: { readonly languages: readonly Locale[]; readonly site?: Site | undefined },
): Site {
  const named = fields?.languages ?? languagesOfFiles(files, themes ?? []);
  const previous = before.site;
  const same = previous?.languages.join() === named.join();
  const languages = previous !== undefined && same ? previous.languages : named;
  const ever = new Set([
    ...(previous?.removed ?? []),
    ...(previous?.languages ?? []),
    ...before.languages,
  ]);
  const removed = [...ever].filter((each) => !languages.includes(each));
  const untranslated = fields?.untranslated ?? "show";
  const unchanged = same && previous?.untranslated === untranslated;
  return unchanged && previous.removed.join() === removed.join()
    ? previous
    : { languages, untranslated, removed };
}

/**
 * Of a site that names no languages, those of its texts: in the order in which its themes name them,
 * then those with most texts. Of one without a text, those of its themes; English if there are none.
 */
function languagesOfFiles(files: FileCounts, themes: readonly Theme[]): readonly Locale[] {
  const ordered = [...new Set(themes.flatMap(({ name }) => languagesOf(name)))];
  const there = [...files].filter(([, count]) => count > 0);
  const place = (locale: Locale) => {
    const at = ordered.indexOf(locale);
    return at < 0 ? ordered.length : at;
  };
  const sorted = there
    .sort(([a, many], [b, more]) => place(a) - place(b) || more - many || (a < b ? -1 : 1))
    .map(([locale]) => locale);
  if (sorted.length > 0) return sorted;
  return ordered.length > 0 ? ordered : ["en"];
}

/** Whether a path's first segment, or a file's name, is one of the site's languages. */
export function hasLanguage(site: Site, value: string | undefined): value is Locale {
  return value !== undefined && site.languages.includes(value);
}

/** The names that a work's texts may have, as messages list them. */
export function expectedFiles({ languages }: Pick<Site, "languages">): string {
  const few = languages.slice(0, 4).map((locale) => `${locale}.mdx`);
  return [...few, ...(languages.length > few.length ? ["…"] : [])].join(" / ");
}
