import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Entry, Source } from "../source/source.ts";

/** What a thread is given at once: files, and their bytes in the same order. */
export interface Batch {
  readonly entries: readonly Entry[];
  readonly bytes: readonly Uint8Array[];
}

/** Enough files that a thread seldom waits, few enough that all end together. */
const size = 16;

/** While a thread works on one batch, the next is read, and waits for it. */
const ahead = 2;

/**
 * Has a program work on files in as many threads as there are cores, and gives what it found of each,
 * in their order. The program answers each `Batch` with a list. Throws what breaks a thread.
 */
export async function workInThreads<Found>(
  program: URL,
  entries: readonly Entry[],
  source: Pick<Source, "read">,
): Promise<Found[]> {
  const found = new Array<Found>(entries.length);
  let taken = 0;
  const giveBatches = async (ask: Ask<Found>) => {
    while (taken < entries.length) {
      const from = taken;
      taken += size;
      const files = entries.slice(from, from + size);
      const read = await Promise.all(files.map((entry) => source.read(entry)));
      // What was read may be a piece of something larger, which would go with it.
      const list = await ask({ entries: files, bytes: read.map((each) => new Uint8Array(each)) });
      for (const [index, each] of list.entries()) found[from + index] = each;
    }
  };
  const thread = async () => {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    try {
      const ask = asking<Found>(worker);
      await Promise.all(Array.from({ length: ahead }, () => giveBatches(ask)));
    } finally {
      taken = entries.length;
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, thread));
  return found;
}

type Ask<Found> = (batch: Batch) => Promise<Found[]>;

/** A thread answers in the order in which it was asked. */
function asking<Found>(worker: Worker): Ask<Found> {
  const waiting: PromiseWithResolvers<Found[]>[] = [];
  const fail = (error: unknown) => {
    for (const each of waiting.splice(0)) each.reject(error);
  };
  worker.on("message", (list: Found[]) => waiting.shift()?.resolve(list));
  worker.on("error", fail).on("exit", () => fail(new Error("A thread ended.")));
  return (batch) => {
    const asked = Promise.withResolvers<Found[]>();
    waiting.push(asked);
    worker.postMessage(batch);
    return asked.promise;
  };
}
