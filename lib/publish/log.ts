import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import type { KeptProblem } from "../content/problem.ts";
import { isSourceError } from "../content/source/source.ts";
import { log, warn } from "../log.ts";
import { siteLanguage } from "./health.ts";
import type { Publish } from "./publication.ts";

/** One line per publish, and one per problem that was not there before. */
export function logPublish(publish: Publish): void {
  const { catalogue, previous, changes, problems, redirects, rendered } = publish;
  const { warnings, requests, durationMs } = publish;
  for (const warning of warnings) warn("publish-warning", warning, { requests });
  const known = new Set(previous?.problems.map((problem) => JSON.stringify(problem)));
  for (const problem of catalogue.problems) {
    if (!known.has(JSON.stringify(problem))) logProblem(problem);
  }
  for (const { from, to } of redirects) {
    log("info", "redirect", { from, to }, `redirect ${from} leads to ${to} from now on`);
  }
  const { revision, parsedCount: parsed } = catalogue;
  const ms = Math.round(durationMs);
  const counts = { changed: changes.length, problems: problems.length };
  log(
    "info",
    "publish",
    { revision, rendered, parsed, ms, ...counts, requests },
    `publish revision=${revision.slice(0, 12)} rendered=${rendered} parsed=${parsed} ms=${ms}${askedBy(requests)}`,
  );
}

function askedBy(requests: readonly string[]): string {
  return requests.length === 0 ? "" : ` request=${requests.join(",")}`;
}

/** Once for each page that can't be made, however often it is tried; the reason follows. */
export function logFailedPage(path: string, problem: KeptProblem, reason: unknown): void {
  logProblem(problem);
  log("error", "page", { path }, `error ${JSON.stringify(path)} was not made`, reason);
}

function logProblem(problem: KeptProblem): void {
  const { file, line, column, severity, rule } = problem;
  const message = sentenceFor(problem, siteLanguage());
  log(
    severity,
    "problem",
    { file, line, column, rule, message, kept: problem.kept ?? undefined },
    `${severity} ${file}:${line}:${column} ${rule} ${message}`,
  );
}

/**
 * What was published stays published; why it could not move, an operator is to know. What a source
 * says of itself is a sentence, such as of a file that is being saved once more; of others it takes
 * to know where they happened.
 */
export function logFailedPublish(error: unknown, requests: readonly string[]): void {
  const text = `error publish failed${askedBy(requests)}`;
  if (isSourceError(error)) {
    const { message } = error;
    log("error", "publish-failed", { requests, message }, `${text}: ${message}`);
  } else log("error", "publish-failed", { requests }, text, error);
}
