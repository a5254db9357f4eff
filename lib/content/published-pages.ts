import { isReservedSegment } from "../i18n/urls.ts";
import type { Parsed } from "./article.ts";
import { notOfSite } from "./not-of-site.ts";
import type { Page, PageTexts } from "./page.ts";
import { error, type KeptProblem, type Problem } from "./problem.ts";
import type { Site } from "./site.ts";
import { pageName } from "./text-names.ts";

/** Which version of each page is published, and why another is not. */
export interface PublishedPages {
  /** By the folder's name. */
  readonly texts: ReadonlyMap<string, PageTexts>;
  /** By path; a path without problems is not in it. */
  readonly problemsOf: ReadonlyMap<string, readonly KeptProblem[]>;
  /** For each page shown in an older version: the revision it is from. */
  readonly kept: ReadonlyMap<string, string>;
}

/** A page's version that was good, and the revision it is from. */
export interface LastGoodPage {
  readonly page: Page;
  readonly revision: string;
}

interface Candidates {
  /** What each page's file gave. */
  readonly parsed: ReadonlyMap<string, Parsed | undefined>;
  readonly site: Site;
  readonly lastGood: ReadonlyMap<string, LastGoodPage>;
  /** Since when an address is claimed that several claim and nobody holds; by path. */
  readonly since: ReadonlyMap<string, number>;
}

/**
 * Decides on all pages, which are few. Who already has an address keeps it; among new claims the
 * older one comes first.
 */
export function selectPages(
  { parsed, site, lastGood, since }: Candidates,
  before: PublishedPages | undefined,
): PublishedPages {
  const taken = new Map<string, Page>();
  const problemsOf = new Map<string, readonly KeptProblem[]>();
  const kept = new Map<string, string>();
  const rank = (path: string, { page }: Parsed) => {
    const held = page && before && publishedPageAt(before, path);
    return held !== undefined && held.slug === page?.slug ? -1 : (since.get(path) ?? 0);
  };
  const claims = [...parsed]
    .flatMap(([path, result]) =>
      result === undefined ? [] : [{ path, result, rank: rank(path, result) }],
    )
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.path < b.path ? -1 : 1));
  for (const { path, result } of claims) {
    const stranger = notOfSite(path, site);
    if (stranger !== undefined) {
      problemsOf.set(path, [{ ...stranger, kept: null }]);
      continue;
    }
    const misfit = result.page && misfitOf(result.page, taken);
    const reasons = misfit === undefined ? result.problems : [misfit];
    if (result.page !== undefined && reasons.length === 0) {
      taken.set(addressOf(result.page), result.page);
      continue;
    }
    const last = lastGood.get(path);
    const shown = last && misfitOf(last.page, taken) === undefined ? last : undefined;
    if (shown !== undefined) {
      taken.set(addressOf(shown.page), shown.page);
      kept.set(path, shown.revision);
    }
    const revision = shown?.revision ?? null;
    problemsOf.set(
      path,
      reasons.map((reason) => ({ ...reason, kept: revision })),
    );
  }
  return { texts: byKey(taken.values()), problemsOf, kept };
}

/** The page a path has in a selection. */
export function publishedPageAt(
  { texts }: Pick<PublishedPages, "texts">,
  path: string,
): Page | undefined {
  const name = pageName(path);
  return name && texts.get(name.key)?.[name.name];
}

const addressOf = ({ locale, slug }: Page) => `${locale}/${slug}`;

/** Why a page can't have its address: it is another page's, or that of a part of the site. */
function misfitOf(page: Page, taken: ReadonlyMap<string, Page>): Problem | undefined {
  const { file, locale, slug, key, positions } = page;
  if (isReservedSegment(locale, slug, key)) {
    return error(file, "reserved-slug", positions.slug, { slug });
  }
  const other = taken.get(addressOf(page));
  if (other === undefined) return undefined;
  return error(file, "duplicate-slug", positions.slug, { slug, other: other.file });
}

function byKey(pages: Iterable<Page>): ReadonlyMap<string, PageTexts> {
  const texts = new Map<string, PageTexts>();
  for (const page of pages) texts.set(page.key, { ...texts.get(page.key), [page.locale]: page });
  return texts;
}
