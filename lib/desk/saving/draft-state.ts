import type { ObjectReader } from "../../content/source/git/cat-file.ts";
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
export async function draftState(
  git: Git,
  objects: ObjectReader,
  { published, draft }: Tips,
): Promise<DraftState | undefined> {
  if (draft === undefined) return undefined;
  const begun = await begunAt(git, objects, draft, published);
  // Most often: nothing was published since.
  if (begun === published) return { published, draft, base: published, rewritten: false };
  const said = await git.answer({}, "merge-base", published, draft);
  const common = said.code === 0 ? said.stdout.trim() : undefined;
  if (common === draft) return undefined;
  const kept = begun === undefined || begun === common || (await isAncestor(git, begun, published));
  if (kept && common !== undefined) return { published, draft, base: common, rewritten: false };
  return { published, draft, base: begun ?? published, rewritten: true };
}

/** The published commit that a draft says it has; undefined where none of its commits says so. */
async function begunAt(git: Git, objects: ObjectReader, draft: string, published: string) {
  const bytes = await objects.read(draft);
  const own = new RegExp(`^${trailer}: ([0-9a-f]{40})$`, "m").exec(bytes?.toString() ?? "")?.[1];
  if (own !== undefined) return own;
  const said = await git.run(
    {},
    ...["log", "-1", "--first-parent", `--grep=^${trailer}: [0-9a-f]*$`, `--format=${baseFormat}`],
    ...["--end-of-options", draft, `^${published}`],
  );
  return said.trim() || undefined;
}

/** Whether a commit is another, or one that led to it. */
async function isAncestor(git: Git, commit: string, of: string): Promise<boolean> {
  return (await git.answer({}, "merge-base", "--is-ancestor", commit, of)).code === 0;
}
