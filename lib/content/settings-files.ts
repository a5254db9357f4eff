import type { Problem } from "./problem.ts";
import {
  type Mandate,
  parseMandates,
  parseRedirects,
  parseThemes,
  type Settings,
  type Theme,
} from "./settings.ts";
import type { Snapshot, Source } from "./source/source.ts";
import { tooLarge } from "./text.ts";

/** The settings of a content directory: each is read from `<name>.yaml` at its root. */
export const settingsNames = ["themes", "mandates", "redirects"] as const;

/** The three settings files of a content directory, and what is wrong with them. */
export interface SettingsFiles {
  readonly themes: Settings<readonly Theme[]>;
  readonly mandates: Settings<readonly Mandate[]>;
  readonly redirects: Settings<ReadonlyMap<string, string>>;
  readonly problems: readonly Problem[];
}

/** Reads the settings of a snapshot; a file that did not change keeps its value, the very same. */
export async function readSettings(
  snapshot: Snapshot,
  source: Source,
  previous?: SettingsFiles,
): Promise<SettingsFiles> {
  const read = async <T>(
    file: string,
    parse: (bytes: Uint8Array, file: string) => Settings<T>,
    before: Settings<T> | undefined,
  ): Promise<Settings<T>> => {
    if (before !== undefined && snapshot.changed?.has(file) === false) return before;
    const entry = snapshot.entries.get(file);
    // One that is too large is judged by its size alone, and never read.
    const large = entry && tooLarge(file, entry.size);
    if (large !== undefined) return { value: undefined, problems: [large] };
    return parse(entry === undefined ? new Uint8Array() : await source.read(entry), file);
  };
  const themes = await read("themes.yaml", parseThemes, previous?.themes);
  const mandates = await read("mandates.yaml", parseMandates, previous?.mandates);
  const redirects = await read("redirects.yaml", parseRedirects, previous?.redirects);
  const problems = [...themes.problems, ...mandates.problems, ...redirects.problems];
  return { themes, mandates, redirects, problems };
}
