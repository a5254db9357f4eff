import { join } from "node:path";
import { type AnalysedFiles, analyseFiles } from "../../checks/analysis-cache.ts";
import { checkSite } from "../../checks/check-site.ts";
import { checksVersion } from "../../checks/checks-version.ts";
import { siteFrom } from "../../checks/incremental-checks.ts";
import { openKeyValueCache } from "../../checks/key-value-cache.ts";
import { lineOf } from "../../checks/output/report.ts";
import type { Catalogue } from "../../content/catalogue.ts";
import type { Problem } from "../../content/problem.ts";
import type { Source } from "../../content/source/source.ts";
import { terminalLanguage } from "../../environment/terminal-language.ts";

/**
 * Judges under development what `npm run check` judges, each time content was published, and says
 * on the terminal what is new. The readers' server does none of this: a publish waits for no advice.
 * Resolves to undefined for a catalogue that another one has followed meanwhile.
 */
export function developmentJudge(source: Source, dataDirectory: string) {
  const memory = openKeyValueCache(join(dataDirectory, "check", "development"), checksVersion());
  let known: AnalysedFiles | undefined;
  let said: ReadonlySet<string> = new Set();
  let newest: Catalogue | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const judge = async (catalogue: Catalogue, now: number) => {
    if (newest !== catalogue) return undefined;
    known = await analyseFiles(catalogue, source, memory, known);
    const problems = checkSite(siteFrom(known, now));
    // Errors are in the log of the publish already.
    const advice = problems.filter(({ severity }) => severity === "warning");
    const lines = advice.map((problem) => lineOf(problem, terminalLanguage(process.env)));
    for (const line of lines) if (!said.has(line)) console.warn(line);
    said = new Set(lines);
    return problems;
  };

  return (catalogue: Catalogue, now: number): Promise<readonly Problem[] | undefined> => {
    newest = catalogue;
    const next = queue.then(() => judge(catalogue, now));
    queue = next.catch(() => undefined);
    return next;
  };
}
