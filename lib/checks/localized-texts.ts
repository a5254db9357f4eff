import { readText, tooLarge } from "../content/decode-text.ts";
import type { Position } from "../content/problem.ts";
import { type Located, readYaml } from "../content/yaml.ts";
import { canonicalTag, type Locale } from "../i18n/locales.ts";

/** A text of a settings file that is written by language, and where its field stands. */
export interface LocalizedText extends Position {
  /** What it is of: the key of a theme, a person, a series or a kind, an office as it is written first, or a part of site.yaml. */
  readonly of: string;
  readonly field: string;
  readonly languages: readonly Locale[];
}

/** The settings files whose texts may be written by language. */
export const localizedFiles = [
  "site.yaml",
  "themes.yaml",
  "people.yaml",
  "series.yaml",
  "mandates.yaml",
] as const;

/** The texts of such a file; none where errors already say that it can't be read. */
export function localizedTexts(bytes: Uint8Array, file: string): readonly LocalizedText[] {
  if (tooLarge(file, bytes.byteLength) !== undefined) return [];
  const read = readText(bytes, file);
  const located = "rule" in read ? read : readYaml(read.text, file, 1, read.original);
  if ("rule" in located) return [];
  const { value } = located;
  if (file === "site.yaml") {
    const site = mapOf(value) ?? {};
    const publisher = textsOf(["publisher"], mapOf(site.publisher) ?? {}, located);
    const kinds = textsOf(["kinds"], mapOf(site.kinds) ?? {}, located);
    return [
      ...textsOf([], { ...site, kinds: undefined }, located),
      ...publisher,
      ...kinds.map(({ field: of, ...text }) => ({ ...text, of, field: "kind" })),
    ];
  }
  const items = Array.isArray(value) ? [...value.entries()] : Object.entries(mapOf(value) ?? {});
  return items.flatMap(([name, item]) => textsOf([name], mapOf(item) ?? {}, located));
}

function textsOf(
  path: readonly (string | number)[],
  item: Readonly<Record<string, unknown>>,
  { positionOfKey }: Located,
): LocalizedText[] {
  return Object.entries(item).flatMap(([field, value]) => {
    const texts = Object.entries(mapOf(value) ?? {});
    const languages = texts.flatMap(([tag]) => canonicalTag(tag.trim().replaceAll("_", "-")) ?? []);
    if (languages.length === 0) return [];
    const [name = "site"] = path;
    const of = typeof name === "string" ? name : String(texts[0]?.[1]);
    return [{ of, field, languages, ...positionOfKey(path, field) }];
  });
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMap ? { ...value } : undefined;
}
