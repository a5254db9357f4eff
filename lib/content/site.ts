import { isDeepStrictEqual } from "node:util";
import { isTag, type Locale } from "../i18n/locales.ts";
import { languagesOf, type TextByLanguage } from "./localized-text.ts";
import type { SiteFields } from "./schema/site.ts";
import type { Theme } from "./settings.ts";
import type { ImageField } from "./site-settings.ts";
import type { Entry, Snapshot } from "./source/source.ts";
import { textName } from "./text-names.ts";

/** Whose site it is and how it looks, as site.yaml says it. */
export interface Identity
  extends Omit<SiteFields, "format" | "languages" | "kinds" | "untranslated"> {
  readonly timeZone: string;
}

/** A kind of article that the site has, such as a press release. */
export interface Kind {
  readonly key: string;
  readonly name: TextByLanguage;
}

/** An image beside site.yaml, with its size in pixels. */
export interface SiteImage extends Entry {
  readonly width: number;
  readonly height: number;
}

export type SiteImages = Readonly<Partial<Record<ImageField, SiteImage>>>;

/** What is said of the site as a whole, with what stands where nothing is said. */
export interface Site {
  /** The first one is the original; never empty. */
  readonly languages: readonly Locale[];
  /** In the order in which site.yaml has them. */
  readonly kinds: readonly Kind[];
  /** Whether lists of a language show what there is in others alone. */
  readonly untranslated: "show" | "hide";
  /** Languages that the site had once: their addresses are gone, not unknown. */
  readonly removed: readonly Locale[];
  readonly identity: Identity;
  /** Those that site.yaml names and that may be shown. */
  readonly images: SiteImages;
}

/** How many files there are in each language, by their names. */
export type FileCounts = ReadonlyMap<Locale, number>;

/** What was there before, for a count that goes on. */
interface Counted {
  readonly files: FileCounts;
  readonly entries: ReadonlyMap<string, unknown>;
  readonly unseen: { readonly links: ReadonlySet<string> | undefined };
}

/**
 * Counts the files of each language, links in their place included; with the counts before, only
 * what changed is looked at.
 */
export function countFiles({ entries, links, changed }: Snapshot, previous?: Counted): FileCounts {
  const counts = new Map(changed && previous?.files);
  const add = (path: string, count: number) => {
    const name = textName(path)?.name;
    if (count !== 0 && isTag(name)) counts.set(name, (counts.get(name) ?? 0) + count);
  };
  if (changed === undefined || previous === undefined) {
    for (const path of new Set([...entries.keys(), ...(links ?? [])])) add(path, 1);
    return counts;
  }
  const { entries: before, unseen } = previous;
  for (const path of new Set([...changed, ...(links ?? []), ...(unseen.links ?? [])])) {
    const is = entries.has(path) || links?.has(path) === true;
    const was = before.has(path) || unseen.links?.has(path) === true;
    add(path, Number(is) - Number(was));
  }
  return counts;
}

/** The site at a revision. What did not change is the very same, so that lists can be compared. */
export function siteOf(
  fields: SiteFields | undefined,
  themes: readonly Theme[] | undefined,
  files: FileCounts,
  before: { readonly languages: readonly Locale[]; readonly site?: Site | undefined },
  images: SiteImages = {},
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
  const { format: _format, languages: _languages, ...rest } = fields ?? {};
  const { untranslated = "show", kinds: declared = {}, ...said } = rest;
  const kinds = Object.entries(declared).map(([key, name]) => ({ key, name }));
  const identity = { timeZone: "UTC", ...said };
  const site: Site = {
    languages,
    // Lists of a kind are the very same as long as their kind is.
    kinds: previous && isDeepStrictEqual(previous.kinds, kinds) ? previous.kinds : kinds,
    untranslated,
    removed,
    images,
    identity:
      previous !== undefined && isDeepStrictEqual(previous.identity, identity)
        ? previous.identity
        : identity,
  };
  return previous !== undefined && isDeepStrictEqual(previous, site) ? previous : site;
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
