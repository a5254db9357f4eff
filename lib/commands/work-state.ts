import type { CheckedSite } from "../checks/checked-site.ts";
import type { Article } from "../content/article.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { ending, scheduled } from "../content/edition.ts";
import { deskWorks } from "../desk/works/work-texts.ts";
import { articleUrl } from "../i18n/urls.ts";

/** What waits for somebody, as lists of files from the content directory. */
export interface StateOfWork {
  /** Files that errors keep from being published; `npm run check` says why. */
  readonly refused: readonly string[];
  /** Works and pages that have no text in a language: the file that would hold it. */
  readonly missing: readonly string[];
  /** Versions of which another language was updated since. */
  readonly behind: readonly {
    readonly file: string;
    readonly other: string;
    readonly updated: string;
  }[];
  readonly drafts: readonly string[];
  /** Under embargo, with the instant of its end (RFC 3339). */
  readonly embargoes: readonly { readonly file: string; readonly at: string }[];
  /** To be read no more from an instant to come (RFC 3339). */
  readonly ends: readonly { readonly file: string; readonly at: string }[];
  /** Articles that no other article links to, in any language. */
  readonly unlinked: readonly string[];
}

/** What waits for somebody, at the site's instant. */
export function stateOfWork(site: CheckedSite): StateOfWork {
  const { catalogue, now } = site;
  const written = deskWorks(catalogue, now).filter(({ texts }) => texts.some(({ text }) => text));
  const texts = written.flatMap((work) => work.texts);
  return {
    refused: [...new Set(catalogue.problems.map(({ file }) => file))].sort(),
    missing: texts.filter(({ text }) => text === undefined).map(({ file }) => file),
    behind: texts.flatMap(({ file, newer }) =>
      newer ? [{ file, other: newer.file, updated: newer.updated }] : [],
    ),
    drafts: texts.filter(({ text }) => text?.draft === true).map(({ file }) => file),
    embargoes: scheduled(catalogue, now).map(({ file, instant }) => ({
      file,
      at: new Date(instant).toISOString(),
    })),
    ends: ending(catalogue, now).map(({ file, ends }) => ({
      file,
      at: new Date(ends).toISOString(),
    })),
    unlinked: unlinked(articlesOf(catalogue), site),
  };
}

function articlesOf({ works }: Catalogue): Article[] {
  return [...works.values()].flatMap((work) => Object.values(work));
}

/** A work counts as linked to when any text of another work leads to it. */
function unlinked(all: readonly Article[], site: CheckedSite): string[] {
  const linked = new Set<string>();
  for (const article of all) {
    const own = articleUrl(article.locale, article.slug);
    for (const { url, external } of site.facts(article.file)?.links ?? []) {
      if (external) continue;
      const path = URL.parse(url, `https://site.invalid${own}`)?.pathname.replace(/\/$/, "") ?? "";
      const slug = /^\/[^/]+\/articles\/([^/]+)$/.exec(path)?.[1] ?? "";
      for (const slugs of site.catalogue.bySlug.values()) {
        const key = slugs.get(slug)?.key;
        if (key !== undefined && key !== article.key) linked.add(key);
      }
    }
  }
  return all.filter(({ key }) => !linked.has(key)).map(({ file }) => file);
}
