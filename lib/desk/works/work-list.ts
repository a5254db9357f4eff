import type { Edition } from "../../content/edition.ts";
import type { KeptProblem } from "../../content/problem.ts";
import { settingsNames } from "../../content/settings-files.ts";
import { fallbackOrder, type Locale } from "../../i18n/locales.ts";
import { fold } from "../../search/fold.ts";
import type { DeskPerson } from "../session/person.ts";
import type { BegunWork } from "./begun-work.ts";
import type { ListedState, ListRequest, Written } from "./list-request.ts";
import { hasText, type Listed, listedWorks } from "./listed-works.ts";
import type { DeskWork } from "./work-texts.ts";

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

/** What is written and not published, and who asks. */
export interface Desk {
  readonly person: Pick<DeskPerson, "name" | "email">;
  readonly drafts: readonly BegunWork[];
}

/** The list that was asked for, newest first. */
export function workList(edition: Edition, request: ListRequest, desk: Desk): WorkList {
  const { catalogue } = edition;
  const { all, counts } = listedWorks(edition, desk.drafts);
  const found = all.filter(asksFor(request, desk)).map(({ work }) => work);
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

/** What a work is called in a language: in its own text, else in the first that is there or is written. */
export function namedBy(
  { texts }: DeskWork,
  locale: Locale,
  languages: readonly Locale[],
): { readonly title: string; readonly locale: Locale; readonly instant?: number } | undefined {
  const order = fallbackOrder(locale, languages);
  const inOrder = order.flatMap((each) => texts.filter((other) => other.locale === each));
  const text = inOrder.find((each) => each.text !== undefined)?.text;
  if (text !== undefined) return text;
  const begun = inOrder.find(({ written }) => written?.title !== undefined);
  const title = begun?.written?.title;
  return begun === undefined || title === undefined ? undefined : { title, locale: begun.locale };
}

function asksFor(
  { q, state, language, theme, written }: ListRequest,
  { person }: Desk,
): (each: Listed) => boolean {
  const wanted = fold(q).split(/\s+/);
  return ({ work, words, themes }) =>
    (theme === undefined || themes.includes(theme)) &&
    (written === undefined || isWritten(work, written, person)) &&
    hasText(work, state, language) &&
    wanted.every((word) => words.includes(word));
}

/** Whether something of a work is written and not published: by anybody, by a person, of one that has no readers yet. */
function isWritten(
  { draft, texts }: DeskWork,
  written: Written,
  { name, email }: Desk["person"],
): boolean {
  if (draft === undefined) return false;
  if (written === "new") return texts.every(({ text }) => text === undefined);
  const isOwn = (each: Desk["person"]) =>
    each.email === email && (email !== "" || each.name === name);
  return written === "written" || draft.people.some(isOwn);
}
