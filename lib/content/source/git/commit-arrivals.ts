import type { Git } from "./renames.ts";
import { isAncestor } from "./renames.ts";
import type { TreeChange } from "./tree.ts";

/** When each text came on the published branch's own line, or ceased to be a draft there, by path. */
export type Arrivals = ReadonlyMap<string, number>;

/** So many commits of the branch are looked at: a feed has the newest twenty texts. */
const mostCommits = 300;

/** Finds arrivals, from one published commit to the next. */
export interface FindArrivals {
  upTo(commit: string): Promise<Arrivals>;
  afterStep(from: string, to: string, changes: readonly TreeChange[]): Promise<Arrivals>;
}

/**
 * Looks for arrivals in a repository, in milliseconds since 1970, by the dates of the commits that
 * brought them. A text that was only moved has not arrived again. A step asks git only when it may
 * have brought one; commits are in the repository itself once `copied` has resolved.
 */
export function findArrivals(
  git: Git,
  folder: string,
  read: (blob: string) => Promise<Buffer | undefined>,
  copied: () => Promise<void>,
): FindArrivals {
  let arrivals: Arrivals = new Map();

  const draftLine = async (blob: string) =>
    /^draft:.*$/m.exec((await read(blob))?.toString("utf8") ?? "")?.[0];
  const mayArrive = async ({ path, before, blob }: TreeChange) => {
    if (!path.endsWith(".mdx") || blob === undefined) return false;
    return before === undefined || (await draftLine(before)) !== (await draftLine(blob));
  };
  const upTo = async (commit: string) => {
    arrivals = await arrivalsIn(git, commit, folder);
    return arrivals;
  };

  return {
    upTo,
    afterStep: async (from, to, changes) => {
      for (const change of changes) {
        if (!(await mayArrive(change))) continue;
        await copied();
        if (!(await isAncestor(git, from, to))) return upTo(to);
        arrivals = new Map([...arrivals, ...(await arrivalsIn(git, `${from}..${to}`, folder))]);
        return arrivals;
      }
      return arrivals;
    },
  };
}

/** The latest arrival of each path in a range of commits. */
async function arrivalsIn(git: Git, range: string, folder: string): Promise<Map<string, number>> {
  const log = (...filter: readonly string[]) =>
    git(
      ...["log", "--first-parent", "--diff-merges=first-parent", `--max-count=${mostCommits}`],
      ...["--reverse", "--name-only", "-z", "--format=%x01%ct", ...filter],
      ...["--end-of-options", range, "--", folder === "" ? "." : `:(literal)${folder}`],
    );
  const added = await log("-M", "--diff-filter=A");
  const opened = await log("--no-renames", "--diff-filter=M", "-G", "^draft:");
  const found = new Map<string, number>();
  for (const output of [added, opened]) {
    for (const commit of output.split("\u0001").slice(1)) {
      const [date = "", ...names] = commit.split("\0").map((part) => part.trim());
      for (const name of names) {
        const path = folder === "" ? name : name.slice(folder.length + 1);
        if (path.endsWith(".mdx")) {
          found.set(path, Math.max(found.get(path) ?? 0, Number(date) * 1_000));
        }
      }
    }
  }
  return found;
}
