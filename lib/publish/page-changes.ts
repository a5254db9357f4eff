import { type Edition, languagesOfBoth } from "../content/edition.ts";
import { nameOfKey, pageAssets } from "../content/page.ts";
import { pageIn, pagesIn } from "../content/visible-pages.ts";
import { pageUrl } from "../i18n/urls.ts";
import type { Change } from "./article-changes.ts";

/** The pages about the site that readers see otherwise; none is looked at where none changed. */
export function pageChanges(before: Edition, after: Edition): readonly Change[] {
  const [old, now] = [before.catalogue, after.catalogue];
  if (old.pages === now.pages && old.site.languages === now.site.languages) return [];
  const keys = new Set([...old.pages.texts.keys(), ...now.pages.texts.keys()]);
  return [...keys].sort().flatMap((key) =>
    [...languagesOfBoth(before, after)].flatMap((locale): Change[] => {
      const [was, is] = [pageIn(before, key, locale), pageIn(after, key, locale)];
      const page = is ?? was;
      if (page === undefined || was?.blob === is?.blob) return [];
      const change = was === undefined ? "added" : is === undefined ? "removed" : "modified";
      const edition = is === undefined ? before : after;
      const shownIn = edition.catalogue.site.languages.filter(
        (each) => pagesIn(edition, each).get(key)?.locale === locale,
      );
      const urls = shownIn.map((each) => pageUrl(each, page.slug));
      return [{ key: nameOfKey(pageAssets(key)), locale, change, urls }];
    }),
  );
}
