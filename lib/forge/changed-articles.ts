import { git } from "../content/source/git/run.ts";
import { isTag, type Locale } from "../i18n/locales.ts";

/** An article that a change request adds or changes. */
export interface ChangedArticle {
  readonly key: string;
  readonly locale: Locale;
}

/**
 * What a commit adds or changes since it left the branch that is checked out. Only names are read:
 * nothing of the commit is checked out, let alone run.
 */
export async function changedArticles(
  repository: string,
  head: string,
  folder: string,
): Promise<ChangedArticle[]> {
  const options = ["--name-only", "-z", "--no-renames", "--diff-filter=AM"];
  const range = ["--end-of-options", `HEAD...${head}`];
  const names = await git(repository, "diff", ...options, ...range);
  return names.split("\0").flatMap((path) => articleAt(path, folder) ?? []);
}

/** Names come from strangers and end up in a comment: only those of the usual form are taken. */
export function articleAt(path: string, folder: string): ChangedArticle | undefined {
  const start = folder === "" ? "articles/" : `${folder}/articles/`;
  if (!path.startsWith(start)) return undefined;
  const [, key, locale] =
    /^(?:[a-z0-9][a-z0-9-]*\/)?([a-z0-9][a-z0-9-]*)\/([a-zA-Z0-9-]+)\.mdx$/.exec(
      path.slice(start.length),
    ) ?? [];
  return key !== undefined && isTag(locale) ? { key, locale } : undefined;
}
