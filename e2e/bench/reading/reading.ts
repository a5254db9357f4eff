import { measureScores } from "./scores.ts";
import { measureStyle } from "./style.ts";
import { measureThroughput } from "./throughput.ts";
import { measureUnknown } from "./unknown.ts";
import { measureWeight } from "./weight.ts";

const parts = {
  weight: ["Bytes of a first visit, as sent", measureWeight],
  style: ["Bytes of a visit, brotli, with the style inside or apart", measureStyle],
  lighthouse: ["Lighthouse as on a phone, medians of 5; LCP and TBT in ms", measureScores],
  throughput: ["One stored page under load, medians of 5 rounds", measureThroughput],
  unknown: ["Made-up addresses: what they cost and leave behind", measureUnknown],
} as const;

export const readingParts = Object.keys(parts);

/** What reading costs readers and servers: the chosen parts, printed and returned. */
export async function measureReading(chosen: readonly string[], withPeers: boolean) {
  const figures: Record<string, unknown> = {};
  for (const [name, [title, measure]] of Object.entries(parts)) {
    if (!chosen.includes(name)) continue;
    figures[name] = await measure(withPeers);
    console.log(`\n${title}`);
    console.table(figures[name]);
  }
  return figures;
}
