import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { percentile } from "../statistics.ts";
import type { Folder, Post } from "./site.ts";

/** How a generator is watched: what it runs, where it reads a post and writes its page. */
export interface Watching {
  readonly folder: Folder;
  readonly command: readonly [string, ...string[]];
  readonly sourceOf: (post: Post) => string;
  readonly pageOf: (post: Post) => string;
  readonly posts: readonly Post[];
}

const edits = 10;
const deadline = 300_000;
const patience = 10_000;

/** The median milliseconds from a save to the page on disk that shows it, in watch mode. */
export async function measureWatch(watching: Watching): Promise<number> {
  const { folder, command, sourceOf, pageOf, posts } = watching;
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: folder.path, stdio: "ignore", detached: true });
  try {
    const newest = posts.slice(-edits);
    for (const post of newest) await shows(folder, pageOf(post), "<h1>", child);
    await untilWatching(watching, child);
    const times: number[] = [];
    for (const [edit, post] of newest.entries()) {
      const marker = `Phrase ${edit} ajoutée.`;
      const started = performance.now();
      folder.write(sourceOf(post), `${post.text}\n${marker}\n`);
      await shows(folder, pageOf(post), marker, child);
      times.push(performance.now() - started);
      // The generator may still write other pages: the next save waits for a quiet moment.
      await delay(300);
    }
    return Math.round(percentile(times, 0.5));
  } finally {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  }
}

/** Pages are there before files are watched: the first edit is made again until it is seen. */
async function untilWatching({ folder, sourceOf, pageOf, posts }: Watching, child: ChildProcess) {
  const [post] = posts;
  if (post === undefined) throw new Error("no post");
  for (let attempt = 1; ; attempt += 1) {
    const marker = `Essai ${attempt}.`;
    folder.write(sourceOf(post), `${post.text}\n${marker}\n`);
    try {
      return await shows(folder, pageOf(post), marker, child, patience);
    } catch (error) {
      if (attempt * patience > deadline) throw error;
    }
  }
}

async function shows(
  folder: Folder,
  page: string,
  text: string,
  child: ChildProcess,
  wait = deadline,
) {
  const until = performance.now() + wait;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    try {
      if (readFileSync(join(folder.path, page), "utf8").includes(text)) return;
    } catch {
      // Not written yet.
    }
    await delay(2);
  }
  throw new Error(`${page} did not show ${text}.`);
}
