import { setTimeout as delay } from "node:timers/promises";
import { publish, serveRepository } from "../../support/publishing.ts";
import { redisMissing, startRedis } from "../../support/redis.ts";
import { createRepository } from "../../support/repository.ts";
import type { Server } from "../../support/serve.ts";
import { exampleContent } from "../../support/workspace.ts";
import { percentile } from "../statistics.ts";

/** How soon all of three instances have what one was asked to publish, when nobody reads. */
export interface FollowingFigures {
  /** From asking one to its answer. */
  readonly answerP50Ms: number;
  readonly answerP95Ms: number;
  /** From that answer until both others have the page. */
  readonly othersP50Ms: number;
  readonly othersP95Ms: number;
  /** From the return of Redis until both others have what was published without it: the slowest. */
  readonly returnMaxMs: number;
}

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const article = "/fr/articles/tech-for-good-call";
const edits = 30;
const returns = 8;

/** Edits one article, publishes through each instance in turn, and watches its page at the others. */
export async function measureFollowing(): Promise<FollowingFigures | undefined> {
  if (redisMissing !== undefined) {
    console.log(redisMissing);
    return undefined;
  }
  using repository = createRepository(exampleContent);
  await using redis = await startRedis();
  await using stack = new AsyncDisposableStack();
  const env = { CACHE_URL: redis.url, SITE_URL: "http://tribune.example" };
  const servers: Server[] = [];
  for (let index = 0; index < 3; index += 1) {
    servers.push(stack.use(await serveRepository(repository, env)));
  }
  for (const { url } of servers) for (const path of [article, "/fr"]) await fetch(url + path);

  const text = repository.git("show", `HEAD:content/${file}`);
  const push = (phrase: string) => {
    repository.write(file, `${text}\n\n${phrase}\n`);
    repository.push();
  };
  const untilAllShow = (phrase: string) =>
    Promise.all(
      servers.map(async ({ url }) => {
        while (!(await (await fetch(url + article)).text()).includes(phrase)) await delay(2);
      }),
    );
  const ask = async (edit: number) => {
    const server = servers[edit % servers.length];
    const { status } = server ? await publish(server) : { status: 0 };
    if (status !== 200) throw new Error(`Publishing gave status ${status}.`);
  };

  const answers: number[] = [];
  const others: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const phrase = `Phrase ${edit} ajoutée.`;
    push(phrase);
    const asked = performance.now();
    await ask(edit);
    const answered = performance.now();
    await untilAllShow(phrase);
    answers.push(answered - asked);
    others.push(performance.now() - answered);
  }
  const back: number[] = [];
  for (let edit = 0; edit < returns; edit += 1) {
    const phrase = `Phrase ${edit} sans Redis.`;
    await redis.signal("SIGKILL");
    push(phrase);
    await ask(edit);
    await redis.start();
    const started = performance.now();
    await untilAllShow(phrase);
    back.push(performance.now() - started);
  }
  return {
    answerP50Ms: Math.round(percentile(answers, 0.5)),
    answerP95Ms: Math.round(percentile(answers, 0.95)),
    othersP50Ms: Math.round(percentile(others, 0.5)),
    othersP95Ms: Math.round(percentile(others, 0.95)),
    returnMaxMs: Math.round(Math.max(...back)),
  };
}
