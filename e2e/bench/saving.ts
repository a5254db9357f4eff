import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { type Server, serve } from "../support/serve.ts";
import { corpus } from "./corpus.ts";
import { residentMiB } from "./process.ts";
import { percentile } from "./statistics.ts";

/** What saving a file in the watched directory costs. */
export interface SavingFigures {
  readonly articles: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly renderedPerSave: number;
  readonly memoryMiB: number;
}

const edits = 30;

/** How many pages a reader visits before: kept pages are what a save could make again. */
const visits = 400;

/** Saves `edits` articles, one after the other, on a production server that readers have visited. */
export async function measureSaving(works: number): Promise<SavingFigures> {
  const files = corpus(works);
  const articles = Object.keys(files).filter((path) => path.endsWith("fr.mdx"));
  await using server = await serve({ content: files });
  await visit(server, ["/fr", "/en", "/fr/articles", "/en/articles", ...articles.map(urlOf)]);

  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const path = articles[(edit * 7) % articles.length] ?? "";
    const marker = `Phrase ${edit} ajoutée.`;
    const started = performance.now();
    await server.write(path, `${files[path]}\n${marker}\n`);
    while (!(await (await fetch(server.url + urlOf(path))).text()).includes(marker)) await delay(2);
    times.push(performance.now() - started);
  }
  const counts = server.log.flatMap((line) => /rendered=(\d+)/.exec(line)?.[1] ?? []).slice(1);
  return {
    articles: works,
    p50Ms: Math.round(percentile(times, 0.5)),
    p95Ms: Math.round(percentile(times, 0.95)),
    renderedPerSave: percentile(counts.map(Number), 0.5),
    memoryMiB: Math.round(await residentMiB(server.pid)),
  };
}

async function visit(server: Server, paths: readonly string[]): Promise<void> {
  for (const path of paths.slice(0, visits)) await (await fetch(server.url + path)).text();
}

function urlOf(path: string): string {
  return `/fr/articles/${path.split("/")[1]?.slice(11)}`;
}
