import { readdir, readFile, rm } from "node:fs/promises";
import { blobId } from "../../content/source/blob.ts";
import { placeIn } from "./directory-place.ts";
import { checkPath, checkSizes, workOf } from "./file-path.ts";
import { startTurns } from "./in-turn.ts";
import { RefusalError } from "./outcome.ts";
import { outcomeOf } from "./outcome-of.ts";
import { type Prepared, prepareFile } from "./replace-file.ts";
import type { Conflicting, OpenedFile, Saved, SaveRequest, Saving } from "./saving.ts";
import { branchOf, settingsKey } from "./work-key.ts";

/**
 * Keeps texts in a content directory, where a saved file is live at once, unless it says that it is a
 * draft. If the directory is in git, committing is for whoever keeps it there.
 */
export function directorySaving(directory: string): Saving {
  const inTurn = startTurns();
  const on = <T>(key: string, work: () => Promise<T>) =>
    outcomeOf(() => inTurn(branchOf(key, ""), work));
  const nothingApart = (key: string) =>
    outcomeOf<never>(async () => {
      throw new RefusalError("nothing-begun", key);
    });

  return {
    kind: "directory",
    save: (request) => on(request.key, () => saveFiles(directory, request)),
    open: (key) =>
      on(key, async () => {
        const files: OpenedFile[] = [];
        for (const path of await pathsOf(directory, key)) {
          const bytes = await bytesAt(directory, path);
          const blob = bytes && blobId(bytes);
          if (blob !== undefined) {
            files.push({ path, blob, published: blob, differs: false, moved: false });
          }
        }
        return { draft: undefined, published: undefined, rewritten: false, files };
      }),
    read: async ({ path, blob }) => {
      const bytes = await bytesAt(directory, path);
      return bytes !== undefined && blobId(bytes) === blob ? bytes : undefined;
    },
    merge: nothingApart,
    publish: nothingApart,
    discard: nothingApart,
    branches: async () => [],
  };
}

async function saveFiles(
  directory: string,
  { key, files }: SaveRequest,
): Promise<Saved | Conflicting> {
  for (const { path } of files) checkPath(key, path);
  checkSizes(files);
  const prepared: [place: string, Prepared | undefined][] = [];
  try {
    for (const { path, bytes } of files) {
      const place = await placeIn(directory, path);
      prepared.push([place, bytes && (await prepareFile(place, bytes))]);
    }
    // Looked at last: whoever else writes here has no lock to wait for.
    const conflicts = await conflictsIn(directory, files);
    if (conflicts.length > 0) return { conflicts };
    for (const [place, file] of prepared) await (file?.place() ?? rm(place, { force: true }));
    const blobs = files.map(({ path, bytes }) => [path, bytes && blobId(bytes)] as const);
    return { commit: undefined, blobs: new Map(blobs) };
  } finally {
    for (const [, file] of prepared) await file?.drop();
  }
}

async function conflictsIn(directory: string, files: SaveRequest["files"]) {
  const compared = await Promise.all(
    files.map(async ({ path, bytes, base }) => {
      const there = await bytesAt(directory, path);
      const [ours, theirs] = [bytes && blobId(bytes), there && blobId(there)];
      return { path, base, ours, theirs, parts: undefined };
    }),
  );
  return compared.filter(({ base, ours, theirs }) => theirs !== base && theirs !== ours);
}

/** A file's bytes; undefined if there is none. */
async function bytesAt(directory: string, path: string): Promise<Buffer | undefined> {
  return readFile(await placeIn(directory, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    if (error.code === "EISDIR") throw new RefusalError("link", path);
    throw error;
  });
}

/** The paths of a work's files. */
async function pathsOf(directory: string, key: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of await foldersOf(directory, key)) {
    for (const name of await namesIn(directory, folder)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (workOf(path) === key) found.push(path);
    }
  }
  return found.sort();
}

async function foldersOf(directory: string, key: string): Promise<string[]> {
  if (key === settingsKey) return ["", `articles/${key}`];
  if (key.startsWith("pages/")) return [key];
  const names = await namesIn(directory, "articles");
  if (names.includes(key)) return [`articles/${key}`];
  const found: string[] = [];
  for (const name of names) {
    const below = await namesIn(directory, `articles/${name}`);
    if (below.includes(key)) found.push(`articles/${name}/${key}`);
  }
  return found;
}

async function namesIn(directory: string, folder: string): Promise<string[]> {
  const place = folder === "" ? directory : await placeIn(directory, folder);
  return readdir(place).catch(() => []);
}
