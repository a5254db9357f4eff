import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SourceError, type SourceHistory } from "../source.ts";
import { objectReader } from "./cat-file.ts";
import { gitEnvironment } from "./git-environment.ts";
import { fileHistories } from "./history.ts";
import { git } from "./run.ts";

const execute = promisify(execFile);

const whereIsIt = [
  ...["rev-parse", "--show-prefix", "--path-format=absolute"],
  ...["--git-dir", "--git-common-dir"],
];

/**
 * The history of the files of a directory in a git work tree, as its checked-out branch has
 * committed them; undefined where there is no repository, or no git.
 */
export async function workTreeHistory(directory: string): Promise<SourceHistory | undefined> {
  const options = { cwd: directory, env: gitEnvironment() };
  const answer = await execute("git", whereIsIt, options).catch(() => undefined);
  const [prefix, own, repository] = answer?.stdout.split("\n") ?? [];
  if (prefix === undefined || own === undefined || repository === undefined) return undefined;
  const histories = fileHistories(
    (...args) => git(repository, ...args),
    repository,
    prefix.replace(/\/$/, ""),
  );
  const objects = objectReader(repository);
  return {
    of: async (path) => {
      // A new branch has no commit yet, and its files no history.
      const head = await git(own, "rev-parse", "--verify", "HEAD^{commit}").catch(() => "");
      return head === "" ? { states: [], whole: true } : histories(path, head.trim());
    },
    read: async ({ blob, path }) => {
      const bytes = await objects.read(blob);
      if (bytes === undefined) throw new SourceError(`${path} is not in the repository.`);
      return bytes;
    },
  };
}
