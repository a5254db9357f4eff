import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";

/** Why nothing can be written at a place. */
export type OutProblem = "content" | "file" | "unwritable" | "others";

/** Nothing can be written there; `file` is what stands in the way, where that is one thing. */
export class UnusableOut extends Error {
  readonly problem: OutProblem;
  readonly file: string;
  constructor(problem: OutProblem, file = "") {
    super(problem);
    this.problem = problem;
    this.file = file;
  }
}

/** A folder in which an export is made, to take the place of `out` once it is whole. */
export interface Unfinished {
  readonly folder: string;
  /** Puts it in its place, with a list of its files by which the next export knows it. */
  finish(): Promise<void>;
  /** Takes it away. */
  drop(): Promise<void>;
}

/** Lists the files of an export, in its folder: whatever else stands there is somebody else's. */
export const listName = ".tribune-export";

/**
 * Begins an export beside the place where it will stand: what was there stays until all is made, and
 * what was interrupted never looks whole. Throws UnusableOut where something stands in the way.
 */
export async function beginFolder(out: string, content: string | undefined): Promise<Unfinished> {
  const place = resolve(out);
  const folder = join(dirname(place), `${basename(place)}.unfinished`);
  if (content !== undefined) await notWithin(place, content);
  await onlyOurs(place);
  for (const begun of [folder, `${folder}.old`]) await onlyOurs(begun, true);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(folder);
    await writeFile(join(folder, listName), "");
  } catch {
    throw new UnusableOut("unwritable");
  }
  return {
    folder,
    finish: () =>
      finish(folder, place).catch(() => {
        throw new UnusableOut("unwritable");
      }),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function finish(folder: string, place: string): Promise<void> {
  const files = await filesIn(folder);
  await writeFile(join(folder, listName), `${files.join("\n")}\n`);
  const old = `${folder}.old`;
  await rm(old, { recursive: true, force: true });
  const there = await lstat(place).catch(() => undefined);
  if (there !== undefined) await rename(place, old);
  await rename(folder, place);
  await rm(old, { recursive: true, force: true });
}

/** Site and content must not become each other's. */
async function notWithin(place: string, content: string): Promise<void> {
  const [root, at] = await Promise.all([realpath(content), nearestReal(place)]);
  const [down, up] = [relative(root, at), relative(at, root)];
  if (!down.startsWith("..") || !up.startsWith("..")) throw new UnusableOut("content");
}

/** A path without links, of which the end may not be there yet. */
async function nearestReal(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  return found ?? join(await nearestReal(dirname(path)), basename(path));
}

/** Nothing, an empty folder, or an export of ours and nothing else; `begun`: perhaps not whole. */
async function onlyOurs(place: string, begun = false): Promise<void> {
  const status = await lstat(place).catch(() => undefined);
  if (status === undefined) return;
  if (!status.isDirectory()) throw new UnusableOut("file");
  const files = await filesIn(place).catch(() => {
    throw new UnusableOut("unwritable");
  });
  const list = await readFile(join(place, listName), "utf8").catch(() => undefined);
  const known = new Set(list?.split("\n"));
  const other = begun && list !== undefined ? undefined : files.find((file) => !known.has(file));
  if (other !== undefined) throw new UnusableOut("others", other);
}

/** The files in a folder but the list of them, with forward slashes, in order. */
async function filesIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((each) => !each.isDirectory())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll("\\", "/"))
    .filter((file) => file !== listName)
    .sort();
}
