import type { Edition } from "../../content/edition.ts";
import type { KeptProblem } from "../../content/problem.ts";
import { settingsNames } from "../../content/settings-files.ts";
import { fallbackOrder, type Locale } from "../../i18n/locales.ts";
import { fold } from "../../search/fold.ts";
import { type ListedState, type ListRequest, listedStates } from "./list-request.ts";
import { type DeskWork, deskWorks } from "./work-texts.ts";

/** How many works one page of the list has. */
export const pageSize = 50;

/** A list has as many problems as somebody may mend in one go. */
const mostProblems = 50;

/** A file that says something of the whole site, with the error that keeps its last good form. */
export interface SettingsFile {
  readonly file: string;
  readonly problem: KeptProblem | undefined;
}

/** A page of the list of works, with what stands beside it. */
export interface WorkList {
  readonly works: readonly DeskWork[];
  readonly pages: readonly DeskWork[];
  readonly settings: readonly SettingsFile[];
  /** How many works and pages there are, and how many of them were asked for. */
  readonly total: number;
  readonly found: number;
  /** How many have a text in each state. */
  readonly counts: ReadonlyMap<ListedState, number>;
  readonly problems: readonly KeptProblem[];
  readonly problemCount: number;
  readonly page: number;
  readonly pageCount: number;
}

/** A work as it is looked for. */
interface Listed {
  readonly work: DeskWork;
  /** All that it may be found by. */
  readonly words: string;
  readonly instant: number;
  readonly themes: readonly string[];
}

/** All of them, and how many have a text in each state. */
interface Known {
  readonly all: readonly Listed[];
  readonly counts: ReadonlyMap<ListedState, number>;
}

/** Made once for an edition: going through ten thousand works costs more than showing fifty. */
const known = new WeakMap<Edition, Known>();

/** The list that was asked for, newest first. */
export function workList(edition: Edition, request: ListRequest): WorkList {
  const { catalogue } = edition;
  const { all, counts } = known.get(edition) ?? listed(edition);
  known.set(edition, { all, counts });
  const found = all.filter(asksFor(request)).map(({ work }) => work);
  const articles = found.filter(({ kind }) => kind === "article");
  const pageCount = Math.max(1, Math.ceil(articles.length / pageSize));
  const page = Math.min(request.page, pageCount);
  const errors = catalogue.problems.filter(({ severity }) => severity === "error");
  return {
    works: articles.slice((page - 1) * pageSize, page * pageSize),
    pages: page === 1 ? found.filter(({ kind }) => kind === "page") : [],
    settings: settingsNames.flatMap((name) => {
      const file = `${name}.yaml`;
      const problem = errors.find((each) => each.file === file);
      return catalogue.entries.has(file) ? [{ file, problem }] : [];
    }),
    total: all.length,
    found: found.length,
    counts,
    problems: errors.slice(0, mostProblems),
    problemCount: errors.length,
    page,
    pageCount,
  };
}

/** The text by which a work is named in a language: its own, else the first that is there. */
export function namedBy({ texts }: DeskWork, locale: Locale, languages: readonly Locale[]) {
  const order = fallbackOrder(locale, languages);
  for (const each of order) {
    const text = texts.find((other) => other.locale === each)?.text;
    if (text !== undefined) return text;
  }
  return undefined;
}

function listed({ catalogue, now }: Edition): Known {
  const all = deskWorks(catalogue, now).map((work): Listed => {
    const article = catalogue.works.get(work.key);
    const themes =
      work.kind === "page" ? [] : Object.values(article ?? {}).flatMap((each) => each.themes);
    const titles = work.texts.map(({ text }) => text?.title ?? "");
    return { work, words: fold([...titles, work.key].join(" ")), instant: newest(work), themes };
  });
  all.sort((a, b) => b.instant - a.instant || (a.work.key < b.work.key ? 1 : -1));
  const counts = listedStates.map(
    (state) => [state, all.filter(({ work }) => has(work, state)).length] as const,
  );
  return { all, counts: new Map(counts) };
}

/** When the newest of its texts is dated; one that can't be read, by its folder, or else first. */
function newest({ key, texts }: DeskWork): number {
  const instants = texts.flatMap(({ text }) => text?.instant ?? []);
  if (instants.length > 0) return Math.max(...instants);
  const day = Date.parse(key.slice(0, "2026-01-01".length));
  return Number.isNaN(day) ? Number.POSITIVE_INFINITY : day;
}

function asksFor({ q, state, language, theme }: ListRequest): (each: Listed) => boolean {
  const wanted = fold(q).split(/\s+/);
  return ({ work, words, themes }) =>
    (theme === undefined || themes.includes(theme)) &&
    has(work, state, language) &&
    wanted.every((word) => words.includes(word));
}

/** Whether a work has a text in a state; without one, whether it is written in that language. */
function has({ texts }: DeskWork, state: ListedState | undefined, language?: string): boolean {
  return texts.some((each) => {
    if (language !== undefined && each.locale !== language) return false;
    if (state === undefined) return language === undefined || each.state !== "missing";
    return state === "behind" ? each.newer !== undefined : each.state === state;
  });
}
