import { setTimeout as delay } from "node:timers/promises";
import type { ObjectReader } from "../../content/source/git/cat-file.ts";
import { remoteOf } from "../../content/source/git/remote.ts";
import { RefusalError } from "./outcome.ts";
import { type Git, refusalIn } from "./run-git.ts";
import { deskFolder } from "./work-key.ts";

/** The branches of the repository that is published from, where they are: nothing is kept of them here. */
export interface RemoteBranches {
  /** The published branch's latest commit, and the one of another branch if there is one. */
  tips(branch: string): Promise<Tips>;
  /** The latest commits of all branches of the desk, by the works' keys. */
  all(): Promise<{ readonly published: string; readonly drafts: ReadonlyMap<string, string> }>;
  /**
   * Makes a commit a branch's latest, or none with `undefined`, if it still is what is expected.
   * Resolves when the repository has it; false when somebody else was quicker.
   */
  move(branch: string, expected: string | undefined, to: string | undefined): Promise<boolean>;
}

export interface Tips {
  readonly published: string;
  readonly draft: string | undefined;
}

/** Git stops before it waits for ever: fewer bytes a second than this for so many seconds. */
const stalled = ["-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=20"];

const heads = "refs/heads/";

/** How long a lock on a branch is waited for, in milliseconds, before it is said. */
const pauses = [100, 300, 900, undefined];

/** The branches at an address. What they hold is brought into the clone, under no reference of its own. */
export function remoteBranches(
  git: Git,
  objects: ObjectReader,
  address: string,
  published: string,
): RemoteBranches {
  const list = async (...patterns: readonly string[]) => {
    const remote = remoteOf(address);
    const args = ["--quiet", "--end-of-options", remote.address];
    const refs = patterns.map((pattern) => heads + pattern);
    const said = await git.run({ remote }, ...stalled, "ls-remote", ...args, ...refs);
    const found = new Map<string, string>();
    for (const line of said.split("\n")) {
      const [id = "", ref = ""] = line.split("\t");
      if (ref.startsWith(heads)) found.set(ref.slice(heads.length), id);
    }
    return found;
  };

  const lacks = async (commit: string) => (await objects.id(`${commit}^{tree}`)) === undefined;

  const bring = async (found: ReadonlyMap<string, string>) => {
    const lacking: string[] = [];
    for (const [branch, commit] of found) if (await lacks(commit)) lacking.push(branch);
    if (lacking.length === 0) return;
    const remote = remoteOf(address);
    await git.run(
      { remote, input: lacking.map((branch) => `${heads}${branch}\n`).join("") },
      ...[...stalled, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc"],
      ...["--no-recurse-submodules", "--stdin", "--end-of-options", remote.address],
    );
    // The clone may have been made anew under a reader that was open.
    for (const branch of lacking) if (await lacks(found.get(branch) ?? "")) objects.restart();
  };

  const publishedIn = (found: ReadonlyMap<string, string>) => {
    const tip = found.get(published);
    if (tip === undefined) throw new RefusalError("no-branch", published);
    return tip;
  };

  const push = (ref: string, expected: string | undefined, to: string | undefined) => {
    const remote = remoteOf(address);
    return git.answer(
      { remote },
      ...[...stalled, "push", "--quiet", "--porcelain", "--no-verify", "--no-follow-tags"],
      ...[`--force-with-lease=${ref}:${expected ?? ""}`, "--recurse-submodules=no"],
      ...["--end-of-options", remote.address, `${to ?? ""}:${ref}`],
    );
  };

  return {
    tips: async (branch) => {
      const found = await list(published, branch);
      const tips = { published: publishedIn(found), draft: found.get(branch) };
      await bring(new Map([...found].filter(([name]) => name === published || name === branch)));
      return tips;
    },
    all: async () => {
      const found = await list(published, `${deskFolder}*`);
      const drafts = [...found].filter(([branch]) => branch.startsWith(deskFolder));
      const tip = publishedIn(found);
      await bring(new Map([[published, tip], ...drafts]));
      const keys = drafts.map(([branch, id]) => [branch.slice(deskFolder.length), id] as const);
      return { published: tip, drafts: new Map(keys) };
    },
    move: async (branch, expected, to) => {
      for (const pause of pauses) {
        const said = await push(heads + branch, expected, to);
        if (said.code === 0) return true;
        const failure = refusalIn(said);
        // The answer may be lost where the push was not, or somebody else may have been quicker.
        const now = await list(branch).catch(() => undefined);
        if (now === undefined) throw failure;
        const tip = now.get(branch);
        if (tip === to) return true;
        if (tip !== expected) return false;
        // Whoever holds the lock is most often about to move the branch.
        if (failure.refusal.refused !== "locked" || pause === undefined) throw failure;
        await delay(pause);
      }
      return false;
    },
  };
}
