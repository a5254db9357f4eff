import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createIncrementalChecks } from "#lib/checks/incremental-checks.ts";
import { openKeyValueCache } from "#lib/checks/key-value-cache.ts";
import { diskStore } from "#lib/content/disk-store.ts";
import { directorySource } from "#lib/content/source/directory.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";
import { corpus } from "./corpus.ts";
import { percentile } from "./statistics.ts";

/** What the checks cost: the command as a person runs it, and a server under development. */
export interface CheckingFigures {
  readonly works: number;
  readonly firstS: number;
  readonly againS: number;
  readonly oneChangedS: number;
  readonly oneSavedMs: number;
}

const edits = 15;

/** Runs `check` on so many works: at first, again, after one change; then judges single saves. */
export async function measureChecking(works: number): Promise<CheckingFigures> {
  const files = corpus(works);
  const workspace = createWorkspace(files);
  const articles = Object.keys(files).filter((path) => path.endsWith("fr.mdx"));
  const change = (nth: number) => {
    const path = articles[(nth * 7) % articles.length] ?? "";
    appendFileSync(join(workspace.contentDir, path), `\nPhrase ${nth} ajoutée.\n`);
    return path;
  };
  const firstS = seconds(workspace);
  const againS = seconds(workspace);
  change(0);
  const oneChangedS = seconds(workspace);
  const saves = await judgeSaves(workspace, change);
  workspace.remove();
  return { works, firstS, againS, oneChangedS, oneSavedMs: Math.round(percentile(saves, 0.5)) };
}

function seconds({ contentDir, dataDir }: Workspace): number {
  const started = performance.now();
  const load = ["--import", "./lib/commands/keep-compiled.mjs"];
  const { status } = spawnSync(process.execPath, [...load, "lib/commands/check.ts", contentDir], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: "ignore",
  });
  if (status !== 0) throw new Error("The check failed.");
  return Number(((performance.now() - started) / 1_000).toFixed(2));
}

async function judgeSaves(
  { contentDir, dataDir }: Workspace,
  change: (nth: number) => string,
): Promise<number[]> {
  const source = await directorySource(contentDir);
  const checker = createIncrementalChecks(
    source,
    diskStore(dataDir),
    openKeyValueCache(dataDir, "bench"),
  );
  await checker.check(Date.now());
  const times: number[] = [];
  for (let nth = 1; nth <= edits; nth += 1) {
    const path = change(nth);
    const started = performance.now();
    await checker.check(Date.now(), [path]);
    times.push(performance.now() - started);
  }
  return times;
}
