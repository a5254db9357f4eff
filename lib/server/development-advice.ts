import { join } from "node:path";
import type { Catalogue } from "../content/catalogue.ts";
import type { Source } from "../content/source/source.ts";
import { checkContent } from "../editor/check-content.ts";
import { siteFrom } from "../editor/checker.ts";
import { fingerprint } from "../editor/fingerprint.ts";
import { type KnownFacts, readFacts } from "../editor/known-facts.ts";
import { openMemory } from "../editor/memory.ts";
import { lineOf } from "../editor/output/report.ts";

/**
 * Judges under development what `npm run check` judges, each time content was published, and says
 * on the terminal what is new. The readers' server does none of this: a publish waits for no advice.
 */
export function developmentAdvice(source: Source, dataDirectory: string) {
  const memory = openMemory(join(dataDirectory, "check", "development"), fingerprint());
  let known: KnownFacts | undefined;
  let said: ReadonlySet<string> = new Set();
  return async (catalogue: Catalogue, now: number): Promise<void> => {
    known = await readFacts(catalogue, source, memory, known);
    // Errors are in the log of the publish already.
    const advice = checkContent(siteFrom(known, now)).filter(
      ({ severity }) => severity === "warning",
    );
    const lines = advice.map((problem) => lineOf(problem, "fr"));
    for (const line of lines) if (!said.has(line)) console.warn(line);
    said = new Set(lines);
  };
}
