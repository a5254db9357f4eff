import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { createWorkspace, exampleContent } from "./support/workspace.ts";

/** A publish takes about this many milliseconds; the kills are spread over it and a little more. */
const span = 120;
/** `KILLS=12` for a finer comb. */
const kills = Number(process.env.KILLS ?? 6);

test("killed at any instant of a publish, the next start serves the newest commit", async () => {
  using repository = createRepository(exampleContent);
  const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
  const text = readFileSync(join(repository.work, "content", file), "utf8");
  const { dataDir, remove } = createWorkspace({});
  const start = () => serveRepository(repository, { DATA_DIR: dataDir });

  let server = await start();
  for (let kill = 0; kill < kills; kill += 1) {
    const marker = `Après la coupure ${kill}.`;
    repository.write(file, `${text}\n${marker}\n`);
    const revision = repository.push();
    const asked = publish(server).catch(() => undefined);
    // Not a wait for something: the instant of the kill is what the test varies.
    await delay((kill * span) / kills);
    await server.stop("SIGKILL");
    await asked;
    await server[Symbol.asyncDispose]();

    // What is started again is the next one to be killed.
    server = await start();
    const health = await (await fetch(`${server.url}/api/health`)).json();
    expect(health).toMatchObject({ status: "ok", revision });
    const page = await fetch(`${server.url}/fr/articles/tech-for-good-call`);
    expect(await page.text()).toContain(marker);
  }
  await server[Symbol.asyncDispose]();
  remove();
});
