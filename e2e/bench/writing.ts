import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { blobId } from "#lib/content/source/blob.ts";
import { gitSaving } from "#lib/desk/saving/git-saving.ts";
import { createRepository } from "../support/repository.ts";
import { corpus } from "./corpus.ts";
import { percentile } from "./statistics.ts";

/** What the desk costs beside a repository on the same machine, in milliseconds. */
export interface WritingFigures {
  readonly works: number;
  readonly saveP50Ms: number;
  readonly saveP95Ms: number;
  readonly publishP50Ms: number;
  readonly publishP95Ms: number;
  readonly openP50Ms: number;
  readonly openP95Ms: number;
}

const edited = 20;

/** Opens, saves twice and publishes `edited` works, one after the other, each in one language. */
export async function measureWriting(works: number): Promise<WritingFigures> {
  const files = corpus(works);
  const paths = Object.keys(files).filter((path) => path.endsWith("fr.mdx"));
  using repository = createRepository(files);
  const dataDirectory = mkdtempSync(join(tmpdir(), "tribune-writing-"));
  const { address } = repository;
  const site = "https://example.org";
  const desk = await gitSaving({ address, branch: "main", folder: "content", dataDirectory, site });
  const person = { name: "Ana", email: "ana@example.org" };
  // The clone that is published from is there before anybody writes.
  await desk.branches();

  const times = { open: [] as number[], save: [] as number[], publish: [] as number[] };
  const timed = async (kind: keyof typeof times, work: () => Promise<object>) => {
    const started = performance.now();
    const answer = await work();
    times[kind].push(performance.now() - started);
    if ("refused" in answer || "conflicts" in answer) throw new Error(JSON.stringify(answer));
  };
  for (let edit = 0; edit < edited; edit += 1) {
    const path = paths[(edit * 37) % paths.length] ?? "";
    const key = path.split("/")[1] ?? "";
    await timed("open", () => desk.open(key));
    let base = files[path] ?? "";
    for (const sentence of ["Une phrase.", "Une autre."]) {
      const text = `${base}\n${sentence}\n`;
      const file = { path, bytes: Buffer.from(text), base: blobId(Buffer.from(base)) };
      await timed("save", () => desk.save({ key, files: [file], person }));
      base = text;
    }
    await timed("publish", () => desk.publish(key, person));
  }
  rmSync(dataDirectory, { recursive: true });
  const at = (kind: keyof typeof times, share: number) =>
    Math.round(percentile(times[kind], share));
  return {
    works,
    ...{ saveP50Ms: at("save", 0.5), saveP95Ms: at("save", 0.95) },
    ...{ publishP50Ms: at("publish", 0.5), publishP95Ms: at("publish", 0.95) },
    ...{ openP50Ms: at("open", 0.5), openP95Ms: at("open", 0.95) },
  };
}
