import { articleName, folderOf, slugOfKey } from "../content/article.ts";
import { articleNamed, type Catalogue, workFolder } from "../content/catalogue.ts";
import { hasLanguage } from "../content/site.ts";
import { decoded } from "../i18n/decoded.ts";
import type { Locale } from "../i18n/locales.ts";
import { staticPages, staticPageUrl } from "../i18n/urls.ts";

/** A file of the content that a page is made from, or a translation that it lacks. */
export interface EditedFile {
  /** From the content directory. */
  readonly path: string;
  /** The language it is in; none for settings. */
  readonly locale: Locale | undefined;
  readonly missing: boolean;
}

/** The files behind the page at a path: an article's texts, a page's, people, or else the themes. */
export function filesBehind(catalogue: Catalogue, path: string): readonly EditedFile[] {
  const key = workAt(catalogue, path);
  if (key !== undefined) return filesOfWork(catalogue, key);
  for (const page of staticPages) {
    const { languages } = catalogue.site;
    const locale = languages.find((each) => staticPageUrl(each, page) === path);
    if (locale !== undefined) return there(catalogue, `pages/${page}/${locale}.mdx`, locale);
  }
  const [, , room] = path.split("/");
  return there(catalogue, room === "people" ? "people.yaml" : "themes.yaml", undefined);
}

/** A work's text in each language, those that are missing last. */
export function filesOfWork(catalogue: Catalogue, key: string): readonly EditedFile[] {
  const folder = folderOfWork(catalogue, key);
  return catalogue.site.languages
    .map((locale) => {
      const path = `${folder}/${locale}.mdx`;
      return { path, locale, missing: !catalogue.entries.has(path) };
    })
    .sort((a, b) => Number(a.missing) - Number(b.missing));
}

/** The folder of a work, also of one that errors keep from being published. */
export function folderOfWork(catalogue: Catalogue, key: string): string {
  if (catalogue.works.has(key)) return workFolder(catalogue, key);
  for (const file of catalogue.entries.keys()) {
    if (articleName(file)?.key === key) return folderOf(file);
  }
  return workFolder(catalogue, key);
}

/**
 * The work whose page, or history, is at a path. A text that errors keep from having a page is
 * found by its folder's name.
 */
export function workAt(catalogue: Catalogue, path: string): string | undefined {
  const [, locale, room, segment = ""] = path.split("/");
  if (!hasLanguage(catalogue.site, locale) || room !== "articles") return undefined;
  const slug = decoded(segment);
  const shown = articleNamed(catalogue, locale, slug);
  if (shown !== undefined) return shown.key;
  for (const file of catalogue.entries.keys()) {
    const key = articleName(file)?.key;
    if (key !== undefined && slugOfKey(key) === slug) return key;
  }
  return undefined;
}

/** Pages of a site whose content is in a repository of its own are not edited there. */
function there({ entries }: Catalogue, path: string, locale: Locale | undefined): EditedFile[] {
  return entries.has(path) ? [{ path, locale, missing: false }] : [];
}
