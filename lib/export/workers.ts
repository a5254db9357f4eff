import { fork } from "node:child_process";
import { join } from "node:path";
import type { FromWorker, Start, ToWorker } from "./worker-messages.ts";
import type { Job } from "./write-page.ts";

/** The content is not what it was when the export began. */
export class ContentMoved extends Error {}

/** Some pages could not be made. */
export class UnmadePages extends Error {
  readonly addresses: readonly string[];
  constructor(addresses: readonly string[]) {
    super(addresses.join("\n"));
    this.addresses = addresses;
  }
}

/** Pages a worker is given at once: enough that it never waits, few enough that all end together. */
const batch = 12;

/**
 * Has so many processes write pages, and resolves to how many there are. Tells how many are there after
 * each batch. Throws UnmadePages, ContentMoved, or what broke a process.
 */
export async function writeByWorkers(
  count: number,
  start: Start,
  jobs: readonly Job[],
  onProgress: (written: number) => void,
): Promise<number> {
  const stopped = new AbortController();
  const failed: string[] = [];
  let [taken, written] = [0, 0];
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const child = fork(join(import.meta.dirname, "worker.ts"), {
        signal: stopped.signal,
        env: { ...process.env, NODE_ENV: "production", PREVIEW: "0" },
        // What Next says to itself is for nobody here; what fails is.
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      const send = (message: ToWorker) => child.send(message);
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`A process ended with ${code}.`)));
      child.on("message", (message: FromWorker) => {
        if ("moved" in message) return reject(new ContentMoved());
        if ("broken" in message) return reject(new Error(message.broken));
        written += message.written;
        failed.push(...message.failed);
        onProgress(written);
        const next = jobs.slice(taken, taken + batch);
        taken += next.length;
        if (next.length > 0) return send({ jobs: next });
        resolve();
        child.disconnect();
      });
      send({ start });
    });
  try {
    await Promise.all(Array.from({ length: count }, run));
  } catch (error) {
    stopped.abort();
    throw error;
  }
  if (failed.length > 0) throw new UnmadePages(failed);
  return written;
}
