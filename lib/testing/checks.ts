import { type Check, createIncrementalChecks } from "../checks/incremental-checks.ts";
import { openKeyValueCache } from "../checks/key-value-cache.ts";
import { memoryStore } from "../content/parsed-store.ts";
import type { Problem } from "../content/problem.ts";
import { type Files, MemorySource, themesYaml } from "./content.ts";

/** Stands in a test's text right before the word that a problem must be at. */
export const mark = "‸";

/** An instant after the dates of `articleText`. */
export const now = Date.parse("2024-06-01T12:00:00Z");

/** A site's languages, whatever files a test has. */
const siteYaml = "languages: [fr, en]\n";

/** Checks files in memory, marks taken out. */
export function checkOf(files: Files): Promise<Check> {
  const clean = Object.entries(files).map(([path, text]) => [path, text.replaceAll(mark, "")]);
  const settings = { "site.yaml": siteYaml, "themes.yaml": themesYaml };
  const source = new MemorySource({ ...settings, ...Object.fromEntries(clean) });
  // A directory that can't be made: the memory then ends with the test.
  return createIncrementalChecks(
    source,
    memoryStore(),
    openKeyValueCache("/dev/null/none", "test"),
  ).check(now);
}

/** Where the marks of a text are, in lines and columns of the text without them. */
export function marksIn(text: string): string[] {
  return text.split("\n").flatMap((line, index) =>
    line
      .split(mark)
      .slice(0, -1)
      .map((_, nth, parts) => {
        const before = parts.slice(0, nth + 1).join("");
        return `${index + 1}:${before.length + 1}`;
      }),
  );
}

/** The places of a rule's problems in a file, as `marksIn` writes them. */
export function placesOf(problems: readonly Problem[], rule: string, file: string): string[] {
  return problems
    .filter((problem) => problem.rule === rule && problem.file === file)
    .map(({ line, column }) => `${line}:${column}`);
}
