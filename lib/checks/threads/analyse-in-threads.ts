import { workInThreads } from "../../content/threads/work-in-threads.ts";
import type { AnalyseMany } from "../analysis-cache.ts";
import type { FileAnalysis } from "../file-analysis.ts";

const program = new URL("./analyse-thread.ts", import.meta.url);

/** Looks at the texts of a whole site on all cores. */
export const analyseInThreads: AnalyseMany = (entries, source) =>
  workInThreads<FileAnalysis | undefined>(program, entries, source);
