import { parentPort } from "node:worker_threads";
import { analyseFile } from "../checks/file-analysis.ts";
import { excerptToHast, toHast } from "../content/body/to-hast.ts";
import { parseText } from "../content/parse-page.ts";
import { error } from "../content/problem.ts";
import type { Entry } from "../content/source/source.ts";
import type { Task } from "./parse-worker.ts";

/** An article's text may take this long to render, in milliseconds of a processor's time. */
const mostTime = 3_000;

/**
 * Parses a file and renders its text once, to see that the server can do so without harm; or tells
 * what the editors' checks find in it.
 */
parentPort?.on("message", ({ kind, entry, bytes }: Task) => {
  parentPort?.postMessage("begun");
  parentPort?.postMessage(kind === "parse" ? tried(entry, bytes) : analyseFile(entry, bytes));
});

function tried(entry: Entry, bytes: Uint8Array) {
  const started = process.threadCpuUsage().user;
  // Between threads a tree costs more than to parse its text again.
  const { tree: _tree, ...file } = parseText(entry, bytes);
  const { article, page } = file.parsed;
  const text = article ?? page;
  if (text === undefined) return file;
  try {
    toHast(file.body, text.locale);
    if (article && article.excerpt !== null) excerptToHast(article.excerpt, article.locale, "/");
  } catch {
    // Nested deeper than the stack.
    return { parsed: { problems: [error(entry.path, "too-complex")] }, body: "" };
  }
  const time = (process.threadCpuUsage().user - started) / 1_000;
  if (time <= mostTime) return file;
  return { parsed: { problems: [error(entry.path, "too-complex")] }, body: "" };
}
