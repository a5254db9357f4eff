import { isDeepStrictEqual } from "node:util";
import { type Edition, languagesOfBoth } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import {
  feedUrl,
  groupUrl,
  llmsUrl,
  markdownUrl,
  securityUrl,
  shareImageUrl,
  sitemapUrl,
} from "../i18n/urls.ts";
import { listEntries, sitemapAt, workEntries } from "../views/sitemap.ts";
import { groupsNear, sameLists } from "./neighbours.ts";
import { pageDataAt } from "./page-data.ts";

/** Which pages are not what they were. */
export interface Affected {
  /** Pages that show something else than before, those that are new included. */
  readonly changed: ReadonlySet<string>;
  /** Pages that are there no more. */
  readonly gone: ReadonlySet<string>;
}

/** Whether days begin at other hours: whatever says when something was says something else. */
export function otherClock({ catalogue: a }: Edition, { catalogue: b }: Edition): boolean {
  return a.site.identity.timeZone !== b.site.identity.timeZone;
}

/** The files for programs that belong to an article's address. */
export function articleFiles(locale: Locale, slug: string): readonly string[] {
  return [markdownUrl(locale, slug), shareImageUrl(locale, slug)];
}

/** The files of the whole site that are not what they were: feeds, the map, and what lists them. */
export function affectedFiles(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
): Affected {
  const changed = new Set<string>();
  const gone = new Set<string>();
  const moved = otherClock(before, after);
  // An edit of one language leaves the feeds of the others as they are.
  const { site, themes, people, series, arrivals } = after.catalogue;
  const sameFeeds =
    before.catalogue.site === site &&
    before.catalogue.themes === themes &&
    before.catalogue.people === people &&
    before.catalogue.series === series &&
    before.catalogue.arrivals === arrivals;
  const judge = (paths: readonly string[], old: unknown, now: unknown) => {
    if (!moved && isDeepStrictEqual(old, now)) return;
    for (const path of paths) (now === undefined ? gone : changed).add(path);
  };
  for (const locale of languagesOfBoth(before, after)) {
    if (sameFeeds && sameLists(before, after, keys, locale)) continue;
    const groups = groupsNear(before, after, keys, locale);
    const lists = new Set(groups.map((group) => groupUrl(locale, group)));
    for (const list of [undefined, ...lists]) {
      const paths = (["rss", "atom", "json"] as const).map((format) =>
        feedUrl(locale, format, list),
      );
      const [path = ""] = paths;
      judge(paths, pageDataAt(before, locale, path), pageDataAt(after, locale, path));
    }
  }
  for (const path of [llmsUrl, securityUrl, ...mapFiles(before, after, keys)]) {
    judge([path], pageDataAt(before, "", path), pageDataAt(after, "", path));
  }
  return { changed, gone };
}

/** The map's files. It lists every page, so it is made only if an entry of it is another. */
function mapFiles(before: Edition, after: Edition, keys: ReadonlySet<string>): readonly string[] {
  const sameWorks =
    !otherClock(before, after) &&
    [...keys].every((key) => isDeepStrictEqual(workEntries(before, key), workEntries(after, key)));
  if (sameWorks && isDeepStrictEqual(listEntries(before), listEntries(after))) return [];
  return [before, after].flatMap((edition) => {
    const map = sitemapAt(edition, undefined);
    const parts = map !== undefined && "parts" in map ? map.parts : [];
    return [sitemapUrl(), ...parts.map(({ part }) => sitemapUrl(part))];
  });
}
