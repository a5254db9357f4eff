import { isLocale, type Locale, locales } from "../i18n/locales.ts";
import { type Article, articleName, type Parsed, parseArticle } from "./article.ts";
import { error, type KeptProblem, type Problem } from "./problem.ts";
import {
  type Mandate,
  parseMandates,
  parseRedirects,
  parseThemes,
  type Settings,
  type Theme,
} from "./settings.ts";
import type { Entry, Snapshot, Source } from "./source/source.ts";
import { suggest } from "./suggest.ts";
import { tooLarge } from "./text.ts";

/** A work: one article in each of its languages. */
export type Work = Readonly<Partial<Record<Locale, Article>>>;

/** All articles at a revision. Never changed once made. */
export interface Catalogue {
  readonly revision: string;
  /** Undefined when themes.yaml has never been readable: then themes are not judged. */
  readonly themes: readonly Theme[] | undefined;
  readonly mandates: readonly Mandate[];
  readonly redirects: ReadonlyMap<string, string>;
  readonly works: ReadonlyMap<string, Work>;
  readonly bySlug: Readonly<Record<Locale, ReadonlyMap<string, Article>>>;
  /** Images and other files, by path. */
  readonly assets: ReadonlyMap<string, Entry>;
  readonly problems: readonly KeptProblem[];
  /** What each article file gave, by path, so that the next catalogue parses only what is new. */
  readonly parsed: ReadonlyMap<string, { readonly blob: string; readonly parsed: Parsed }>;
  /** For each article shown in an older version: the revision it is from. */
  readonly kept: ReadonlyMap<string, string>;
}

/**
 * The catalogue of a snapshot. Files whose blob the previous one knows are not parsed again; an
 * article that has become unreadable stays at the previous one's version.
 */
export async function buildCatalogue(
  snapshot: Snapshot,
  source: Source,
  previous?: Catalogue,
): Promise<Catalogue> {
  const parsed = await parseAll(snapshot, source, previous);
  const settings = await readSettings(snapshot, source);
  const themes = settings.themes.value ?? previous?.themes;
  const selection = select(parsed, themes, snapshot.revision, previous);
  const assets = snapshot.entries.filter(({ path }) => isAsset(path));
  const unkept = [
    ...settings.themes.problems,
    ...settings.mandates.problems,
    ...settings.redirects.problems,
    ...emptyFolders(snapshot),
  ].map((problem) => ({ ...problem, kept: previous?.revision ?? null }));
  return {
    revision: snapshot.revision,
    themes,
    mandates: settings.mandates.value ?? previous?.mandates ?? [],
    redirects: settings.redirects.value ?? previous?.redirects ?? new Map(),
    ...selection,
    assets: new Map(assets.map((entry) => [entry.path, entry])),
    problems: [...unkept, ...selection.problems],
    parsed,
  };
}

function isAsset(path: string): boolean {
  return path.startsWith("articles/") && !path.endsWith(".mdx") && !path.endsWith("/");
}

async function parseAll(snapshot: Snapshot, source: Source, previous?: Catalogue) {
  const parsed = new Map<string, { blob: string; parsed: Parsed }>();
  for (const entry of snapshot.entries) {
    if (articleName(entry.path) === undefined) continue;
    const known = previous?.parsed.get(entry.path);
    if (known?.blob === entry.blob) parsed.set(entry.path, known);
    else parsed.set(entry.path, { blob: entry.blob, parsed: await parseEntry(entry, source) });
  }
  return parsed;
}

async function parseEntry(entry: Entry, source: Source): Promise<Parsed> {
  const large = tooLarge(entry.path, entry.size);
  if (large !== undefined) return { problems: [large] };
  return parseArticle(entry, await source.read(entry));
}

async function readSettings(snapshot: Snapshot, source: Source) {
  const parse = async <T>(
    file: string,
    parser: (bytes: Uint8Array, file: string) => Settings<T>,
  ): Promise<Settings<T>> => {
    const entry = snapshot.entries.find(({ path }) => path === file);
    return parser(entry === undefined ? new Uint8Array() : await source.read(entry), file);
  };
  return {
    themes: await parse("themes.yaml", parseThemes),
    mandates: await parse("mandates.yaml", parseMandates),
    redirects: await parse("redirects.yaml", parseRedirects),
  };
}

function select(
  parsed: Catalogue["parsed"],
  themes: readonly Theme[] | undefined,
  revision: string,
  previous?: Catalogue,
) {
  const works = new Map<string, Partial<Record<Locale, Article>>>();
  const bySlug = { fr: new Map<string, Article>(), en: new Map<string, Article>() };
  const problems: KeptProblem[] = [];
  const kept = new Map<string, string>();
  const take = (article: Article) => {
    bySlug[article.locale].set(article.slug, article);
    works.set(article.key, { ...works.get(article.key), [article.locale]: article });
  };
  for (const [path, { parsed: result }] of byClaim(parsed, previous)) {
    const found = result.article === undefined ? [] : misfits(result.article, themes, bySlug);
    const reasons = [...result.problems, ...found];
    if (result.article !== undefined && reasons.length === 0) {
      take(result.article);
      continue;
    }
    const last = lastGood(path, previous);
    const shown = last !== undefined && !bySlug[last.locale].has(last.slug) ? last : undefined;
    const since = previous?.kept.get(path) ?? previous?.revision ?? revision;
    if (shown !== undefined) {
      take(shown);
      kept.set(path, since);
    }
    problems.push(...reasons.map((reason) => ({ ...reason, kept: shown ? since : null })));
  }
  return { works, bySlug, problems, kept };
}

/** Who already has an address keeps it; among new claims the older folder comes first. */
function byClaim(parsed: Catalogue["parsed"], previous?: Catalogue) {
  const holds = (path: string, article: Article | undefined) =>
    article !== undefined && previous?.bySlug[article.locale].get(article.slug)?.file === path;
  return [...parsed].sort(
    ([a, { parsed: left }], [b, { parsed: right }]) =>
      Number(holds(b, right.article)) - Number(holds(a, left.article)) || (a < b ? -1 : 1),
  );
}

function misfits(
  article: Article,
  themes: readonly Theme[] | undefined,
  bySlug: Catalogue["bySlug"],
): Problem[] {
  const known = themes?.map(({ key }) => key);
  const problems = article.themes.flatMap((theme, index) => {
    if (known === undefined || known.includes(theme)) return [];
    const at = article.positions.themes[index];
    return [error(article.file, "unknown-theme", at, { theme }, suggest(theme, known))];
  });
  const other = bySlug[article.locale].get(article.slug);
  if (other !== undefined) {
    const about = { slug: article.slug, other: other.file };
    problems.push(error(article.file, "duplicate-slug", article.positions.slug, about));
  }
  return problems;
}

function lastGood(path: string, previous?: Catalogue): Article | undefined {
  const name = articleName(path);
  if (name === undefined || !isLocale(name.name)) return undefined;
  return previous?.works.get(name.key)?.[name.name];
}

/** A folder that has files but no article is usually a misspelt file name. */
function emptyFolders(snapshot: Snapshot): Problem[] {
  const folders = new Map<string, boolean>();
  for (const { path } of snapshot.entries) {
    const [room, key, file] = path.split("/");
    if (room !== "articles" || key === undefined || file === undefined) continue;
    folders.set(key, folders.get(key) === true || file.endsWith(".mdx"));
  }
  const expected = locales.map((locale) => `${locale}.mdx`).join(" / ");
  return [...folders]
    .filter(([, hasArticle]) => !hasArticle)
    .map(([key]) => error(`articles/${key}`, "no-locale-file", undefined, { expected }));
}
