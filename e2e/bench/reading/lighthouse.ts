import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { findBrowser } from "../../support/browser.ts";
import { createFolder, type Folder, installPackages } from "../peers/site.ts";

const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});

/** What Lighthouse said of one load of a page, as on a phone. Scores are 0 to 100. */
export interface Visit {
  readonly scores: Readonly<Record<string, number>>;
  readonly lcpMs: number;
  readonly tbtMs: number;
  /** Audits that did not pass fully and count for a score. */
  readonly flaws: readonly string[];
}

/** Looks at a page as Lighthouse does; `skipped` audits do not count. */
export type Look = (url: string, skipped?: readonly string[]) => Promise<Visit>;

/** Installs Lighthouse in a folder of its own, gone at the end of the block. */
export function installLighthouse(): Folder & { look: Look } {
  const folder = createFolder({ "package.json": '{ "private": true }' });
  installPackages(folder.path, ["lighthouse@13"]);
  const program = join(folder.path, "node_modules/lighthouse/cli/index.js");
  const env = { ...process.env, CHROME_PATH: findBrowser() };
  // Chromium's sandbox refuses to run as root, as in most containers.
  const sandbox = process.getuid?.() === 0 ? " --no-sandbox" : "";
  const look: Look = async (url, skipped = []) => {
    const args = [program, url, "--quiet", "--output=json", "--ignore-status-code"];
    args.push(`--chrome-flags=--headless=new --disable-gpu${sandbox}`);
    for (const audit of skipped) args.push(`--skip-audits=${audit}`);
    const visit = async () => {
      const run = promisify(execFile)(process.execPath, args, { env, maxBuffer: 1e8 });
      return read(report.parse(JSON.parse((await run).stdout)), url);
    };
    // On a busy machine it now and then misses the start of a load, and says to run it again.
    return visit().catch(visit).catch(visit);
  };
  return { ...folder, look };
}

function read({ runtimeError, categories, audits }: z.infer<typeof report>, url: string): Visit {
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const scores = Object.entries(categories).map(([id, { score }]) => [
    id,
    Math.round((score ?? 0) * 100),
  ]);
  const flaws = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs.map(({ id }) => id))
    .filter((id) => {
      const score = audits[id]?.score;
      return typeof score === "number" && score < 1;
    });
  return {
    scores: Object.fromEntries(scores),
    lcpMs: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    tbtMs: audits["total-blocking-time"]?.numericValue ?? Number.NaN,
    flaws: [...new Set(flaws)],
  };
}
