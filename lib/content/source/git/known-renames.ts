import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const renameSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** What the file was before that commit. */
  blob: z.string(),
});

const knownSchema = z.object({
  commit: z.string(),
  /** The content's folder, from which paths are told. */
  folder: z.string(),
  renames: z.array(renameSchema).readonly(),
});

/** A file that git saw under another name, or with another `slug`, in some commit. */
export type Rename = Readonly<z.infer<typeof renameSchema>>;

/** All renames up to a commit. */
export type KnownRenames = Readonly<z.infer<typeof knownSchema>>;

const fileIn = (repository: string) => join(repository, "tribune-renames.json");

/**
 * What an earlier process found in a clone's history; undefined if there is nothing to be trusted. A
 * shallow clone may have grown backwards since.
 */
export async function readRenames(
  repository: string,
  folder: string,
): Promise<KnownRenames | undefined> {
  if (await stat(join(repository, "shallow")).catch(() => undefined)) return undefined;
  try {
    const known = knownSchema.parse(JSON.parse(await readFile(fileIn(repository), "utf8")));
    return known.folder === folder ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps them beside the clone. Where that fails, the next start looks for them again. */
export async function writeRenames(repository: string, known: KnownRenames): Promise<void> {
  const unfinished = `${fileIn(repository)}.new`;
  await writeFile(unfinished, JSON.stringify(known))
    .then(() => rename(unfinished, fileIn(repository)))
    .catch(() => undefined);
}
