import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../../next-internals/project-root.ts";
import type { OpenFile } from "../source/open-file.ts";
import { type PdfContents, readPdfLimit, type UnreadPdf } from "./pdf-contents.ts";

/** A document that takes longer, in milliseconds, is left alone. */
const timeout = 30_000;

const program = () =>
  join(/*turbopackIgnore: true*/ projectRoot, "lib/content/files/pdf-thread.ts");

/**
 * What a PDF says and holds, read in a thread that anybody's document may exhaust; undefined for one
 * that is too large to be looked into, or takes too long.
 */
export async function readPdf(file: OpenFile): Promise<PdfContents | UnreadPdf | undefined> {
  if (file.size > readPdfLimit) return undefined;
  const bytes = await file.read(0, file.size);
  return new Promise((resolve) => {
    const worker = new Worker(program(), {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      stdout: true,
      stderr: true,
    });
    const done = (found?: PdfContents | UnreadPdf) => {
      clearTimeout(timer);
      resolve(found);
      worker.terminate();
    };
    const timer = setTimeout(done, timeout);
    worker.once("message", done);
    worker.once("error", () => done());
    worker.once("exit", () => done());
  });
}
