import next from "next";
import { openSource } from "../content/source/open-source.ts";
import { readEnvironment } from "../environment/environment.ts";
import { readAssets } from "../next-internals/build-assets.ts";
import { setOwnServer } from "../next-internals/own-server.ts";
import { startRenderer } from "../server/next-renderer.ts";
import { drawnCards } from "./drawn-cards.ts";
import { cardsFolder, openEdition, settingsOfExport } from "./open-edition.ts";
import type { FromWorker, Start, ToWorker } from "./worker-messages.ts";
import { type Job, pageWriter, pastAddresses } from "./write-page.ts";
import { writerInto } from "./writer.ts";

// A process that renders: React keeps one core busy, and a machine has several.

/** A page may take this long, in milliseconds: nobody waits for it, and all cores are busy. */
const longest = 120_000;

/** Pages under way at once: while one is compressed or written, another is rendered. */
const concurrency = 3;

const say = (message: FromWorker) => process.send?.(message);

async function start({ revision, now, folder, precompress }: Start) {
  const env = settingsOfExport(readEnvironment(process.env));
  setOwnServer();
  const app = next({ dev: false, dir: ".", port: env.PORT });
  const renderer = await startRenderer(app.getRequestHandler(), env.SITE_URL, longest);
  const prepared = app.prepare();
  const source = await openSource(env, revision);
  const opened = await openEdition(env, source, now);
  await prepared;
  const finish = { assets: readAssets("."), secure: env.SITE_URL.startsWith("https:") };
  const site = env.SITE_URL;
  const cards = drawnCards(cardsFolder(env), opened.edition, site);
  const writer = writerInto(folder, precompress);
  const write = pageWriter({ ...opened, renderer, finish, writer, cards, site });
  const writeAll = async (job: Job) => {
    // What has ended keeps its past, too.
    const past = await pastAddresses(opened, job.address);
    let written = await write(job);
    for (const address of past) written += await write({ address });
    return written;
  };
  const work = async (jobs: readonly Job[]) => {
    const rest = jobs.values();
    const failed: string[] = [];
    let written = 0;
    const next = async () => {
      for (const job of rest) {
        const count = await writeAll(job).catch((error: unknown) => {
          console.error(error);
          failed.push(job.address);
        });
        written += count ?? 0;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, next));
    say({ written, failed });
  };
  return { same: opened.edition.catalogue.revision === revision, work };
}

let started: ReturnType<typeof start> | undefined;

process.on("message", (message: ToWorker) => {
  const act = async () => {
    if ("start" in message) {
      started = start(message.start);
      say((await started).same ? { written: 0, failed: [] } : { moved: true });
    } else await (await started)?.work(message.jobs);
  };
  act().catch((error: unknown) => say({ broken: String(error) }));
});
// Without the parent, nobody wants what is written here.
process.on("disconnect", () => process.exit());
