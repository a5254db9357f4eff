import { sentenceFor } from "../content/messages.ts";
import type { Publish } from "../publish/publication.ts";
import { oneLine } from "../security/one-line.ts";

/** One line per publish, and one per problem that was not there before. */
export function logPublish(publish: Publish): void {
  const { catalogue, previous, rendered, warnings, durationMs } = publish;
  for (const warning of warnings) console.error(oneLine(`warning ${warning}`));
  const known = new Set(previous?.problems.map((problem) => JSON.stringify(problem)));
  for (const problem of catalogue.problems) {
    if (known.has(JSON.stringify(problem))) continue;
    const { file, line, column, severity, rule } = problem;
    console.error(oneLine(`${severity} ${file}:${line}:${column} ${rule} ${sentenceFor(problem)}`));
  }
  const revision = catalogue.revision.slice(0, 12);
  const ms = durationMs.toFixed(0);
  console.log(
    `publish revision=${revision} rendered=${rendered} parsed=${catalogue.parsedCount} ms=${ms}`,
  );
}
