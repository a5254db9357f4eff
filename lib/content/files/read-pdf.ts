import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../../next-internals/project-root.ts";
import type { OpenFile } from "../source/open-file.ts";
import { type PdfContents, readPdfLimit, type UnreadPdf } from "./pdf-contents.ts";

/** In milliseconds: a document that takes longer is left alone; who reads none any more ends. */
const timeout = 30_000;
const idle = 2_000;

const program = () =>
  join(/*turbopackIgnore: true*/ projectRoot, "lib/content/files/pdf-thread.ts");

let reader: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();
let ending: NodeJS.Timeout | undefined;

/**
 * What a PDF says and holds, read in a thread that anybody's document may exhaust, one after the other;
 * undefined for one that is too large to be looked into, or takes too long.
 */
export function readPdf(file: OpenFile): Promise<PdfContents | UnreadPdf | undefined> {
  if (file.size > readPdfLimit) return Promise.resolve(undefined);
  const next = last.then(async () => ask(await file.read(0, file.size)));
  last = next.catch(() => undefined);
  return next;
}

function ask(bytes: Uint8Array): Promise<PdfContents | UnreadPdf | undefined> {
  clearTimeout(ending);
  reader ??= start();
  const asked = reader;
  return new Promise((resolve) => {
    const done = (found?: PdfContents | UnreadPdf) => {
      clearTimeout(timer);
      asked.off("message", done).off("error", failed).off("exit", failed);
      ending = setTimeout(end, idle).unref();
      resolve(found);
    };
    const failed = () => {
      end();
      done();
    };
    const timer = setTimeout(failed, timeout);
    asked.on("message", done).on("error", failed).on("exit", failed);
    asked.postMessage(bytes);
  });
}

function start(): Worker {
  const worker = new Worker(program(), {
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  });
  // Loading it takes longer than most documents do: it is kept for the next one, and keeps nobody.
  worker.unref();
  return worker;
}

function end(): void {
  reader
    ?.removeAllListeners()
    .on("error", () => undefined)
    .terminate();
  reader = undefined;
}
