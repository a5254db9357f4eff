import { Worker } from "node:worker_threads";
import type { ParsedFile } from "../content/parsed-store.ts";
import { error } from "../content/problem.ts";
import type { Entry } from "../content/source/source.ts";

/** Parses files that anybody may have written, where they can hold nobody up. */
export interface Trial {
  parse(entry: Entry, bytes: Uint8Array): Promise<ParsedFile>;
  stop(): void;
}

/** A file that is not parsed by then, in milliseconds, never will be. */
const timeout = 3_000;

/**
 * Starts a thread that parses one file after the other. A few thousand bytes of Markdown can take
 * minutes: such a file ends the thread, gets its error, and the next one has a new thread.
 */
export function startTrial(): Trial {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const thread = () => {
    worker ??= new Worker(new URL("./trial-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    worker.unref();
    return worker;
  };
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };

  const run = (entry: Entry, bytes: Uint8Array) =>
    new Promise<ParsedFile>((resolve) => {
      const running = thread();
      const done = (file: ParsedFile) => {
        clearTimeout(timer);
        running.removeAllListeners();
        resolve(file);
      };
      const refuse = () => {
        end();
        done({ parsed: { problems: [error(entry.path, "too-complex")] }, body: "" });
      };
      const timer = setTimeout(refuse, timeout);
      running.once("message", done);
      running.once("error", refuse);
      running.once("exit", refuse);
      running.postMessage({ entry, bytes });
    });

  const parse = (entry: Entry, bytes: Uint8Array) => {
    const next = last.then(() => run(entry, bytes));
    last = next;
    return next;
  };
  // Loading the parser takes longer than using it: it is there before the first reviewer.
  thread();
  return { parse, stop: end };
}
