import type { KnownKeys } from "./published-articles.ts";
import type { KeyedSettings } from "./settings.ts";
import type { SettingsFiles } from "./settings-files.ts";

type Settings = Pick<SettingsFiles, "site" | "themes" | "people" | "series">;

/** All that articles may name by a key, as settings files have it. */
export function knownKeys({ site, themes, people, series }: Settings): KnownKeys {
  return {
    themes: keysNamed(themes),
    authors: keysNamed(people),
    kind: site.value && new Set([...Object.keys(site.value.kinds ?? {}), ...(site.kinds ?? [])]),
    series: keysNamed(series),
  };
}

/** Every key that a file has; undefined when it could never be read. */
function keysNamed({ value, named }: KeyedSettings<{ readonly key: string }>) {
  return value && new Set([...value.map(({ key }) => key), ...named]);
}
