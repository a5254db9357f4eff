import { locales } from "../i18n/locales.ts";
import { error, type Problem } from "./problem.ts";
import type { Snapshot } from "./source/source.ts";

/** A folder that has files but no article is usually a misspelt file name. */
export function emptyFolders(snapshot: Snapshot): Problem[] {
  const folders = new Map<string, boolean>();
  for (const path of snapshot.entries.keys()) {
    if (!path.startsWith("articles/")) continue;
    const end = path.indexOf("/", 9);
    if (end < 0) continue;
    const key = path.slice(9, end);
    if (path.endsWith(".mdx")) folders.set(key, true);
    else if (!folders.has(key)) folders.set(key, false);
  }
  const expected = locales.map((locale) => `${locale}.mdx`).join(" / ");
  return [...folders]
    .filter(([, hasArticle]) => !hasArticle)
    .map(([key]) => error(`articles/${key}`, "no-locale-file", undefined, { expected }));
}
