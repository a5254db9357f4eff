import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { createWorkspace } from "../support/workspace.ts";
import { corpus } from "./corpus.ts";

/** How long the production build takes with so many works in the content directory. */
export async function measureBuild(works: number): Promise<{ works: number; seconds: number }> {
  const workspace = createWorkspace(corpus(works));
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ["lib/server/build.ts"], {
    env: { ...process.env, CONTENT_DIR: workspace.contentDir, NODE_ENV: "production" },
    stdio: "ignore",
  });
  const seconds = Number(((performance.now() - started) / 1_000).toFixed(1));
  workspace.remove();
  if (status !== 0) throw new Error("The build failed.");
  return { works, seconds };
}
