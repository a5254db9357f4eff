import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { ending, scheduled } from "../content/edition.ts";
import type { KeptProblem } from "../content/problem.ts";
import { visibility } from "../content/visibility.ts";
import type { Environment } from "../environment/environment.ts";
import { type EditorLanguage, editorLanguageFor } from "../i18n/editor-languages.ts";
import { bearerIn } from "../security/bearer.ts";
import { sameSecret } from "../security/equal.ts";
import {
  currentStanding,
  instanceName,
  isStopping,
  publishedCatalogue,
  publishedProblems,
  publishFailure,
} from "./published-state.ts";

/** A problem as commands, answers and logs show it. */
export function reportOf(problem: KeptProblem, locale: EditorLanguage) {
  const { file, line, column, severity, rule, suggestion, kept } = problem;
  const message = sentenceFor(problem, locale);
  return { file, line, column, severity, rule, message, suggestion, kept };
}

/** What is said where nobody chose a language: that of the site's originals, or English. */
export function siteLanguage(): EditorLanguage {
  const [original = "en"] = publishedCatalogue()?.site.languages ?? [];
  return editorLanguageFor(original);
}

/** Who shows one of these as a bearer is told all. */
type Secrets = Pick<Environment, "HEALTH_TOKEN" | "PUBLISH_SECRET">;

/**
 * Answers `GET /api/health`. Of what is not public strangers learn nothing, not even from the words of
 * a problem: the keys and instants of embargoes and ends to come, and what editors wrote, are for bearers.
 */
export function answerHealth(
  headers: Headers,
  { HEALTH_TOKEN, PUBLISH_SECRET }: Secrets,
  now: number,
): Response {
  const catalogue = publishedCatalogue();
  if (isStopping()) return answer(503, { status: "stopping" });
  if (catalogue === undefined) return answer(503, { status: "starting" });
  const bearer = bearerIn(headers.get("authorization"));
  const known = [HEALTH_TOKEN, PUBLISH_SECRET].some(
    (secret) => secret !== undefined && bearer !== undefined && sameSecret(bearer, secret),
  );
  const health = healthOf(catalogue, now);
  return answer(200, known ? { ...health, ...detailsOf(catalogue, now) } : health);
}

function healthOf(catalogue: Catalogue, now: number) {
  const standing = currentStanding();
  const alone = standing !== undefined && !(standing.reachable && standing.behind === null);
  const problems = publishedProblems();
  const well = problems.length === 0 && publishFailure() === undefined && !alone;
  return {
    status: well ? ("ok" as const) : ("degraded" as const),
    revision: catalogue.revision,
    articles: countVisible(catalogue, now),
    problemCount: problems.length,
    instance: instanceName(),
  };
}

function detailsOf(catalogue: Catalogue, now: number) {
  const instances = currentStanding();
  return {
    problems: publishedProblems().map((problem) => reportOf(problem, siteLanguage())),
    scheduled: scheduledIn(catalogue, now),
    failure: publishFailure(),
    ...(instances && { instances }),
  };
}

/** What the clock is to show, and to take away again, the earliest first. */
function scheduledIn(catalogue: Catalogue, now: number) {
  const list = [
    ...scheduled(catalogue, now).map((each) => ({ ...each, kind: "embargo", at: each.instant })),
    ...ending(catalogue, now).map((each) => ({ ...each, kind: "end", at: each.ends })),
  ];
  return list
    .sort((a, b) => a.at - b.at)
    .map(({ key, locale, at, kind }) => ({ key, locale, at: new Date(at).toISOString(), kind }));
}

function answer(status: number, body: unknown): Response {
  // The same address answers differently to who knows the secret.
  const headers = { "cache-control": "no-store", vary: "authorization" };
  return Response.json(body, { status, headers });
}

/** How many articles readers may read, each language counted. */
export function countVisible(catalogue: Catalogue, now: number): number {
  return [...catalogue.works.values()]
    .flatMap((work) => Object.values(work))
    .filter((article) => visibility(article, now) === "visible").length;
}
