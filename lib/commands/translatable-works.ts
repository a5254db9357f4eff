import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArticle, type WrittenArticle } from "../content/article.ts";
import { blobId } from "../content/source/blob.ts";
import { articleName, folderOf } from "../content/text-names.ts";
import type { Locale } from "../i18n/locales.ts";
import type { SiteInDirectory } from "./site-in-directory.ts";

/** A work that has no text yet in some language. */
export interface Translatable {
  readonly key: string;
  /** From the content directory. */
  readonly folder: string;
  readonly missing: readonly Locale[];
  /** The first of its texts as the site orders its languages, if that can be read. */
  readonly article: WrittenArticle | undefined;
}

/** The works of a content directory that lack a language, the latest folder first. */
export async function translatableIn(
  root: string,
  { languages, files }: SiteInDirectory,
): Promise<readonly Translatable[]> {
  const texts = files.filter((path) => articleName(path) !== undefined);
  const byFolder = Map.groupBy(texts, folderOf);
  const works = [...byFolder].map(async ([folder, paths]): Promise<Translatable> => {
    const there = paths.map((path) => articleName(path)?.name);
    const missing = languages.filter((locale) => !there.includes(locale));
    const original = languages.find((locale) => there.includes(locale));
    const first = paths.find((path) => articleName(path)?.name === original);
    const article = missing.length > 0 && first ? await articleAt(root, first) : undefined;
    return { key: folder.split("/").at(-1) ?? "", folder, missing, article };
  });
  const found = (await Promise.all(works)).filter(({ missing }) => missing.length > 0);
  return found.sort((a, b) => (a.key < b.key ? 1 : -1));
}

async function articleAt(root: string, path: string): Promise<WrittenArticle | undefined> {
  const bytes = await readFile(join(root, path));
  const entry = { path, blob: blobId(bytes), size: bytes.byteLength };
  return parseArticle(entry, bytes).parsed.article;
}
