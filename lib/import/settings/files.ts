import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TextByLanguage, textIn } from "../../content/localized-text.ts";
import { parsePeople } from "../../content/settings.ts";
import { parseThemes } from "../../content/slugged-settings.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Finding } from "../report/finding.ts";
import type { ContentWriter } from "../write.ts";
import { type ImportedPeople, personLine } from "./people.ts";
import { type Move, redirectLines } from "./redirects.ts";
import { type ImportedThemes, themeLines } from "./themes.ts";
import { extended, tagWord } from "./yaml-text.ts";

/** Adds the themes that are not there to themes.yaml, and says where each stands. */
export async function addThemes(
  directory: string,
  { added }: ImportedThemes,
  languages: readonly Locale[],
  writer: ContentWriter | undefined,
): Promise<Finding[]> {
  const file = "themes.yaml";
  const before = textOf(directory, file);
  const text = extended(before, themeLines(added));
  const { value } = parseThemes(Buffer.from(text), file);
  const lost = added.find(({ key }) => !value?.some((theme) => theme.key === key));
  if (lost !== undefined) throw new Error(`${file}: ${lost.key}`);
  if (text !== before) await writer?.replace(file, Buffer.from(text));
  const first = text.split("\n").length - themeLines(added).length;
  const linesEach = themeLines(added.slice(0, 1)).length;
  return added.map(({ key, name }, index) => ({
    kind: "theme-added",
    file,
    line: first + index * linesEach,
    about: { theme: key, name: shown(name, languages) },
  }));
}

/** Adds the people who are not there to people.yaml, and says where each stands. */
export async function addPeople(
  directory: string,
  { added }: ImportedPeople,
  writer: ContentWriter | undefined,
): Promise<Finding[]> {
  const file = "people.yaml";
  const before = textOf(directory, file);
  const text = extended(before, added.map(personLine));
  const { value } = parsePeople(Buffer.from(text), file);
  const lost = added.find(({ key }) => !value?.some((person) => person.key === key));
  if (lost !== undefined) throw new Error(`${file}: ${lost.key}`);
  if (text !== before) await writer?.replace(file, Buffer.from(text));
  const first = text.split("\n").length - added.length;
  return added.map(({ key, name }, index) => ({
    kind: "authors",
    file,
    line: first + index,
    about: { person: key, name },
  }));
}

const shown = (name: TextByLanguage, languages: readonly Locale[]) =>
  textIn(name, languages[0] ?? "en", languages).text;

/** Names the languages of a site whose site.yaml is not there, that of the originals first. */
export async function addLanguages(
  languages: readonly Locale[],
  writer: ContentWriter | undefined,
): Promise<Finding[]> {
  if (languages.length === 0) return [];
  const file = "site.yaml";
  const text = `languages: [${languages.map(tagWord).join(", ")}]\n`;
  await writer?.create(file, Buffer.from(text));
  return [{ kind: "site", file, line: 1, about: { languages: languages.join(", ") } }];
}

/** Adds redirects to redirects.yaml, and says how many and which could not be. */
export async function addRedirects(
  directory: string,
  moves: readonly Move[],
  existing: ReadonlyMap<string, string>,
  writer: ContentWriter | undefined,
): Promise<{ count: number; findings: readonly Finding[] }> {
  const file = "redirects.yaml";
  const before = textOf(directory, file);
  const { lines, findings } = redirectLines(moves, existing, Buffer.byteLength(before));
  if (lines.length > 0) await writer?.replace(file, Buffer.from(extended(before, lines)));
  return { count: lines.length, findings };
}

function textOf(directory: string, file: string): string {
  const path = join(directory, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
