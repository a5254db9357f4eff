import { checkPath, checkSizes } from "./file-path.ts";
import { startLimit, startTurns } from "./in-turn.ts";
import { listDrafts } from "./list-drafts.ts";
import { openDraft } from "./open-draft.ts";
import { type Outcome, RefusalError } from "./outcome.ts";
import { outcomeOf } from "./outcome-of.ts";
import { mergeDraft, publishDraft, removePublished } from "./publish-draft.ts";
import { openBranches, type RepositorySettings } from "./repository.ts";
import { saveDraft } from "./save-draft.ts";
import type { Saving } from "./saving.ts";
import { branchOf } from "./work-key.ts";

/** So many texts are on their way to the repository at once. */
const mostAtOnce = 4;

/**
 * Keeps each work on a branch of its own in the repository that is published from. All that is known
 * of it is there: a process that is killed, or another instance, has lost nothing.
 */
export async function gitSaving(settings: RepositorySettings): Promise<Saving> {
  const branches = await openBranches(settings);
  const inTurn = startTurns();
  const limited = startLimit(mostAtOnce);
  /** One after the other for a work, and few works at a time. */
  const on = <T>(key: string, work: (branch: string) => Promise<T>): Promise<Outcome<T>> =>
    outcomeOf(() => {
      const branch = branchOf(key, settings.branch);
      return inTurn(branch, () => limited(() => work(branch)));
    });

  /** Nobody waits for that; a branch that stays has nothing in it that is not published. */
  const tidyUp = (branch: string) => {
    inTurn(branch, () => limited(() => removePublished(branches, branch))).catch(() => undefined);
  };

  return {
    kind: "git",
    save: (request) =>
      on(request.key, async (branch) => {
        for (const { path } of request.files) checkPath(request.key, path);
        checkSizes(request.files);
        return saveDraft(branches, branch, request);
      }),
    open: (key) => on(key, (branch) => openDraft(branches, branch, key)),
    read: ({ blob }) => branches.objects.read(blob),
    merge: (key, person, resolutions = []) =>
      on(key, async (branch) => {
        checkSizes(resolutions);
        return mergeDraft(branches, { branch, key, person }, resolutions);
      }),
    // In turn among themselves, too: they all move the same branch.
    publish: (key, person) =>
      on(key, async (branch) => {
        const published = await inTurn(settings.branch, () =>
          publishDraft(branches, settings.branch, { branch, key, person }),
        );
        if ("revision" in published) tidyUp(branch);
        return published;
      }),
    discard: (key, commit) =>
      on(key, async (branch) => {
        if (await branches.move(branch, commit, undefined)) return { discarded: commit };
        throw new RefusalError("busy", key);
      }),
    branches: () => outcomeOf(() => limited(() => listDrafts(branches))),
  };
}
