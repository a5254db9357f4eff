import { draftMessage, draftState } from "./draft-state.ts";
import type { Edits } from "./edit-tree.ts";
import { type MergedWork, mergeWork, pathIn } from "./merge-work.ts";
import { newObjects } from "./new-objects.ts";
import { RefusalError } from "./outcome.ts";
import type { Branches } from "./repository.ts";
import { untilMoved } from "./save-draft.ts";
import type { Conflicting, Published, Resolution, Saved } from "./saving.ts";
import type { Author } from "./signature.ts";

/** A work's branch, and who does something with it. */
interface Draft {
  readonly branch: string;
  readonly key: string;
  readonly person: Author;
}

/**
 * Brings what is published into a draft. Where the published branch was rewritten, the draft begins
 * anew on it: with the old commits, what was taken back there would come back.
 */
export function mergeDraft(
  branches: Branches,
  { branch, key, person }: Draft,
  resolutions: readonly Resolution[],
): Promise<Saved | Conflicting> {
  return untilMoved(async () => {
    const tips = await branches.tips(branch);
    const state = await draftState(branches.git, branches.objects, tips);
    if (state === undefined) throw new RefusalError("nothing-begun", key);
    const { published, draft, base, rewritten } = state;
    const made = newObjects(branches.git);
    const merged = await mergeWork(branches, made, key, state, resolutions);
    if (merged.conflicts.length > 0) return { conflicts: merged.conflicts };
    if (base === published && !rewritten) return { commit: draft, blobs: merged.files };
    const tree = await branches.trees.edited(made, published, inRepository(branches, merged));
    const parents = rewritten ? [published] : [draft, published];
    const message = draftMessage(key, published);
    const commit = branches.commit(made, { tree, parents, message, person });
    await made.keep();
    const moved = await branches.move(branch, draft, commit);
    return moved ? { commit, blobs: merged.files } : undefined;
  });
}

/**
 * Puts a draft on the published branch: always as a merge, whose first parent is what was published.
 * What readers had before is told from first parents, and half-written states are none of it.
 */
export function publishDraft(
  branches: Branches,
  onto: string,
  { branch, key, person }: Draft,
): Promise<Published | Conflicting> {
  return untilMoved(async () => {
    const tips = await branches.tips(branch);
    if (tips.draft === undefined) throw new RefusalError("nothing-begun", key);
    const previous = tips.published;
    const state = await draftState(branches.git, branches.objects, tips);
    // A process that was killed may have come as far as that.
    if (state === undefined) return { revision: previous, previous };
    if (state.rewritten) throw new RefusalError("rewritten", onto);
    const made = newObjects(branches.git);
    const merged = await mergeWork(branches, made, key, state);
    if (merged.conflicts.length > 0) return { conflicts: merged.conflicts };
    const tree = await branches.trees.edited(made, previous, inRepository(branches, merged));
    const parents = [previous, state.draft];
    const message = `Publish ${key}\n`;
    const revision = branches.commit(made, { tree, parents, message, person });
    await made.keep();
    return (await branches.move(onto, previous, revision)) ? { revision, previous } : undefined;
  });
}

/** Takes a work's branch away if all that it has is published: what was saved since keeps it. */
export async function removePublished(branches: Branches, branch: string): Promise<void> {
  const tips = await branches.tips(branch);
  if (tips.draft === undefined) return;
  const state = await draftState(branches.git, branches.objects, tips);
  if (state === undefined) await branches.move(branch, tips.draft, undefined);
}

function inRepository(branches: Branches, { files }: MergedWork): Edits {
  return new Map([...files].map(([path, blob]) => [pathIn(branches, path), blob]));
}
