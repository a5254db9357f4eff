import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileOnDisk, type OpenFile } from "../open-file.ts";
import { type Entry, SourceError } from "../source.ts";
import { borrowingEnvironment } from "./run.ts";

/** What is kept takes at most so many bytes of the disk: 4 GiB. */
const keptLimit = 4 * 1024 * 1024 * 1024;

/**
 * Opens blobs of any size. git can't be asked for a part of one: each is written out under DATA_DIR
 * once, and read from there. What was asked for longest ago makes room.
 */
export function openBlobs(
  repository: string,
  dataDirectory: string,
  borrowed: string | undefined,
): (entry: Entry) => Promise<OpenFile> {
  const folder = join(dataDirectory, "files");
  const writing = new Map<string, Promise<void>>();

  const written = (entry: Entry): Promise<void> => {
    const begun = writing.get(entry.blob) ?? write(entry);
    writing.set(entry.blob, begun);
    return begun.finally(() => writing.delete(entry.blob));
  };

  const write = async ({ blob, path, size }: Entry) => {
    await mkdir(folder, { recursive: true });
    await makeRoom(folder, size);
    const file = join(folder, `${blob}.${crypto.randomUUID()}.part`);
    try {
      await writeBlob(repository, borrowed, blob, file);
      await rename(file, join(folder, blob));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new SourceError(`${path} can’t be read from the repository: ${reason}`);
    } finally {
      await rm(file, { force: true });
    }
  };

  const kept = async ({ blob, size }: Entry): Promise<OpenFile | undefined> => {
    const place = join(folder, blob);
    const handle = await open(place).catch(() => undefined);
    // A machine that stopped while it was written may have left it shorter.
    if (handle !== undefined && (await handle.stat()).size === size) {
      const now = new Date();
      await utimes(place, now, now).catch(() => undefined);
      return fileOnDisk(handle, size);
    }
    await handle?.close();
    return undefined;
  };

  return async (entry) => {
    const found = await kept(entry);
    if (found !== undefined) return found;
    await written(entry);
    const made = await kept(entry);
    if (made !== undefined) return made;
    throw new SourceError(`${entry.path} is not ${entry.size} bytes in the repository.`);
  };
}

/** `git cat-file`, told to pass on what is large instead of holding it in memory. */
async function writeBlob(
  repository: string,
  borrowed: string | undefined,
  blob: string,
  file: string,
): Promise<void> {
  const args = ["--git-dir", repository, "-c", "core.bigFileThreshold=1m"];
  const child = spawn("git", [...args, "cat-file", "blob", blob], {
    env: borrowingEnvironment(borrowed),
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`git cat-file ended with ${code}`));
    });
  });
  await Promise.all([pipeline(child.stdout, createWriteStream(file)), ended]);
}

async function makeRoom(folder: string, wanted: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const place = join(folder, name);
      const { size = 0, mtimeMs = 0 } = (await stat(place).catch(() => undefined)) ?? {};
      return { place, size, mtimeMs };
    }),
  );
  let taken = files.reduce((sum, { size }) => sum + size, wanted);
  for (const { place, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (taken <= keptLimit) return;
    await rm(place, { force: true });
    taken -= size;
  }
}
