import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languagesOf } from "../content/localized-text.ts";
import type { Theme } from "../content/settings.ts";
import { countFiles, siteOf } from "../content/site.ts";
import { parseSite } from "../content/site-settings.ts";
import { parseSeries, parseThemes } from "../content/slugged-settings.ts";
import { listFiles } from "../content/source/directory-listing.ts";
import type { Entry } from "../content/source/source.ts";
import type { Locale } from "../i18n/locales.ts";

/** What a command must know of a content directory before it looks at any text. */
export interface SiteInDirectory {
  /** In which a text may be written, that of the originals first; also those of the themes alone. */
  readonly languages: readonly Locale[];
  /** Whether site.yaml names them: else the first text in another language adds it. */
  readonly named: boolean;
  readonly themes: readonly Theme[];
  /** The keys that an article's fields `kind` and `series` may have. */
  readonly kinds: readonly string[];
  readonly series: readonly string[];
  /** The clock on which its days begin. */
  readonly timeZone: string;
  /** Paths from the directory. */
  readonly files: readonly string[];
}

/** The site of a content directory as its settings and its files' names tell. */
export async function siteInDirectory(root: string): Promise<SiteInDirectory> {
  const { files } = await listFiles(root);
  const fields = parseSite(settings(root, "site.yaml"), "site.yaml").value;
  const themes = parseThemes(settings(root, "themes.yaml"), "themes.yaml").value ?? [];
  const entries = new Map(
    files.map((path): [string, Entry] => [path, { path, blob: "", size: 0 }]),
  );
  const counts = countFiles({ revision: "", entries, changed: undefined });
  const { languages, identity, kinds } = siteOf(fields, themes, counts, { languages: [] });
  const named = fields?.languages !== undefined;
  const ofThemes = named ? [] : themes.flatMap(({ name }) => languagesOf(name));
  const { timeZone } = identity;
  const series = parseSeries(settings(root, "series.yaml"), "series.yaml").value ?? [];
  return {
    languages: [...new Set([...languages, ...ofThemes])],
    named,
    themes,
    kinds: kinds.map(({ key }) => key),
    series: series.map(({ key }) => key),
    timeZone,
    files,
  };
}

function settings(root: string, name: string): Uint8Array {
  const file = join(root, name);
  return existsSync(file) ? readFileSync(file) : new Uint8Array();
}
