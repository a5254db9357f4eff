import { articleNamed, type Catalogue, workFolder } from "../content/catalogue.ts";
import { hasLanguage } from "../content/site.ts";
import { articleName, folderOf, pageName, slugOfKey } from "../content/text-names.ts";
import { decoded } from "../i18n/decoded.ts";
import { languageOf } from "../i18n/language-of.ts";
import { ownPages } from "../i18n/languages/language.ts";
import { fallbackOrder, type Locale } from "../i18n/locales.ts";
import { type GroupRoom, isGroupRoom, isHistoryPath } from "../i18n/urls.ts";

/** A file of the content that a page is made from, or a translation that it lacks. */
export interface EditedFile {
  /** From the content directory. */
  readonly path: string;
  /** The language it is in; none for settings. */
  readonly locale: Locale | undefined;
  readonly missing: boolean;
}

/** The files behind the page at a path: an article's texts, a page's, or the settings of a list. */
export function filesBehind(catalogue: Catalogue, path: string): readonly EditedFile[] {
  const folder = folderBehind(catalogue, path);
  if (folder !== undefined) return textsIn(catalogue, folder);
  const [, , room] = path.split("/");
  const list = listFiles[isGroupRoom(room) ? room : "themes"];
  return catalogue.entries.has(list) ? [{ path: list, locale: undefined, missing: false }] : [];
}

const listFiles: Readonly<Record<GroupRoom, string>> = {
  themes: "themes.yaml",
  people: "people.yaml",
  series: "series.yaml",
  kinds: "site.yaml",
};

/** The folder of the texts behind the page at a path; undefined for a list. */
export function folderBehind(catalogue: Catalogue, path: string): string | undefined {
  const key = workAt(catalogue, path);
  if (key !== undefined) return folderOfWork(catalogue, key);
  const page = pageBehind(catalogue, path);
  return page && `pages/${page}`;
}

/** A work's text in each language, those that are missing last. */
export function filesOfWork(catalogue: Catalogue, key: string): readonly EditedFile[] {
  return textsIn(catalogue, folderOfWork(catalogue, key));
}

function textsIn(catalogue: Catalogue, folder: string): readonly EditedFile[] {
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

/** The page that, or whose history, is at a path, the site's or every site's; one that errors keep back is found by its folder's name. */
function pageBehind({ pages, site, entries }: Catalogue, path: string): string | undefined {
  const [, locale, segment = "", ...rest] = path.split("/");
  if (!hasLanguage(site, locale)) return undefined;
  if (rest.length > 0 && !isHistoryPath(path)) return undefined;
  const texts = fallbackOrder(locale, site.languages).flatMap((each) =>
    [...pages.texts.values()].flatMap((page) => page[each] ?? []),
  );
  const shown = texts.find(({ slug }) => slug === segment);
  if (shown !== undefined) return shown.key;
  const names = [...entries.keys()].flatMap((file) => pageName(file)?.key ?? []);
  return (
    names.find((key) => key === segment && !pages.texts.has(key)) ??
    ownPages.find((key) => languageOf(locale).pages[key].slug === segment)
  );
}
