import { z } from "zod";

/** What someone asks to be merged: a pull request, or as GitLab says, a merge request. */
export interface ChangeRequest {
  readonly number: number;
  /** The commit that is proposed. */
  readonly head: string;
  readonly open: boolean;
}

const commit = z.string().regex(/^[0-9a-f]{40,64}$/);

/** An event of GitHub or Forgejo, then one of GitLab's webhooks. */
const event = z.union([
  z
    .object({
      pull_request: z.object({
        number: z.int(),
        state: z.string(),
        head: z.object({ sha: commit }),
      }),
    })
    .transform(({ pull_request: { number, state, head } }) => ({
      number,
      head: head.sha,
      open: state === "open",
    })),
  z
    .object({
      object_attributes: z.object({
        iid: z.int(),
        state: z.string(),
        last_commit: z.object({ id: commit }),
      }),
    })
    .transform(({ object_attributes: { iid, state, last_commit } }) => ({
      number: iid,
      head: last_commit.id,
      open: state === "opened",
    })),
]);

/** The change request that an event is about. Throws an error when it is about none. */
export function changeRequestOf(text: string): ChangeRequest {
  const read = event.safeParse(JSON.parse(text));
  if (!read.success) throw new Error("This event is not about a pull or merge request.");
  return read.data;
}
