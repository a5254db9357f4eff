import type { Locale } from "../i18n/locales.ts";
import type { Article, Parsed } from "./article.ts";
import { notOfSite } from "./not-of-site.ts";
import { draftOf } from "./persistent-map.ts";
import { error, type KeptProblem, type Position, type Problem } from "./problem.ts";
import type { Site } from "./site.ts";
import { suggest } from "./suggest.ts";
import { articleName, folderOf } from "./text-names.ts";

/** A work: one article in each of its languages. */
export type Work = Readonly<Record<Locale, Article>>;

/** Which version of each article is published, and why another is not. */
export interface PublishedArticles {
  readonly works: ReadonlyMap<string, Work>;
  readonly bySlug: ReadonlyMap<Locale, ReadonlyMap<string, Article>>;
  /** By path; a path without problems is not in it. */
  readonly problemsOf: ReadonlyMap<string, readonly KeptProblem[]>;
  /** For each article shown in an older version: the revision it is from. */
  readonly kept: ReadonlyMap<string, string>;
}

/** An article's version that was good, and the revision it is from. */
export interface LastGood {
  readonly article: Article;
  readonly revision: string;
}

/** The keys that articles may name; undefined where they are not judged. */
export interface KnownKeys {
  readonly themes: ReadonlySet<string> | undefined;
  readonly authors: ReadonlySet<string> | undefined;
  readonly kind: ReadonlySet<string> | undefined;
  readonly series: ReadonlySet<string> | undefined;
}

interface Candidates {
  /** What each file to decide on gave; undefined for a file that is gone. */
  readonly parsed: ReadonlyMap<string, Parsed | undefined>;
  readonly known: KnownKeys;
  readonly site: Site;
  /** The version to show in place of one that can't be. */
  readonly lastGood: (path: string) => LastGood | undefined;
  /** Since when an address is claimed that several claim and nobody holds; by path. */
  readonly since: ReadonlyMap<string, number>;
}

const nothing: PublishedArticles = {
  works: new Map(),
  bySlug: new Map(),
  problemsOf: new Map(),
  kept: new Map(),
};

/**
 * Decides on the given files; the others stay as they were. Who already has an address keeps it;
 * among new claims the older one comes first, and of as old ones the older folder.
 */
export function selectPublished(
  { parsed, known, site, lastGood, since }: Candidates,
  before: PublishedArticles = nothing,
): PublishedArticles {
  const works = draftOf(before.works);
  const languages = new Set([...before.bySlug.keys(), ...site.languages]);
  const bySlug = new Map(
    [...languages].map((each) => [each, draftOf(before.bySlug.get(each) ?? noSlugs)]),
  );
  const problemsOf = draftOf(before.problemsOf);
  const kept = draftOf(before.kept);

  const leave = (path: string) => {
    const article = publishedAt(before, path);
    problemsOf.delete(path);
    kept.delete(path);
    if (article === undefined) return;
    bySlug.get(article.locale)?.delete(article.slug);
    const { [article.locale]: _gone, ...rest } = works.get(article.key) ?? {};
    if (Object.keys(rest).length === 0) works.delete(article.key);
    else works.set(article.key, rest);
  };
  const take = (article: Article) => {
    bySlug.get(article.locale)?.set(article.slug, article);
    works.set(article.key, { ...works.get(article.key), [article.locale]: article });
  };

  for (const path of parsed.keys()) leave(path);
  for (const [path, result] of byClaim(parsed, since, before)) {
    const stranger = notOfSite(path, site);
    if (stranger !== undefined) {
      problemsOf.set(path, [{ ...stranger, kept: null }]);
      continue;
    }
    const found = result.article === undefined ? [] : misfits(result.article, known, bySlug, works);
    const reasons = [...result.problems, ...found];
    if (result.article !== undefined && reasons.length === 0) {
      take(result.article);
      continue;
    }
    const last = lastGood(path);
    const shown = last && isFree(last.article, bySlug, works) ? last : undefined;
    if (shown !== undefined) {
      take(shown.article);
      kept.set(path, shown.revision);
    }
    const revision = shown?.revision ?? null;
    problemsOf.set(
      path,
      reasons.map((reason) => ({ ...reason, kept: revision })),
    );
  }
  return {
    works: works.done(),
    bySlug: new Map(site.languages.map((each) => [each, bySlug.get(each)?.done() ?? noSlugs])),
    problemsOf: problemsOf.done(),
    kept: kept.done(),
  };
}

const noSlugs: ReadonlyMap<string, Article> = new Map();

/** The article a path has in a selection. */
export function publishedAt(
  { works }: Pick<PublishedArticles, "works">,
  path: string,
): Article | undefined {
  const name = articleName(path);
  const article = name && works.get(name.key)?.[name.name];
  return article?.file === path ? article : undefined;
}

/** Whether an article names themes, people and so on that are there alone, as far as they are judged. */
export function hasKnownKeys(article: Pick<Article, KeyField>, known: KnownKeys): boolean {
  return keyFields.every((field) =>
    keysIn(article, field).every((key) => known[field]?.has(key) ?? true),
  );
}

/** The fields that name something by its key, and what is said of a key that is unknown. */
const unknownKey = {
  themes: { rule: "unknown-theme", name: "theme" },
  authors: { rule: "unknown-author", name: "author" },
  kind: { rule: "unknown-kind", name: "kind" },
  series: { rule: "unknown-series", name: "series" },
} as const;
export type KeyField = keyof typeof unknownKey;
export const keyFields = [
  "themes",
  "authors",
  "kind",
  "series",
] as const satisfies readonly KeyField[];

/** What a field of an article names: some fields have one key, some a list. */
export function keysIn(
  article: Partial<Pick<Article, KeyField>>,
  field: KeyField,
): readonly string[] {
  const named = article[field] ?? [];
  return typeof named === "string" ? [named] : named;
}

/** What is said of a key that is not there; undefined of one that is. */
export function unknownKeyProblem(
  file: string,
  field: KeyField,
  key: string,
  at: Position | undefined,
  known: ReadonlySet<string> | undefined,
): Problem | undefined {
  if (known === undefined || known.has(key)) return undefined;
  const { rule, name } = unknownKey[field];
  const declared = field === "kind" && known.size > 0 && { declared: [...known].join(", ") };
  return error(file, rule, at, { [name]: key, ...declared }, suggest(key, [...known]));
}

function byClaim(
  parsed: Candidates["parsed"],
  since: Candidates["since"],
  before: PublishedArticles,
): [string, Parsed][] {
  const holds = (path: string, article: Article | undefined) =>
    article !== undefined && before.bySlug.get(article.locale)?.get(article.slug)?.file === path;
  const sinceWhen = (path: string) => since.get(path) ?? 0;
  return [...parsed]
    .filter((each): each is [string, Parsed] => each[1] !== undefined)
    .sort(
      ([a, { article: left }], [b, { article: right }]) =>
        Number(holds(b, right)) - Number(holds(a, left)) ||
        (sinceWhen(a) < sinceWhen(b) ? -1 : sinceWhen(a) > sinceWhen(b) ? 1 : 0) ||
        (a < b ? -1 : 1),
    );
}

type Slugs = Pick<ReadonlyMap<Locale, Pick<ReadonlyMap<string, Article>, "get">>, "get">;
type Works = Pick<ReadonlyMap<string, Work>, "get">;

/** Another folder that has the name of an article's own: to readers, one work is one folder. */
function namesake({ key, file }: Article, works: Works): Article | undefined {
  const folder = folderOf(file);
  return Object.values(works.get(key) ?? {}).find((other) => folderOf(other.file) !== folder);
}

function isFree(article: Article, bySlug: Slugs, works: Works): boolean {
  const taken = bySlug.get(article.locale)?.get(article.slug);
  return taken === undefined && namesake(article, works) === undefined;
}

function misfits(article: Article, known: KnownKeys, bySlug: Slugs, works: Works): Problem[] {
  const { file, positions } = article;
  const problems = keyFields.flatMap((field) =>
    keysIn(article, field).flatMap(
      (key, index) =>
        unknownKeyProblem(file, field, key, positions[field]?.[index], known[field]) ?? [],
    ),
  );
  const twin = namesake(article, works);
  if (twin !== undefined) {
    const about = { name: article.key, other: twin.file };
    problems.push(error(article.file, "duplicate-folder", undefined, about));
  }
  const other = bySlug.get(article.locale)?.get(article.slug);
  if (twin === undefined && other !== undefined) {
    const about = { slug: article.slug, other: other.file };
    problems.push(error(article.file, "duplicate-slug", article.positions.slug, about));
  }
  return problems;
}
