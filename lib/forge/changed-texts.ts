import { nameOfKey, pageAssets } from "../content/page.ts";
import { git } from "../content/source/git/run.ts";
import { articleName, pageName } from "../content/text-names.ts";
import { isTag, type Locale } from "../i18n/locales.ts";

/** An article, or a page about the site, that a change request adds or changes. */
export interface ChangedText {
  /** What its review link calls it: see `nameOfKey`. */
  readonly name: string;
  readonly locale: Locale;
}

/**
 * What a commit adds or changes since it left the branch that is checked out. Only names are read:
 * nothing of the commit is checked out, let alone run.
 */
export async function changedTexts(
  repository: string,
  head: string,
  folder: string,
): Promise<ChangedText[]> {
  const options = ["--name-only", "-z", "--no-renames", "--diff-filter=AM"];
  const range = ["--end-of-options", `HEAD...${head}`];
  const names = await git(repository, "diff", ...options, ...range);
  return names.split("\0").flatMap((path) => textAt(path, folder) ?? []);
}

/** Names come from strangers and end up in a comment: only those of the usual form are taken. */
const usual = /^[a-z0-9][a-z0-9-]*$/;

/** The text whose file is at a path; undefined for any other file. */
export function textAt(path: string, folder: string): ChangedText | undefined {
  const start = folder === "" ? "" : `${folder}/`;
  if (!path.startsWith(start)) return undefined;
  const file = path.slice(start.length);
  const page = pageName(file);
  const { key, name: locale } = page ?? articleName(file) ?? {};
  if (key === undefined || !usual.test(key) || !isTag(locale)) return undefined;
  return { name: page === undefined ? key : nameOfKey(pageAssets(key)), locale };
}
