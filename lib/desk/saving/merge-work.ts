import type { ObjectReader } from "../../content/source/git/cat-file.ts";
import { compareTrees } from "../../content/source/git/compare-trees.ts";
import type { DraftState } from "./draft-state.ts";
import type { Edits, Trees } from "./edit-tree.ts";
import { checkPath } from "./file-path.ts";
import { mergeText } from "./merge-text.ts";
import type { NewObjects } from "./new-objects.ts";
import { RefusalError } from "./outcome.ts";
import type { Git } from "./run-git.ts";
import type { Conflict, Resolution } from "./saving.ts";

/** Git, what reads its objects, and where the content stands in the repository. */
export interface Workshop {
  readonly git: Git;
  readonly objects: ObjectReader;
  readonly trees: Trees;
  /** The content's folder; empty for the repository's root. */
  readonly folder: string;
}

/** A draft's files, merged with what is published; paths are the content's. */
export interface MergedWork {
  readonly files: Edits;
  readonly conflicts: readonly Conflict[];
}

/** More files than this are no work of a person's. */
const mostFiles = 500;

/**
 * Merges each file that a draft changed with the published one. A merge of whole commits would do the
 * same, where it does the same: but what a draft is not to change can't come in by it.
 */
export async function mergeWork(
  shop: Workshop,
  made: NewObjects,
  key: string,
  state: DraftState,
  resolutions: readonly Resolution[] = [],
): Promise<MergedWork> {
  const files = new Map<string, string | undefined>();
  const conflicts: Conflict[] = [];
  for (const { path, before, blob } of await changesOf(shop, key, state)) {
    const theirs = await shop.trees.blobAt(state.published, pathIn(shop, path));
    const three = { path, base: before, ours: blob, theirs };
    const merged = await mergeFile(shop, made, three, resolutions);
    if ("blob" in merged) files.set(path, merged.blob);
    else conflicts.push(merged);
  }
  return { files, conflicts };
}

/** A path of the content's from the repository's root. */
export function pathIn({ folder }: Workshop, path: string): string {
  return folder === "" ? path : `${folder}/${path}`;
}

/** What a draft changed, if all of it is of its work. */
async function changesOf({ objects, folder }: Workshop, key: string, state: DraftState) {
  const changes = await compareTrees(objects, state.base, state.draft, "", mostFiles);
  if (changes === undefined) throw new RefusalError("too-much", key);
  const prefix = folder === "" ? "" : `${folder}/`;
  return changes.map(({ path, before, blob, link }) => {
    if (link || (before ?? blob) === undefined) throw new RefusalError("link", path);
    if (!path.startsWith(prefix)) throw new RefusalError("foreign-files", path);
    const own = path.slice(prefix.length);
    try {
      checkPath(key, own);
    } catch {
      throw new RefusalError("foreign-files", path);
    }
    return { path: own, before, blob };
  });
}

type Three = Omit<Conflict, "parts">;

/** A file of which two people may have made something. */
async function mergeFile(
  shop: Workshop,
  made: NewObjects,
  three: Three,
  resolutions: readonly Resolution[],
): Promise<{ readonly blob: string | undefined } | Conflict> {
  const { path, base, ours, theirs } = three;
  if (theirs === base || theirs === ours) return { blob: ours };
  if (ours === base) return { blob: theirs };
  const chosen = resolutions.find(
    (each) => each.path === path && each.ours === ours && each.theirs === theirs,
  );
  if (chosen !== undefined) return { blob: chosen.bytes && made.add("blob", chosen.bytes) };
  const parts = await partsOf(shop, three);
  if (parts === undefined || parts.some((part) => typeof part !== "string")) {
    return { ...three, parts };
  }
  return { blob: made.add("blob", Buffer.from(parts.join(""))) };
}

async function partsOf({ git, objects }: Workshop, { base, ours, theirs }: Three) {
  if (ours === undefined || theirs === undefined) return undefined;
  const read = async (blob: string | undefined) => {
    const bytes = blob === undefined ? new Uint8Array() : await objects.read(blob);
    if (bytes === undefined) throw new RefusalError("failed", `The blob ${blob} is not there.`);
    return bytes;
  };
  return mergeText(git, {
    base: await read(base),
    ours: await read(ours),
    theirs: await read(theirs),
  });
}
