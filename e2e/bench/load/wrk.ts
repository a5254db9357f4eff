import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const connections = 32;

/** Asks for the addresses of one server in turn with wrk, over 32 connections on one thread. */
export async function wrk(urls: readonly string[], seconds: number) {
  const folder = mkdtempSync(join(tmpdir(), "tribune-wrk-"));
  const script = join(folder, "paths.lua");
  const paths = urls.map((url) => JSON.stringify(new URL(url).pathname));
  writeFileSync(
    script,
    `local paths = { ${paths.join(", ")} }
local at = 0
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip" })
end
done = function(summary, latency)
  local broken = summary.errors
  print(string.format("figures %.0f %.0f %.0f %d", summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99),
    broken.connect + broken.read + broken.write + broken.status + broken.timeout))
end
`,
  );
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "-s", script, urls[0] ?? ""];
  const child = spawn("wrk", args, { stdio: ["ignore", "pipe", "inherit"] });
  const report = await text(child.stdout);
  rmSync(folder, { recursive: true });
  const [, perSecond, p50, p99, errors] =
    /^figures (\d+) (\d+) (\d+) (\d+)$/m.exec(report)?.map(Number) ?? [];
  if (perSecond === undefined || p50 === undefined || p99 === undefined || errors === undefined) {
    throw new Error(`wrk gave no figures:\n${report}`);
  }
  return { perSecond, p50Ms: p50 / 1_000, p99Ms: p99 / 1_000, errors };
}
