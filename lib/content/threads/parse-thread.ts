import { parentPort } from "node:worker_threads";
import { parseText } from "../parse-page.ts";
import type { Batch } from "./work-in-threads.ts";

parentPort?.on("message", ({ entries, bytes }: Batch) => {
  const parsed = entries.map((entry, index) => {
    // Between threads a tree costs more than to parse its text again.
    const { tree: _tree, ...file } = parseText(entry, bytes[index] ?? new Uint8Array());
    return file;
  });
  parentPort?.postMessage(parsed);
});
