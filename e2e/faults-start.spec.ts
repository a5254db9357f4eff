import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { expect, test } from "@playwright/test";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { createWorkspace, exampleContent } from "./support/workspace.ts";

/** Of each kind of start, cold and warm; `KILLS=12` for a finer comb. */
const kills = Number(process.env.KILLS ?? 3);
const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";

test("killed with all it started at any instant of a start, cold or warm, the next start serves the newest commit", async () => {
  using repository = createRepository(exampleContent);
  // Read through git's protocol, so that a start has the most to be killed in.
  const distant = { address: `file://${repository.address}` };
  const text = readFileSync(join(repository.work, "content", file), "utf8");
  const workspace = createWorkspace({});
  const env = { DATA_DIR: workspace.dataDir };

  const pushMarker = (marker: string) => {
    repository.write(file, `${text}\n${marker}\n`);
    return repository.push();
  };
  const expectNewest = async (marker: string, revision: string) => {
    await using server = await serveRepository(distant, env);
    const health = await (await fetch(`${server.url}/api/health`)).json();
    expect(health).toMatchObject({ status: "ok", revision });
    const page = await fetch(`${server.url}/fr/articles/tech-for-good-call`);
    expect(await page.text()).toContain(marker);
    await expect
      .poll(async () => (await fetch(`${server.url}/fr/recherche?q=${marker}`)).text())
      .toContain("/fr/articles/tech-for-good-call");
    expect(await publish(server)).toMatchObject({ status: 200, body: { warnings: [] } });
    await server.stop();
    const names = readdirSync(workspace.dataDir, { recursive: true }).map(String);
    expect(names.filter((name) => /\.(?:new|old|lock)$|\/tmp_/.test(name))).toEqual([]);
  };

  const other = createWorkspace({});
  const started = performance.now();
  await using measured = await serveRepository(distant, { DATA_DIR: other.dataDir });
  const span = performance.now() - started;
  await measured.stop();

  for (const state of ["froid", "chaud"]) {
    let newest: [marker: string, revision: string] | undefined;
    for (let kill = 0; kill < kills; kill += 1) {
      const marker = `coupure${state}${kill}`;
      newest = [marker, pushMarker(marker)];
      // One that has not answered by then is killed, and so is one that has.
      const startDeadline = ((kill + Math.random()) * span) / kills;
      const start = serveRepository(distant, env, { startDeadline });
      await start.then(
        (server) => server[Symbol.asyncDispose](),
        () => undefined,
      );
    }
    if (newest !== undefined) await expectNewest(...newest);
  }
  workspace.remove();
  other.remove();
});
