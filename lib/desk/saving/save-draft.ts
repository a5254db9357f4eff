import { blobId } from "../../content/source/blob.ts";
import { draftMessage, draftState } from "./draft-state.ts";
import { mergeText } from "./merge-text.ts";
import { pathIn } from "./merge-work.ts";
import { newObjects } from "./new-objects.ts";
import { RefusalError } from "./outcome.ts";
import type { Branches } from "./repository.ts";
import type { Conflict, Conflicting, Saved, SaveRequest, WrittenFile } from "./saving.ts";

/** So often somebody else may be quicker before it is said. */
export const mostAttempts = 8;

/** Tries again as long as the branch was moved by somebody else meanwhile. */
export async function untilMoved<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let attempts = 0; attempts < mostAttempts; attempts += 1) {
    const done = await attempt();
    if (done !== undefined) return done;
  }
  throw new RefusalError("busy");
}

/**
 * Puts files on a work's branch, which begins at what is published. What somebody else changed in other
 * passages meanwhile is kept beside it; the same passages are a conflict, unless it already is what is saved.
 */
export async function saveDraft(
  branches: Branches,
  branch: string,
  { key, files, person }: SaveRequest,
): Promise<Saved | Conflicting> {
  return untilMoved(async () => {
    const tips = await branches.tips(branch);
    const state = await draftState(branches.git, branches.objects, tips);
    const parent = state?.draft ?? tips.published;
    const compared = await Promise.all(
      files.map(async (file) => {
        const there = await branches.trees.blobAt(parent, pathIn(branches, file.path));
        const blob = file.bytes && blobId(file.bytes);
        if (there === file.base || there === blob) return { file, there, blob };
        const bytes = await mergedBytes(branches, file, there);
        if (bytes === undefined) return { file, there, blob, conflict: true };
        return { file: { ...file, bytes }, there, blob: blobId(bytes) };
      }),
    );
    const conflicts = compared.flatMap(({ file, there, blob, conflict = false }) =>
      conflict ? [conflictOf(file, blob, there)] : [],
    );
    if (conflicts.length > 0) return { conflicts };
    const blobs = new Map(compared.map(({ file, blob }) => [file.path, blob]));
    const changed = compared.filter(({ there, blob }) => there !== blob);
    if (changed.length === 0) return { commit: parent, blobs };
    const edits = new Map<string, string | undefined>();
    const made = newObjects(branches.git);
    for (const { file, blob } of changed) {
      if (file.bytes !== undefined) made.add("blob", file.bytes);
      edits.set(pathIn(branches, file.path), blob);
    }
    const tree = await branches.trees.edited(made, parent, edits);
    // What a rewritten branch was begun at stays known until it is merged.
    const message = draftMessage(key, state?.base ?? tips.published);
    const commit = branches.commit(made, { tree, parents: [parent], message, person });
    await made.keep();
    return (await branches.move(branch, tips.draft, commit)) ? { commit, blobs } : undefined;
  });
}

/**
 * A file in which two people changed other passages than each other, with what both did; undefined where
 * they changed the same, or one of them took it away.
 */
async function mergedBytes(
  { git, objects }: Branches,
  { base, bytes: ours }: WrittenFile,
  there: string | undefined,
): Promise<Uint8Array | undefined> {
  if (base === undefined || ours === undefined || there === undefined) return undefined;
  const [before, theirs] = await Promise.all([objects.read(base), objects.read(there)]);
  if (before === undefined || theirs === undefined) return undefined;
  const parts = await mergeText(git, { base: before, ours, theirs });
  return parts?.every((part) => typeof part === "string") ? Buffer.from(parts.join("")) : undefined;
}

/** The browser has the words of its own side; what became of both is merged when it is asked. */
function conflictOf(
  { path, base }: WrittenFile,
  ours: string | undefined,
  theirs: string | undefined,
): Conflict {
  return { path, base, ours, theirs, parts: undefined };
}
