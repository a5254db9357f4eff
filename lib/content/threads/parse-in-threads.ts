import type { ParsedFile } from "../article.ts";
import type { ParseMany } from "../parse-all.ts";
import { workInThreads } from "./work-in-threads.ts";

const program = new URL("./parse-thread.ts", import.meta.url);

/** Parses the texts of a whole site on all cores: most of a first start is that. */
export const parseInThreads: ParseMany = (entries, source) =>
  workInThreads<ParsedFile>(program, entries, source);
