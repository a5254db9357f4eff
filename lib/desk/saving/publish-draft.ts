import { draftMessage, draftState } from "./draft-state.ts";
import { type MergedWork, mergeWork, pathIn } from "./merge-work.ts";
import { RefusalError } from "./outcome.ts";
import type { Branches } from "./repository.ts";
import { untilMoved } from "./save-draft.ts";
import type { Conflicting, Published, Resolution, Saved } from "./saving.ts";
import type { Author } from "./signature.ts";

/**
 * Brings what is published into a draft. Where the published branch was rewritten, the draft begins
 * anew on it: with the old commits, what was taken back there would come back.
 */
export function mergeDraft(
  branches: Branches,
  branch: string,
  key: string,
  person: Author,
  resolutions: readonly Resolution[],
): Promise<Saved | Conflicting> {
  return untilMoved(async () => {
    const state = await draftState(branches.git, await branches.tips(branch));
    if (state === undefined) throw new RefusalError("nothing-begun", key);
    const { published, draft, base, rewritten } = state;
    const merged = await mergeWork(branches, key, state, resolutions);
    if (merged.conflicts.length > 0) return { conflicts: merged.conflicts };
    if (base === published && !rewritten) return { commit: draft, blobs: merged.files };
    const tree = await treeOf(branches, published, merged);
    const parents = rewritten ? [published] : [draft, published];
    const message = draftMessage(key, published);
    const commit = await branches.commit({ tree, parents, message, person });
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
  published: string,
  branch: string,
  key: string,
  person: Author,
): Promise<Published | Conflicting> {
  return untilMoved(async () => {
    const tips = await branches.tips(branch);
    const state = await draftState(branches.git, tips);
    if (tips.draft === undefined) throw new RefusalError("nothing-begun", key);
    const previous = tips.published;
    const leave = () => branches.move(branch, tips.draft, undefined).catch(() => false);
    if (state === undefined) {
      await leave();
      return { revision: previous, previous };
    }
    if (state.rewritten) throw new RefusalError("rewritten", published);
    const merged = await mergeWork(branches, key, state);
    if (merged.conflicts.length > 0) return { conflicts: merged.conflicts };
    const tree = await treeOf(branches, previous, merged);
    const parents = [previous, state.draft];
    const message = `Publish ${key}\n`;
    const revision = await branches.commit({ tree, parents, message, person });
    if (!(await branches.move(published, previous, revision))) return undefined;
    // What was saved meanwhile keeps the branch. Where it can't be taken away, all of it is published.
    await leave();
    return { revision, previous };
  });
}

function treeOf(branches: Branches, published: string, { files }: MergedWork): Promise<string> {
  const edits = [...files].map(([path, blob]) => [pathIn(branches, path), blob] as const);
  return branches.trees.edited(published, new Map(edits));
}
