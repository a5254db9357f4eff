import { setTimeout as delay } from "node:timers/promises";
import { publish, serveRepository } from "../../support/publishing.ts";
import { createRepository, type Repository } from "../../support/repository.ts";
import type { Server } from "../../support/serve.ts";
import { exampleContent } from "../../support/workspace.ts";
import { hasWrk } from "../reading/load.ts";
import { hasNginx } from "../reading/nginx.ts";
import { balance } from "./balance.ts";
import { wrk } from "./wrk.ts";

/** What so many instances answer; errors are answers of 4xx and 5xx, and connections that broke. */
export interface LoadFigures {
  readonly instances: number;
  readonly load: "read only" | "a publish a second";
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
  /** From asking one instance to its answer: the slowest. */
  readonly publishMaxMs: number | undefined;
}

const paths = ["/fr", "/en", "/fr/articles", "/fr/articles/securite-globale", "/en/themes/data"];
const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const seconds = 10;

/** One instance and three, on one repository behind nginx, read only and with a publish a second. */
export async function measureLoad(): Promise<LoadFigures[]> {
  if (!hasWrk() || !hasNginx()) {
    console.log("Install Debian's wrk and nginx to measure load.");
    return [];
  }
  const figures: LoadFigures[] = [];
  for (const instances of [1, 3]) figures.push(...(await measureInstances(instances)));
  return figures;
}

async function measureInstances(instances: number): Promise<LoadFigures[]> {
  using repository = createRepository(exampleContent);
  const servers: Server[] = [];
  await using stack = new AsyncDisposableStack();
  for (let index = 0; index < instances; index += 1) {
    servers.push(stack.use(await serveRepository(repository, {}, { startDeadline: 60_000 })));
  }
  using front = await balance(servers.map(({ url }) => url));
  const addresses = paths.map((path) => front.url + path);
  for (const server of servers) for (const path of paths) await fetch(server.url + path);
  // The first round warms compilers up, and is not counted.
  await wrk(addresses, 3);
  const reading = await wrk(addresses, seconds);
  const [meanwhile, publishMaxMs] = await Promise.all([
    wrk(addresses, seconds),
    publishEachSecond(repository, servers),
  ]);
  return [
    { instances, load: "read only", ...reading, publishMaxMs: undefined },
    { instances, load: "a publish a second", ...meanwhile, publishMaxMs },
  ];
}

/** Without CACHE_URL each instance is told, as a forge with several webhooks would. */
async function publishEachSecond(
  repository: Repository,
  servers: readonly Server[],
): Promise<number> {
  const text = repository.git("show", `HEAD:content/${file}`);
  let slowest = 0;
  for (let edit = 1; edit < seconds; edit += 1) {
    const begun = performance.now();
    repository.write(file, `${text}\n\nPhrase ${edit}.\n`);
    repository.push();
    for (const server of process.env.CACHE_URL ? servers.slice(0, 1) : servers) {
      const asked = performance.now();
      const { status } = await publish(server);
      if (status !== 200) throw new Error(`Publishing gave status ${status}.`);
      slowest = Math.max(slowest, performance.now() - asked);
    }
    await delay(Math.max(0, 1_000 - (performance.now() - begun)));
  }
  return Math.round(slowest);
}
