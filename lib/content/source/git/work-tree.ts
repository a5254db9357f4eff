import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileInMemory } from "../open-file.ts";
import { type Entry, type Source, SourceError } from "../source.ts";
import { usualBase } from "./base-branch.ts";
import { objectReader } from "./cat-file.ts";
import { gitEnvironment } from "./git-environment.ts";
import { fileHistories } from "./history.ts";
import { gitRevisions } from "./revisions.ts";
import { git } from "./run.ts";
import { formerSlugs } from "./slug-history.ts";
import { listTree } from "./tree.ts";

const execute = promisify(execFile);

const whereIsIt = [
  ...["rev-parse", "--show-prefix", "--path-format=absolute"],
  ...["--git-dir", "--git-common-dir"],
];

/** In bytes: 32 MiB. */
const heldLimit = 32 * 1024 * 1024;

/** Where a work tree knows the main branch: as it was cloned from, or its own. */
const bases = [
  "refs/remotes/origin/HEAD",
  `refs/remotes/origin/${usualBase}`,
  `refs/heads/${usualBase}`,
];

/**
 * What git knows of a directory in a work tree: the history of its files as the branch that is checked
 * out has committed them, and how that branch differs from the main one, where this is known without
 * asking anybody. Undefined where there is no repository, or no git.
 */
export async function workTree(
  directory: string,
): Promise<Required<Pick<Source, "history" | "head" | "base">> | undefined> {
  const options = { cwd: directory, env: gitEnvironment() };
  const answer = await execute("git", whereIsIt, options).catch(() => undefined);
  const [prefix, own, repository] = answer?.stdout.split("\n") ?? [];
  if (prefix === undefined || own === undefined || repository === undefined) return undefined;
  const folder = prefix.replace(/\/$/, "");
  const run = (...args: readonly string[]) => git(repository, ...args);
  const histories = fileHistories(run, repository, folder);
  const objects = objectReader(repository);
  const former = formerSlugs(run, repository, folder, objects.read, async () => undefined);
  const revisions = gitRevisions({ repository, address: repository, folder, objects, former });

  /** What a name stands for here; empty where it stands for nothing. */
  const asked = (...args: readonly string[]) =>
    git(own, ...args).then(
      (text) => text.trim(),
      () => "",
    );
  const headCommit = () => asked("rev-parse", "--verify", "--quiet", "HEAD^{commit}");

  const baseCommit = async () => {
    for (const name of bases) {
      const commit = await asked("rev-parse", "--verify", "--quiet", `${name}^{commit}`);
      const whole = commit && (await asked("rev-parse", "--symbolic-full-name", name));
      if (whole) return { commit, branch: whole.replace(/^refs\/(?:heads|remotes\/origin)\//, "") };
    }
    return undefined;
  };

  const size = async ({ blob }: Entry) => (await objects.size(blob)) ?? 0;
  const readBlob = async ({ blob, path }: Entry) => {
    const bytes = await objects.read(blob);
    if (bytes === undefined) throw new SourceError(`${path} is not in the repository.`);
    return bytes;
  };

  return {
    history: {
      of: async (path) => {
        // A new branch has no commit yet, and its files no history.
        const head = await headCommit();
        return head === "" ? { states: [], whole: true } : histories(path, head);
      },
      read: readBlob,
      size,
      open: async (entry) => {
        // What a writer's own machine shows of the past is held in memory.
        if ((await size(entry)) > heldLimit)
          throw new SourceError(`${entry.path} is too large to be held.`);
        return fileInMemory(await readBlob(entry));
      },
    },
    head: async () => {
      const commit = await headCommit();
      const branch = await asked("symbolic-ref", "--quiet", "--short", "HEAD");
      return commit === "" ? undefined : { commit, branch: branch || undefined };
    },
    base: async () => {
      const [head, base] = [await headCommit(), await baseCommit()];
      if (head === "" || base === undefined) return undefined;
      const listed = await listTree(run, base.commit, folder);
      const snapshot = { revision: base.commit, ...listed, changed: undefined };
      const revision = await revisions.at(head, snapshot);
      return "refused" in revision ? revision : { branch: base.branch, snapshot, revision };
    },
  };
}
