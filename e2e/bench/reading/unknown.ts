import { performance } from "node:perf_hooks";
import { serve } from "../../support/serve.ts";
import { askUnknown, filesBelow } from "../../support/unknown-addresses.ts";
import { exampleContent } from "../../support/workspace.ts";
import { cpuSeconds, residentMiB } from "../process.ts";

/** What so many made-up addresses, each asked for once, leave behind. */
export interface UnknownFigures {
  readonly addresses: number;
  readonly perSecond: number;
  readonly cpuMicros: number;
  readonly memoryMiB: number;
  readonly filesInNext: number;
  readonly bytesInNext: number;
  readonly filesInData: number;
  readonly bytesInData: number;
}

const steps = [10_000, 40_000, 70_000, 100_000];

/** Asks for 100,000 made-up addresses; the first row is before, the second after warming up. */
export async function measureUnknown(): Promise<UnknownFigures[]> {
  await using server = await serve({ content: exampleContent });
  const rows = [await row(0, 0)];
  let from = 0;
  for (const to of steps) {
    const [started, cpu] = [performance.now(), await cpuSeconds(server.pid)];
    await askUnknown(server.url, from, to);
    const seconds = (performance.now() - started) / 1_000;
    const used = (await cpuSeconds(server.pid)) - cpu;
    rows.push(await row((to - from) / seconds, (used / (to - from)) * 1e6, to));
    from = to;
  }
  return rows;

  async function row(perSecond: number, cpuMicros: number, addresses = 0) {
    const [next, data] = [await filesBelow(".next"), await filesBelow(server.dataDir)];
    return {
      addresses,
      perSecond: Math.round(perSecond),
      cpuMicros: Math.round(cpuMicros),
      memoryMiB: Math.round(await residentMiB(server.pid)),
      filesInNext: next.files,
      bytesInNext: next.bytes,
      filesInData: data.files,
      bytesInData: data.bytes,
    };
  }
}
