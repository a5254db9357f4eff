import { randomUUID } from "node:crypto";
import { link, lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, sep } from "node:path";

/**
 * Writes files below a content directory and nowhere else: whole or not at all, and never over one
 * that is there.
 */
export async function contentWriter(directory: string) {
  await mkdir(directory, { recursive: true });
  const root = await realpath(directory);

  const place = async (path: string) => {
    const target = join(root, path);
    if (!target.startsWith(root + sep)) throw new Error(`${path} is not below ${root}`);
    await mkdir(dirname(target), { recursive: true });
    // A folder that was there may be a link to another place.
    const folder = await realpath(dirname(target));
    if (folder !== root && !folder.startsWith(root + sep)) {
      throw new Error(`${path} is not below ${root}`);
    }
    return target;
  };
  /** A name with a dot in front is no content: nobody sees the file before it is whole. */
  const aside = async (target: string, bytes: Uint8Array) => {
    const file = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}`);
    await writeFile(file, bytes, { flag: "wx" });
    return file;
  };

  return {
    root,
    /** Writes a new file. False if there is one of that name: it stays as it is. */
    async create(path: string, bytes: Uint8Array): Promise<boolean> {
      const target = await place(path);
      if ((await lstat(target).catch(() => undefined)) !== undefined) return false;
      const whole = await aside(target, bytes);
      try {
        // A link, unlike a renaming, fails where somebody else was quicker.
        await link(whole, target);
        return true;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
        await rename(whole, target);
        return true;
      } finally {
        await rm(whole, { force: true });
      }
    },
    /** Puts a file in place of the one that was read. */
    async replace(path: string, bytes: Uint8Array): Promise<void> {
      const target = await place(path);
      await rename(await aside(target, bytes), target);
    },
  };
}

export type ContentWriter = Awaited<ReturnType<typeof contentWriter>>;
