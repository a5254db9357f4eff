import { filesBeside, workBeside } from "./assets.ts";
import { buildPages } from "./build-pages.ts";
import type { Catalogue, RefusedFiles } from "./catalogue.ts";
import { emptyFolders } from "./empty-folders.ts";
import { judgeFiles } from "./files/judge-files.ts";
import { siteImages } from "./images/site-images.ts";
import { knownKeys } from "./known-keys.ts";
import { disputedClaims, findLastGood } from "./last-good.ts";
import { pageAssets } from "./page.ts";
import { type Parse, type ParseMany, parseAll } from "./parse-all.ts";
import { parseText } from "./parse-page.ts";
import type { ParsedStore } from "./parsed-store.ts";
import type { KeptProblem } from "./problem.ts";
import { type KeyField, keysIn, selectPublished } from "./published-articles.ts";
import { readSettings } from "./settings-files.ts";
import { countFiles, type Site, siteOf } from "./site.ts";
import { siteLanguages } from "./site-languages.ts";
import type { Snapshot, Source } from "./source/source.ts";
import { articleName, folderOf, pageName } from "./text-names.ts";
import { timelineOf } from "./timeline.ts";
import { turnsOf } from "./turning-points.ts";
import { type Unseen, unseenFiles } from "./unseen-files.ts";

interface Making {
  readonly parse?: Parse;
  readonly parseMany?: ParseMany | undefined;
  /** Milliseconds since 1970: what was under embargo then was never public. */
  readonly now?: number;
}

/**
 * The catalogue of a snapshot. With the previous one, only what changed is decided anew; a file
 * that became unreadable stays at its last good version. Nothing is parsed that the store knows.
 */
export async function buildCatalogue(
  newest: Snapshot,
  source: Source,
  store: ParsedStore,
  previous?: Catalogue,
  { parse = parseText, parseMany, now = Date.now() }: Making = {},
): Promise<Catalogue> {
  const snapshot = previous === undefined ? newest : changedSince(newest, previous);
  const settings = await readSettings(snapshot, source, previous?.settings);
  const themes = settings.themes.value;
  const people = settings.people.value;
  const series = settings.series.value;
  const files = countFiles(snapshot, previous);
  const before = { site: previous?.site, languages: settings.languages };
  const { images, faults } = await siteImages(snapshot, source, settings.site, previous);
  const { languages, problems: siteProblems } = siteLanguages(settings.site, files, {
    ...previous,
    ever: settings.languages,
  });
  const fields = { ...settings.site.value, languages };
  const site = siteOf(fields, themes, files, before, images);
  const known = knownKeys(settings);
  const unseen = sameFiles(snapshot, site, previous) ?? unseenIn(snapshot, site);
  const paths = pathsToDecide(snapshot, { themes, people, series, site }, unseen, previous);
  const { timeZone } = site.identity;
  const parsing = { snapshot, unseen, source, store, parse, parseMany, timeZone };
  const articles = [...paths].filter((path) => articleName(path) !== undefined);
  const { parsed, count } = await parseAll(articles, parsing);
  const sought = { parsed, snapshot, source, store, timeZone };
  const since = previous === undefined ? await disputedClaims(sought) : new Map<string, number>();
  const good = await findLastGood({ ...sought, known, disputed: since, previous, now });
  const selection = selectPublished(
    { parsed, known, site, lastGood: (path) => good.get(path), since },
    previous,
  );
  const pages = await buildPages({ ...parsing, site }, previous);
  const kept = previous?.revision ?? null;
  const { refused, documents } = await judgeFiles(snapshot, source, store, previous, people);
  return {
    ...selection,
    pages: pages.published,
    revision: snapshot.revision,
    themes,
    people,
    series,
    mandates: settings.mandates.value ?? [],
    redirects: settings.redirects.value ?? new Map(),
    former: formerSlugs(snapshot, articleName),
    formerPages: formerSlugs(snapshot, pageName),
    arrivals: snapshot.arrivals ?? noArrivals,
    problems: [
      ...siteProblems,
      ...settings.problems,
      ...faults,
      ...unseen.problems.map((each) => ({ ...each, kept })),
      ...[...selection.problemsOf.values(), ...pages.published.problemsOf.values()].flat(),
      ...refusedProblems(refused, unseen),
    ],
    entries: snapshot.entries,
    timeline: timelineOf(selection.works, previous, keysOf(parsed.keys())),
    turns: turnsOf(selection.works, previous, previous && keysOf(parsed.keys())),
    beside: filesBeside(snapshot.entries, previous && snapshot.changed, previous?.beside),
    refused,
    documents,
    unseen,
    step: { from: previous?.id, keys: keysOf([...parsed.keys(), ...(snapshot.changed ?? [])]) },
    id: Symbol(snapshot.revision),
    settings,
    site,
    files,
    parsedCount: count + pages.count,
  };
}

/** Of a file that nobody would see, or beside no text, enough is said. */
function refusedProblems(refused: RefusedFiles, unseen: Unseen): KeptProblem[] {
  const told = new Set(unseen.problems.map(({ file }) => file));
  return [...refused]
    .filter(([path]) => !told.has(path) && !told.has(folderOf(path)))
    .map(([, { problem, lastGood }]) => ({ ...problem, kept: lastGood?.revision ?? null }));
}

/** A publish that failed half-way left a snapshot that no catalogue was made of: compare anew. */
function changedSince(snapshot: Snapshot, { revision, entries }: Catalogue): Snapshot {
  if (snapshot.since === undefined || snapshot.since === revision) return snapshot;
  const paths = new Set([...entries.keys(), ...snapshot.entries.keys()]);
  const differs = (path: string) => entries.get(path)?.blob !== snapshot.entries.get(path)?.blob;
  return { ...snapshot, changed: new Set([...paths].filter(differs)), since: revision };
}

function keysOf(paths: Iterable<string>): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => nameOf(path) ?? []));
}

/** What a file belongs to, by the name that the files beside it have. */
function nameOf(path: string): string | undefined {
  const page = pageName(path);
  if (page !== undefined) return pageAssets(page.key);
  return articleName(path)?.key ?? workBeside(path);
}

const noArrivals: Catalogue["arrivals"] = new Map();

function unseenIn(snapshot: Snapshot, site: Site): Catalogue["unseen"] {
  const unseen = unseenFiles(snapshot, site);
  const problems = [...unseen.problems, ...emptyFolders(snapshot, site, unseen)];
  return { ...unseen, problems, links: snapshot.links };
}

/** Nothing can have come out of sight while no file or link has come or gone. */
function sameFiles(
  { changed, entries, links }: Snapshot,
  { languages }: Site,
  previous: Catalogue | undefined,
) {
  if (changed === undefined || previous?.site.languages !== languages) return undefined;
  const same = [...changed].every((path) => entries.has(path) && previous.entries.has(path));
  return same && links === previous.unseen.links ? previous.unseen : undefined;
}

/** Those that changed, and those that could not be published but may be now that others changed. */
function pathsToDecide(
  snapshot: Snapshot,
  { themes, people, series, site }: Pick<Catalogue, "themes" | "people" | "series" | "site">,
  { texts }: Unseen,
  previous: Catalogue | undefined,
): Iterable<string> {
  const all = [...snapshot.entries.keys(), ...(snapshot.links ?? [])];
  if (previous === undefined) return all;
  const same =
    themes === previous.themes &&
    site.languages === previous.site.languages &&
    site.identity.timeZone === previous.site.identity.timeZone;
  if (snapshot.changed !== undefined && same) {
    const moved = texts.symmetricDifference(previous.unseen.texts);
    const naming = [
      ...(people === previous.people ? [] : filesNaming("authors", previous)),
      ...(series === previous.series ? [] : filesNaming("series", previous)),
      ...(site.kinds === previous.site.kinds ? [] : filesNaming("kind", previous)),
    ];
    return new Set([...snapshot.changed, ...previous.problemsOf.keys(), ...moved, ...naming]);
  }
  return new Set([...previous.entries.keys(), ...previous.problemsOf.keys(), ...all]);
}

/** The texts that name something in a field. */
function filesNaming(field: KeyField, { works }: Catalogue): string[] {
  return [...works.values()].flatMap((work) =>
    Object.values(work).flatMap((article) =>
      keysIn(article, field).length === 0 ? [] : article.file,
    ),
  );
}

function formerSlugs(
  { former = [] }: Snapshot,
  nameOf: typeof articleName,
): ReadonlyMap<string, string> {
  return new Map(
    former.flatMap(({ path, slug }) => {
      const name = nameOf(path)?.name;
      return name === undefined ? [] : [[`${name}/${slug}`, path] as const];
    }),
  );
}
