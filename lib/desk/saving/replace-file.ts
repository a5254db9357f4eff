import { randomUUID } from "node:crypto";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { folderFor } from "./directory-place.ts";

/** A name with a dot in front is no content: nobody sees the file before it is whole. */
const aside = ".desk-";

/** What a killed process left beside a file is cleared away when it is this old, in milliseconds. */
const leftOver = 60 * 60_000;

/** A file that is written and not yet in its place. */
export interface Prepared {
  /** Puts it there in one step. */
  place(): Promise<void>;
  /** Takes it away, if it was not put there. */
  drop(): Promise<void>;
}

/** Writes bytes beside the place they are for, on the disk and not only on their way to it. */
export async function prepareFile(place: string, bytes: Uint8Array): Promise<Prepared> {
  const folder = await folderFor(place);
  await clearLeftovers(folder);
  const file = join(folder, `${aside}${randomUUID()}`);
  const drop = () => rm(file, { force: true });
  try {
    const handle = await open(file, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    place: async () => {
      await rename(file, place);
      await syncFolder(folder);
    },
    drop,
  };
}

/** Has a folder's names on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  // Some file systems have no such thing for folders.
  await handle.sync().catch(() => undefined);
  await handle.close();
}

async function clearLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(aside)) continue;
    const file = join(folder, name);
    const written = (await stat(file).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - written > leftOver) await rm(file, { force: true });
  }
}
