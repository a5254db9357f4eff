import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type Git, isAncestor, type ReadBlob, type Rename, renamesIn } from "./renames.ts";

const form = z.object({
  /** Raised when what is kept, or how it is found, changes: an older file is then made anew. */
  version: z.literal(3),
  folder: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  renames: z.array(z.object({ from: z.string(), to: z.string(), blob: z.string() })),
});

const fileIn = (repository: string) => join(repository, "tribune-renames.json");

/**
 * The renames in the whole history of a commit. Looking through it takes git a second at 20,000
 * files, so what was found is kept in the repository's folder: a start asks only for what is new.
 */
export async function renamesUpTo(
  git: Git,
  read: ReadBlob,
  repository: string,
  commit: string,
  folder: string,
): Promise<readonly Rename[]> {
  const known = await readKnown(repository, folder);
  if (known?.commit === commit) return known.renames;
  const grown = known !== undefined && (await isAncestor(git, known.commit, commit));
  const renames = grown
    ? [...known.renames, ...(await renamesIn(git, read, `${known.commit}..${commit}`, folder))]
    : await renamesIn(git, read, commit, folder);
  await keepRenames(repository, { folder, commit, renames });
  return renames;
}

/** Undefined if nothing is known, or what is there can't be used. */
async function readKnown(repository: string, folder: string) {
  try {
    const known = form.parse(JSON.parse(await readFile(fileIn(repository), "utf8")));
    return known.folder === folder ? known : undefined;
  } catch {
    return undefined;
  }
}

/** What is known of a folder's history up to a commit. */
interface Known {
  readonly folder: string;
  readonly commit: string;
  readonly renames: readonly Rename[];
}

/** Keeps what was found for the next start. Where that fails, it is looked for again. */
export async function keepRenames(repository: string, known: Known): Promise<void> {
  // What a shallow repository lacks may be there one day, under the same commit.
  const shallow = await stat(join(repository, "shallow")).catch(() => undefined);
  if (shallow !== undefined) return;
  const file = fileIn(repository);
  try {
    await writeFile(`${file}.new`, JSON.stringify({ version: 3, ...known }));
    await rename(`${file}.new`, file);
  } catch {
    // Then the next start looks through the history again.
  }
}
