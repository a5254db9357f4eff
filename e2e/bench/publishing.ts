import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { publish, serveRepository } from "../support/publishing.ts";
import { createRepository } from "../support/repository.ts";
import { corpus } from "./corpus.ts";
import { residentMiB } from "./process.ts";
import { percentile } from "./statistics.ts";

/** What a commit costs, from the signed POST on, at a size of corpus. */
export interface PublishingFigures {
  readonly works: number;
  /** How many languages each work is written in. */
  readonly languages: number;
  readonly firstStartS: number;
  readonly warmStartS: number;
  readonly pushMs: number;
  readonly liveP50Ms: number;
  readonly liveP95Ms: number;
  readonly answerP50Ms: number;
  readonly answerP95Ms: number;
  readonly parsedPerEdit: number;
  readonly renderedPerEdit: number;
  readonly memoryMiB: number;
}

const edits = 30;

/** How many pages readers visit before: the whole of a small site, the newest of a large one. */
const visits = 400;

/** Commits, pushes and publishes `edits` edits of bodies, one after the other. */
export async function measurePublishing(works: number, languages = 2): Promise<PublishingFigures> {
  const files = corpus(works, languages);
  const articles = Object.keys(files).filter((path) => path.endsWith("fr.mdx"));
  using repository = createRepository(files);
  const startOnce = async (env = {}) => {
    const started = performance.now();
    const server = await serveRepository(repository, env, { startDeadline: 300_000 });
    await (await fetch(`${server.url}/fr`)).text();
    return { server, seconds: (performance.now() - started) / 1_000 };
  };
  const first = await startOnce();
  await using cold = first.server;
  await cold.stop();
  const { server, seconds } = await startOnce({ DATA_DIR: cold.dataDir });
  await using _running = server;

  const urls = articles.map((path) => `/fr/articles/${path.split("/")[1]?.slice(11)}`);
  const lists = ["/fr", "/en", "/fr/articles", "/en/articles"];
  for (const path of [...lists, ...urls.slice(-visits)]) {
    await (await fetch(server.url + path)).text();
  }

  const live: number[] = [];
  const answers: number[] = [];
  const pushes: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const index = (articles.length - 1 - edit * 7 + articles.length * 3) % articles.length;
    const [path = "", url = ""] = [articles[index], urls[index]];
    const marker = `Phrase ${edit} ajoutée.`;
    repository.write(path, `${files[path]}\n${marker}\n`);
    const committed = performance.now();
    repository.push();
    const posted = performance.now();
    pushes.push(posted - committed);
    const answered = publish(server).then(() => answers.push(performance.now() - posted));
    while (!(await (await fetch(server.url + url)).text()).includes(marker)) await delay(2);
    live.push(performance.now() - posted);
    await answered;
  }
  const counts = (name: string) =>
    server.log.flatMap((line) => new RegExp(`${name}=(\\d+)`).exec(line)?.[1] ?? []).slice(-edits);
  return {
    works,
    languages,
    firstStartS: round(first.seconds, 1),
    warmStartS: round(seconds, 1),
    pushMs: round(percentile(pushes, 0.5)),
    liveP50Ms: round(percentile(live, 0.5)),
    liveP95Ms: round(percentile(live, 0.95)),
    answerP50Ms: round(percentile(answers, 0.5)),
    answerP95Ms: round(percentile(answers, 0.95)),
    parsedPerEdit: percentile(counts("parsed").map(Number), 0.5),
    renderedPerEdit: percentile(counts("rendered").map(Number), 0.5),
    memoryMiB: round(await residentMiB(server.pid)),
  };
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
