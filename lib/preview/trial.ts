import { Worker } from "node:worker_threads";
import type { ParsedFile } from "../content/parsed-store.ts";
import { error } from "../content/problem.ts";
import type { Entry } from "../content/source/source.ts";
import type { Facts } from "../editor/facts.ts";

/** What the thread is to do with a file. */
export interface Task {
  readonly kind: "parse" | "facts";
  readonly entry: Entry;
  readonly bytes: Uint8Array;
}

/**
 * Parses files that anybody may have written, where they can hold nobody up: a branch may bring 5,000
 * within all limits, which is a minute of a processor's work.
 */
export interface Trial {
  parse(entry: Entry, bytes: Uint8Array): Promise<ParsedFile>;
  /** What the editors' checks find in a file by itself; undefined for one that can't be read. */
  facts(entry: Entry, bytes: Uint8Array): Promise<Facts | undefined>;
  stop(): void;
}

/**
 * A file that has taken this much of a processor, in milliseconds, will take minutes. The clock says
 * less: on a busy machine any file may wait.
 */
const mostTime = 4_000;

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

  /** `refused` is the answer for a file that takes too long. */
  const run = <T>(task: Task, refused: T) =>
    new Promise<T>((resolve) => {
      const running = thread();
      const started = performance.now();
      let before: NodeJS.CpuUsage | undefined;
      const done = (found: T) => {
        clearInterval(timer);
        running.off("message", heard).off("error", refuse).off("exit", refuse);
        resolve(found);
      };
      const refuse = () => {
        if (worker === running) end();
        done(refused);
      };
      const look = async () => {
        if (performance.now() - started > timeout) refuse();
        if (before === undefined) return;
        const { user } = await running.cpuUsage(before);
        if (user > mostTime * 1_000) refuse();
      };
      const timer = setInterval(() => look().catch(() => undefined), interval);
      const heard = async (message: T | "begun") => {
        if (message !== "begun") done(message);
        // What the thread took before is the loading of the parser.
        else before = await running.cpuUsage().catch(() => undefined);
      };
      running.on("message", heard).once("error", refuse).once("exit", refuse);
      running.postMessage(task);
    });

  const inTurn = <T>(task: Task, refused: T) => {
    const next = last.then(() => run(task, refused));
    last = next;
    return next;
  };
  const parse = (entry: Entry, bytes: Uint8Array) =>
    inTurn<ParsedFile>(
      { kind: "parse", entry, bytes },
      { parsed: { problems: [error(entry.path, "too-complex")] }, body: "" },
    );
  const facts = (entry: Entry, bytes: Uint8Array) =>
    inTurn<Facts | undefined>({ kind: "facts", entry, bytes }, undefined);
  // Loading the parser takes longer than using it: it is there before the first reviewer.
  thread();
  return { parse, facts, stop: end };
}
