import { join } from "node:path";
import type { Catalogue } from "../content/catalogue.ts";
import type { Source } from "../content/source/source.ts";
import { checkContent } from "../editor/check-content.ts";
import { siteFrom } from "../editor/checker.ts";
import { fingerprint } from "../editor/fingerprint.ts";
import { type KnownFacts, readFacts } from "../editor/known-facts.ts";
import { openMemory } from "../editor/memory.ts";
import { lineOf, type Report, reportOf } from "../editor/output/report.ts";

/**
 * Judges under development what `npm run check` judges, each time content was published: what is
 * new goes to the terminal, and all of it to the open pages. Readers' server does none of this.
 */
export function developmentAdvice(source: Source, dataDirectory: string) {
  const memory = openMemory(join(dataDirectory, "check", "development"), fingerprint());
  let known: KnownFacts | undefined;
  let said: ReadonlySet<string> = new Set();
  return async (catalogue: Catalogue, now: number): Promise<readonly Report[]> => {
    known = await readFacts(catalogue, source, memory, known);
    const problems = checkContent(siteFrom(known, now));
    const lines = problems
      .filter(({ severity }) => severity === "warning")
      .map((problem) => lineOf(problem, "fr"));
    for (const line of lines) if (!said.has(line)) console.warn(line);
    said = new Set(lines);
    return problems.map((problem) => reportOf(problem, "fr"));
  };
}
