import { constants } from "node:fs";
import { access, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refused } from "../run-command.ts";
import type { InitTexts } from "./init-texts.ts";

/**
 * Makes a directory for a new site, or takes one that is empty; the clone of a repository without a
 * commit counts as empty. Throws Refused for any other.
 */
export async function emptyDirectory(directory: string, say: InitTexts): Promise<void> {
  try {
    const there = await stat(directory).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    });
    if (there !== undefined && !there.isDirectory()) throw new Refused(say.isFile(directory));
    await mkdir(directory, { recursive: true });
    const names = await readdir(directory);
    if (names.some((name) => name !== ".git")) throw new Refused(say.notEmpty(directory));
    await access(directory, constants.W_OK);
  } catch (error) {
    throw error instanceof Refused ? error : unwritable(directory, error, say);
  }
}

/** Writes files that are not there yet, by their paths in a directory. Throws Refused if it can't. */
export async function writeFiles(
  directory: string,
  files: ReadonlyMap<string, string>,
  say: InitTexts,
): Promise<void> {
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text, { flag: "wx" });
    }
  } catch (error) {
    throw unwritable(directory, error, say);
  }
}

const unwritable = (directory: string, error: unknown, say: InitTexts) =>
  new Refused(say.notWritable(directory, codeOf(error)));

function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return String(code ?? error);
}
