import { isDeepStrictEqual } from "node:util";
import { articlesIn, type Edition, languagesOfBoth } from "../content/edition.ts";
import { officeTurns } from "../content/turning-points.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlesUrl, articleUrl, groupUrl, homeUrl } from "../i18n/urls.ts";
import { groupsIn } from "../views/groups.ts";
import { navigation } from "../views/navigation.ts";
import { sitePages } from "../views/pages.ts";
import { differingPages, differingParts } from "../views/pagination.ts";
import { fileAt } from "../views/site-files.ts";
import { type Affected, affectedFiles, articleFiles, otherClock } from "./affected-files.ts";
import { articlesNear, groupsNear, partsNear, sameLists, slugsOf } from "./neighbours.ts";
import { pageDataAt } from "./page-data.ts";

/** The same, and whether pages that are not kept here may show something else too. */
export interface AffectedPages extends Affected {
  readonly beyond: boolean;
}

/**
 * The pages that show something else in the new edition than in the old one. Candidates follow from
 * `keys`, the works that differ; a page is a pure function of what `lib/views` says of it, so comparing that decides.
 * `kept` are the paths of the pages that are kept here: what stands on every page of the site is
 * compared on these alone.
 */
export function affectedPages(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
  kept: readonly string[],
): AffectedPages {
  const changed = new Set<string>();
  const gone = new Set<string>();
  // On another clock every page is another: who asks for one that is not kept has it made.
  const near = otherClock(before, after) ? new Set<string>() : keys;
  let beyond = false;
  for (const locale of languagesOfBoth(before, after)) {
    const own = kept.filter((path) => path === homeUrl(locale) || path.startsWith(`/${locale}/`));
    const everywhere =
      before.catalogue.site !== after.catalogue.site ||
      !isDeepStrictEqual(navigation(before, locale), navigation(after, locale));
    const anywhere =
      everywhere ||
      officeDiffers(before, after) ||
      before.catalogue.themes !== after.catalogue.themes;
    beyond ||= anywhere;
    for (const path of new Set([
      ...(anywhere ? own : []),
      ...numberedCandidates(before, after, locale),
      ...articleCandidates(before, after, near, locale),
      ...pageCandidates(before, after, locale),
    ])) {
      const now = pageDataAt(after, locale, path);
      if (now === undefined) {
        if (pageDataAt(before, locale, path) !== undefined) gone.add(path);
      } else if (
        (everywhere && fileAt(path) === undefined) ||
        !same(pageDataAt(before, locale, path), now)
      )
        changed.add(path);
    }
  }
  const files = affectedFiles(before, after, keys);
  return { changed: changed.union(files.changed), gone: gone.union(files.gone), beyond };
}

/**
 * The articles' pages that name another office than before, whoever made them: outer caches may have
 * those that nobody asked for here since a start.
 */
export function pagesOfOffice(before: Edition, after: Edition): ReadonlySet<string> {
  if (!officeDiffers(before, after)) return new Set();
  const paths = after.catalogue.site.languages.flatMap((locale) =>
    articlesIn(after, locale).flatMap(({ slug }) => {
      const path = articleUrl(locale, slug);
      return same(pageDataAt(before, locale, path), pageDataAt(after, locale, path)) ? [] : [path];
    }),
  );
  return new Set(paths);
}

function officeDiffers(before: Edition, after: Edition): boolean {
  return (
    before.catalogue.mandates !== after.catalogue.mandates ||
    officeTurns(after.catalogue, before.now, after.now)
  );
}

/** The pages near what changed: articles, their neighbours, and the lists' newest pages. */
function articleCandidates(
  before: Edition,
  after: Edition,
  keys: ReadonlySet<string>,
  locale: Locale,
): Iterable<string> {
  const candidates = new Set<string>();
  for (const group of groupsNear(before, after, keys, locale)) {
    candidates.add(groupUrl(locale, group));
  }
  if (keys.size === 0) return candidates;
  const slugs = [before, after].flatMap((edition) =>
    [...keys].flatMap((key) => slugsOf(edition, key)),
  );
  const parts = [...partsNear(before, after, keys, locale)].map(({ slug }) => slug);
  for (const slug of new Set([...slugs, ...parts])) {
    candidates.add(articleUrl(locale, slug));
    for (const path of articleFiles(locale, slug)) candidates.add(path);
  }
  // An edit of one language leaves the lists of the others as they are, and what stands near in them.
  if (sameLists(before, after, keys, locale)) return candidates;
  for (const edition of [before, after]) {
    for (const { slug } of articlesNear(edition, locale, keys)) {
      candidates.add(articleUrl(locale, slug));
    }
  }
  candidates.add(homeUrl(locale));
  candidates.add(articlesUrl(locale));
  return candidates;
}

/** The pages about the site, which are few, as soon as anything of one is another. */
function pageCandidates(before: Edition, after: Edition, locale: Locale): readonly string[] {
  const [old, now] = [before.catalogue, after.catalogue];
  if (old.pages === now.pages && old.beside === now.beside) return [];
  return [before, after].flatMap((edition) => sitePages(edition, locale).map(({ url }) => url));
}

/** The older pages of lists on which something else stands, whoever made them. */
function* numberedCandidates(before: Edition, after: Edition, locale: Locale): Iterable<string> {
  for (const page of differingPages(articlesIn(before, locale), articlesIn(after, locale))) {
    yield articlesUrl(locale, page);
  }
  for (const [edition, other] of [
    [before, after],
    [after, before],
  ] as const) {
    const others = new Map(
      groupsIn(other, locale).map(({ room, of, articles }) => [`${room}/${of.key}`, articles]),
    );
    for (const group of groupsIn(edition, locale)) {
      const list = others.get(`${group.room}/${group.of.key}`) ?? [];
      const differing = group.room === "series" ? differingParts : differingPages;
      for (const page of differing(group.articles, list)) {
        yield groupUrl(locale, group, page);
      }
    }
  }
}

/** Articles that were not decided anew are the very same objects: no need to look inside. */
function same(a: unknown, b: unknown): boolean {
  return a === b || isDeepStrictEqual(a, b);
}
