import { fileName } from "../../content/assets.ts";
import { blobId } from "../../content/source/blob.ts";
import { folderOf } from "../../content/text-names.ts";
import { isRefusal, type Outcome } from "../saving/outcome.ts";
import type { Conflicting, OpenedFile, Saved, Saving } from "../saving/saving.ts";
import type { Author } from "../saving/signature.ts";
import { freeName } from "./file-name.ts";
import type { ReadyFile } from "./judge-file.ts";

/** A work's folder, and who puts a file into it. */
export interface Place {
  readonly saving: Saving;
  readonly key: string;
  readonly folder: string;
  readonly person: Author;
}

/** A file that is kept: `already` when it was there before, with the same bytes. */
export interface Kept {
  readonly path: string;
  readonly blob: string;
  readonly already: boolean;
}

/** So often somebody else may take a name before it is said. */
const mostAttempts = 8;

/**
 * Puts files beside a work's texts, in one step, each under a name that no other has: one that is
 * there is never written over. Answers what became of each, in their order.
 */
export async function keepFiles(
  { saving, key, folder, person }: Place,
  ready: readonly Pick<ReadyFile, "name" | "bytes">[],
): Promise<Outcome<readonly Kept[]>> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const opened = await saving.open(key);
    if (isRefusal(opened)) return opened;
    const there = opened.files.filter(
      ({ path, blob }) => blob !== undefined && folderOf(path) === folder,
    );
    const placed = placeAll(folder, ready, there);
    const files = placed.flatMap(({ path, bytes, already }) =>
      already ? [] : [{ path, bytes, base: undefined }],
    );
    const outcome = files.length === 0 ? undefined : await saving.save({ key, files, person });
    if (outcome !== undefined && isRefusal(outcome)) return outcome;
    // Somebody put another file there meanwhile: the names are chosen anew.
    if (outcome !== undefined && "conflicts" in outcome) continue;
    return placed.map(({ path, blob, already }) => ({ path, blob, already }));
  }
  return { refused: "busy", detail: key };
}

function placeAll(
  folder: string,
  ready: readonly Pick<ReadyFile, "name" | "bytes">[],
  there: readonly OpenedFile[],
) {
  const byBlob = new Map(there.map(({ path, blob }) => [blob, path]));
  const taken = there.map(({ path }) => fileName(path));
  return ready.map(({ name, bytes }) => {
    const blob = blobId(bytes);
    const same = byBlob.get(blob);
    if (same !== undefined) return { path: same, bytes, blob, already: true };
    const path = `${folder}/${freeName(name, taken)}`;
    taken.push(fileName(path));
    byBlob.set(blob, path);
    return { path, bytes, blob, already: false };
  });
}

/** Writes other bytes over a file, or with undefined takes it away, if it still is at a blob id. */
export function overwriteFile(
  { saving, key, person }: Place,
  path: string,
  base: string,
  bytes: Uint8Array | undefined,
): Promise<Outcome<Saved | Conflicting>> {
  return saving.save({ key, files: [{ path, bytes, base }], person });
}
