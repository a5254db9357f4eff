import type { Tips } from "./remote-branches.ts";
import type { Git } from "./run-git.ts";

/** What a draft is beside what is published. */
export interface DraftState extends Tips {
  readonly draft: string;
  /** The published commit that is the last one merged into it. */
  readonly base: string;
  /** Whether that commit is published no more: merged as git does, what was taken back would return. */
  readonly rewritten: boolean;
}

/** What a commit of the desk says of the published commit that is merged into it: a git trailer. */
const trailer = "Desk-Base";

/** That, as `git log` prints it. */
export const baseFormat = `%(trailers:key=${trailer},valueonly)`;

/** The message of a commit on a draft. */
export function draftMessage(key: string, base: string): string {
  return `Write ${key}\n\n${trailer}: ${base}\n`;
}

/** Compares a draft with what is published; undefined when there is none, or all of it is published. */
export async function draftState(git: Git, tips: Tips): Promise<DraftState | undefined> {
  const { published, draft } = tips;
  if (draft === undefined || (await isAncestor(git, draft, published))) return undefined;
  const said = await git.run(
    {},
    ...["log", "-1", "--first-parent", `--grep=^${trailer}: [0-9a-f]*$`],
    ...[`--format=${baseFormat}`, "--end-of-options", draft, `^${published}`],
  );
  const begun = /^[0-9a-f]{40,64}/.exec(said.trim())?.[0];
  const common = await git.answer({}, "merge-base", published, draft);
  const base = common.code === 0 ? common.stdout.trim() : undefined;
  const rewritten =
    base === undefined || (begun !== undefined && !(await isAncestor(git, begun, published)));
  return { published, draft, base: (rewritten ? begun : base) ?? published, rewritten };
}

/** Whether a commit is another, or one that led to it. */
async function isAncestor(git: Git, commit: string, of: string): Promise<boolean> {
  return (await git.answer({}, "merge-base", "--is-ancestor", commit, of)).code === 0;
}
