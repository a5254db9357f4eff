import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { compressed } from "../cache/compress-page.ts";

/** Writes files of an export. Their names are paths from its folder, with forward slashes. */
export interface Writer {
  /** Writes a text, and its compressed forms beside it where they are wanted. */
  text(file: string, text: string | Uint8Array): Promise<void>;
  /** Writes what is compressed already. */
  bytes(file: string, bytes: Uint8Array): Promise<void>;
  /** Where a file is to stand that something else puts there. */
  place(file: string): Promise<string>;
}

/** A writer into a folder; `precompress`: whether texts are also written as .br and .gz. */
export function writerInto(folder: string, precompress: boolean): Writer {
  const place = async (file: string) => {
    const path = within(folder, file);
    await mkdir(dirname(path), { recursive: true });
    return path;
  };
  const bytes = async (file: string, content: string | Uint8Array) =>
    writeFile(await place(file), content);
  const text = async (file: string, written: string | Uint8Array) => {
    await bytes(file, written);
    if (!precompress) return;
    const { br, gzip } = await compressed(Buffer.from(written), "kept");
    await Promise.all([bytes(`${file}.br`, br), bytes(`${file}.gz`, gzip)]);
  };
  return { text, bytes, place };
}

/** Names of files come from texts, too: none leads out of the folder. */
function within(folder: string, file: string): string {
  const path = join(folder, file);
  const inside = relative(folder, path);
  if (inside === "" || inside.startsWith("..")) throw new Error(`${file} is no file of an export.`);
  return path;
}
