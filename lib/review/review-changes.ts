import { articleName } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import type { KeptProblem, Problem } from "../content/problem.ts";
import type { Work } from "../content/published-articles.ts";
import { isTag, type Locale } from "../i18n/locales.ts";
import { affectedPages } from "../publish/affected.ts";
import { folderOfWork } from "../views/edited-files.ts";
import type { ReviewedRevision } from "./reviewed-revision.ts";

/** What a revision does to one work. */
export interface WorkChange {
  readonly key: string;
  readonly kind: "added" | "changed" | "removed" | "renamed";
  /** The folder it was in, when it was renamed. */
  readonly from: string | undefined;
  readonly before: Work;
  readonly after: Work;
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
  /** Files outside the articles: settings, and pages about the site. */
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
  { edition, live, revision }: ReviewedRevision,
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
    const before = live.catalogue.works.get(from ?? key) ?? {};
    const after = edition.catalogue.works.get(key) ?? {};
    const folder = folderOfWork(edition.catalogue, key);
    const touched = languages.filter((locale) =>
      files.some((path) => articleName(path)?.name === locale),
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
        files: files.filter((path) => !articleName(path)),
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
export async function affectedUrls({ live, published }: ReviewedRevision, review: Changes) {
  const keys = new Set(review.works.flatMap(({ key, from }) => (from ? [key, from] : [key])));
  if (keys.size > mostWorks) return undefined;
  return affectedPages(live, await published(), keys, []);
}

/** The work that a changed file belongs to: one of its texts, or a file beside them or below. */
function workAt(path: string, ...editions: readonly Edition[]): string | undefined {
  const [room, outer, inner, ...rest] = path.split("/");
  if (room !== "articles" || inner === undefined) return undefined;
  const isWork = (key: string) => editions.some(({ catalogue }) => catalogue.works.has(key));
  return articleName(path)?.key ?? (rest.length > 0 && isWork(inner) ? inner : outer);
}

function renamedFolders(renames: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const [to, from] of renames) {
    const [name, old] = [articleName(to), articleName(from)];
    if (name && old && isTag(name.name) && name.key !== old.key) folders.set(name.key, old.key);
  }
  return folders;
}

function kindOf(from: string | undefined, before: Work, there: boolean): WorkChange["kind"] {
  if (from !== undefined) return "renamed";
  if (!there) return "removed";
  return Object.keys(before).length === 0 ? "added" : "changed";
}
