import { Worker } from "node:worker_threads";
import type { ParsedFile } from "../content/parsed-store.ts";
import { error } from "../content/problem.ts";
import type { Entry } from "../content/source/source.ts";

/** Parses files that anybody may have written, where they can hold nobody up. */
export interface Trial {
  parse(entry: Entry, bytes: Uint8Array): Promise<ParsedFile>;
  stop(): void;
}

/**
 * A file that has taken this much of a processor, in milliseconds, will take minutes. The clock says
 * less: on a busy machine any file may wait.
 */
const mostTime = 800;

/** How often that is looked at, and when a file is given up whatever it took. */
const interval = 200;
const timeout = 60_000;

const parser = new URL("./trial-worker.ts", import.meta.url);

/**
 * Starts a thread that parses one file after the other. What is known to take minutes is refused by
 * its characters; for what is not known, such a file ends the thread, gets its error, and the next
 * one has a new thread. `program` is what the thread runs.
 */
export function startTrial(program: URL = parser): Trial {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const thread = () => {
    worker ??= new Worker(program, {
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
      const started = performance.now();
      let before: NodeJS.CpuUsage | undefined;
      const done = (file: ParsedFile) => {
        clearInterval(timer);
        running.off("message", heard).off("error", refuse).off("exit", refuse);
        resolve(file);
      };
      const refuse = () => {
        if (worker === running) end();
        done({ parsed: { problems: [error(entry.path, "too-complex")] }, body: "" });
      };
      const look = async () => {
        if (performance.now() - started > timeout) refuse();
        if (before === undefined) return;
        const { user } = await running.cpuUsage(before);
        if (user > mostTime * 1_000) refuse();
      };
      const timer = setInterval(() => look().catch(() => undefined), interval);
      const heard = async (message: ParsedFile | "begun") => {
        if (message !== "begun") done(message);
        // What the thread took before is the loading of the parser.
        else before = await running.cpuUsage().catch(() => undefined);
      };
      running.on("message", heard).once("error", refuse).once("exit", refuse);
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
