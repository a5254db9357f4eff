import { parentPort } from "node:worker_threads";
import type { Batch } from "../../content/threads/work-in-threads.ts";
import { analyseFile } from "../file-analysis.ts";

parentPort?.on("message", ({ entries, bytes }: Batch) => {
  parentPort?.postMessage(
    entries.map((entry, index) => analyseFile(entry, bytes[index] ?? new Uint8Array())),
  );
});
