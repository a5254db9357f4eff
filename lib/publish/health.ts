import type { Catalogue } from "../content/catalogue.ts";
import { scheduled } from "../content/edition.ts";
import { sentenceFor } from "../content/messages.ts";
import type { KeptProblem } from "../content/problem.ts";
import { visibility } from "../content/visibility.ts";
import type { Locale } from "../i18n/locales.ts";
import {
  currentFailure,
  currentSharedCache,
  instanceName,
  publishedCatalogue,
  publishedProblems,
} from "./state.ts";

/** A problem as commands, answers and logs show it. */
export function reportOf(problem: KeptProblem, locale: Locale = "fr") {
  const { file, line, column, severity, rule, suggestion, kept } = problem;
  const message = sentenceFor(problem, locale);
  return { file, line, column, severity, rule, message, suggestion, kept };
}

/** What the health endpoint answers; undefined while there is nothing to serve. */
export function healthAt(now: number) {
  const catalogue = publishedCatalogue();
  if (catalogue === undefined) return undefined;
  const sharedCache = currentSharedCache();
  const alone = sharedCache !== undefined && !(sharedCache.reachable && sharedCache.agreed);
  const problems = publishedProblems();
  const failure = currentFailure();
  const well = problems.length === 0 && failure === undefined && !alone;
  return {
    status: well ? ("ok" as const) : ("degraded" as const),
    revision: catalogue.revision,
    articles: countVisible(catalogue, now),
    problems: problems.map((problem) => reportOf(problem)),
    scheduled: scheduled(catalogue, now).map(({ key, locale, instant }) => ({
      key,
      locale,
      at: new Date(instant).toISOString(),
    })),
    instance: instanceName(),
    ...(failure !== undefined && { failure }),
    ...(sharedCache && { sharedCache }),
  };
}

/** How many articles readers may read, each language counted. */
export function countVisible(catalogue: Catalogue, now: number): number {
  return [...catalogue.works.values()]
    .flatMap((work) => Object.values(work))
    .filter((article) => visibility(article, now) === "visible").length;
}
