import type { Article } from "../content/article.ts";
import type { Catalogue } from "../content/catalogue.ts";
import type { Edition } from "../content/edition.ts";
import { type Page, pageAssets, pageOfAssets } from "../content/page.ts";
import type { KeptProblem, Problem } from "../content/problem.ts";
import { articleName, pageName, textName } from "../content/text-names.ts";
import { isTag, type Locale } from "../i18n/locales.ts";
import { affectedPages } from "../publish/affected.ts";
import { folderOfWork } from "../views/edited-files.ts";
import type { Comparison } from "./reviewed-revision.ts";

/** A work, or a page about the site, in each of its languages. */
type Texts = Readonly<Record<Locale, Article | Page>>;

/** What a revision does to one work, or to one page about the site. */
export interface WorkChange {
  /** A page's is its name beside works: see `pageAssets`. */
  readonly key: string;
  readonly kind: "added" | "changed" | "removed" | "renamed";
  /** The folder it was in, when it was renamed. */
  readonly from: string | undefined;
  readonly before: Texts;
  readonly after: Texts;
  /** Languages whose file it changes. */
  readonly touched: readonly Locale[];
  /** Languages left as they were while another one changed, and languages that it lacks. */
  readonly behind: readonly Locale[];
  readonly missing: readonly Locale[];
  /** Images and other files beside the text. */
  readonly files: readonly string[];
  readonly problems: readonly KeptProblem[];
}

/** All that a revision would change. */
export interface Changes {
  readonly works: readonly WorkChange[];
  /** Files outside articles and pages: settings. */
  readonly others: readonly string[];
  /** What the checks say of what it changes. */
  readonly problems: readonly KeptProblem[];
  /** Files changed on the site since, which this revision lacks. */
  readonly lacking: number;
}

/**
 * What a revision itself changes, compared with what is live, and what the checks advise on it. Works
 * in the order of their keys.
 */
export function changesOf(
  { edition, live, revision }: Comparison,
  advice: readonly Problem[],
): Changes {
  const { changed = new Set<string>() } = revision.snapshot;
  const own = [...changed].filter((path) => revision.own.has(path)).sort();
  const paths = Map.groupBy(own, (path) => workAt(path, edition, live));
  const renamed = renamedFolders(revision.renames);
  // Errors first: they keep a version from being published.
  const problems = [
    ...edition.catalogue.problems,
    ...advice.map((each) => ({ ...each, kept: null })),
  ];
  const { languages } = edition.catalogue.site;
  const works = [...paths].flatMap(([key, files]): WorkChange[] => {
    // The old folder of a renamed work is told of where it went.
    if (key === undefined || [...renamed.values()].includes(key)) return [];
    const from = renamed.get(key);
    const before = textsOf(live.catalogue, from ?? key);
    const after = textsOf(edition.catalogue, key);
    const folder = folderOfWork(edition.catalogue, key);
    const touched = languages.filter((locale) =>
      files.some((path) => textName(path)?.name === locale),
    );
    const there = (locale: Locale) => edition.catalogue.entries.has(`${folder}/${locale}.mdx`);
    const kept = touched.filter(there);
    return [
      {
        key,
        kind: kindOf(from, before, languages.some(there)),
        from,
        before,
        after,
        touched,
        behind:
          from === undefined && kept.length > 0
            ? languages.filter((locale) => there(locale) && !touched.includes(locale))
            : [],
        missing: kept.length > 0 ? languages.filter((locale) => !there(locale)) : [],
        files: files.filter((path) => !textName(path)),
        problems: problems.filter(({ file }) => file.startsWith(`${folder}/`)),
      },
    ];
  });
  const of = new Set(own);
  return {
    works,
    others: paths.get(undefined) ?? [],
    problems: problems.filter(
      ({ file }) => of.has(file) || own.some((path) => path.startsWith(`${file}/`)),
    ),
    lacking: [...changed].filter((path) => !revision.own.has(path)).length,
  };
}

/** How many works' pages are looked for: a list of more addresses than this is read by nobody. */
const mostWorks = 300;

/** Pages that readers would see change if the revision were published; undefined if too many. */
export async function affectedUrls({ live, published }: Comparison, review: Changes) {
  const keys = new Set(review.works.flatMap(({ key, from }) => (from ? [key, from] : [key])));
  if (keys.size > mostWorks) return undefined;
  return affectedPages(live, await published(), keys, []);
}

/** All texts of a work or a page; none if there is no such. */
export function textsOf({ works, pages }: Catalogue, key: string): Texts {
  const page = pageOfAssets(key);
  return (page === undefined ? works.get(key) : pages.texts.get(page)) ?? {};
}

/** The work or page that a changed file belongs to: one of its texts, or a file beside them or below. */
function workAt(path: string, ...editions: readonly Edition[]): string | undefined {
  const [room, outer, inner, ...rest] = path.split("/");
  if (room === "pages" && outer !== undefined && inner !== undefined) return pageAssets(outer);
  if (room !== "articles" || inner === undefined) return undefined;
  const isWork = (key: string) => editions.some(({ catalogue }) => catalogue.works.has(key));
  return articleName(path)?.key ?? (rest.length > 0 && isWork(inner) ? inner : outer);
}

function renamedFolders(renames: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const [to, from] of renames) {
    if (!isTag(textName(to)?.name)) continue;
    // What was moved from one to the other is gone from there, and new here.
    const [work, oldWork] = [articleName(to)?.key, articleName(from)?.key];
    if (work && oldWork && work !== oldWork) folders.set(work, oldWork);
    const [page, oldPage] = [pageName(to)?.key, pageName(from)?.key];
    if (page && oldPage && page !== oldPage) folders.set(pageAssets(page), pageAssets(oldPage));
  }
  return folders;
}

function kindOf(from: string | undefined, before: Texts, there: boolean): WorkChange["kind"] {
  if (from !== undefined) return "renamed";
  if (!there) return "removed";
  return Object.keys(before).length === 0 ? "added" : "changed";
}
