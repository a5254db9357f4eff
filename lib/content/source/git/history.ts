import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { warn } from "../../../log.ts";
import { textKind } from "../../text-names.ts";
import type { FileHistory, FileState, SourceHistory } from "../source.ts";
import type { Git } from "./renames.ts";
import { git } from "./run.ts";

/** The commit's id and its committer's date, in seconds: `git log --raw --format="%H %ct" -z`. */
const commitLine = /^([0-9a-f]{40,64}) (\d+)$/;
const changeLine = /^:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/;

/** Commits of one file beyond these are not looked at; the history then is not whole. */
const mostStates = 1_000;

/** A file that was moved more often than this is not followed further. */
const mostRenames = 20;

/** How many files' histories are kept: those that readers look at now. */
const keptHistories = 200;

/**
 * The histories of a repository's files, by path and revision. What a branch published is what its
 * own commits brought, so that of a merge only the first parent's side counts. `prepare` is waited
 * for before a revision is looked at.
 */
export function fileHistories(
  run: Git,
  repository: string,
  folder: string,
  prepare: (revision: string) => Promise<void> = async () => undefined,
): SourceHistory["of"] {
  const place = { run, repository };
  const kept = new Map<string, Promise<FileHistory>>();
  return (path, revision) => {
    const name = `${revision} ${path}`;
    const known = kept.get(name);
    if (known !== undefined) return known;
    const found = prepare(revision).then(() => fileHistory(place, revision, folder, path));
    kept.set(name, found);
    found.catch(() => kept.delete(name));
    for (const oldest of kept.keys()) {
      if (kept.size <= keptHistories) break;
      kept.delete(oldest);
    }
    return found;
  };
}

/**
 * Keeps git's own index of which commit touched which path (`git commit-graph`, changed-path Bloom
 * filters) up to date in a clone of ours, once per revision: one file's log at 3,000 commits over
 * 20,000 files then costs 9 ms of CPU, not 1,300.
 */
export function commitIndex(repository: string): (revision: string) => Promise<void> {
  let last: { readonly revision: string; readonly written: Promise<void> } | undefined;
  return (revision) => {
    if (last?.revision === revision) return last.written;
    const options = ["--reachable", "--changed-paths", "--split"];
    const written = git(repository, "commit-graph", "write", ...options).then(
      () => undefined,
      // Without it the same is found, only slower.
      (error: unknown) => warn("commit-graph", String(error)),
    );
    last = { revision, written };
    return written;
  };
}

interface Place {
  readonly run: Git;
  readonly repository: string;
}

async function fileHistory(
  place: Place,
  revision: string,
  folder: string,
  path: string,
): Promise<FileHistory> {
  const prefix = folder === "" ? "" : `${folder}/`;
  const states: FileState[] = [];
  let [from, at]: [string, string] = [revision, path];
  for (let renames = 0; ; renames += 1) {
    // The latest first, until the commit in which the file came under this name.
    const found = await statesOf(place.run, from, prefix, at, mostStates - states.length);
    states.push(...found);
    const first = states.at(-1);
    if (first === undefined || found.length === 0) return { states: [], whole: true };
    const whole =
      states.length < mostStates && !(await boundary(place.repository)).has(first.revision);
    const before =
      whole && renames < mostRenames
        ? await formerName(place.run, first.revision, prefix, at)
        : undefined;
    if (before === undefined) return { states: states.reverse(), whole };
    [from, at] = [`${first.revision}^`, before];
  }
}

async function statesOf(
  run: Git,
  revision: string,
  prefix: string,
  path: string,
  most: number,
): Promise<FileState[]> {
  const output = await run(
    ...["log", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev"],
    ...["--no-renames", "-z", "--format=%H %ct", `--max-count=${most}`],
    ...["--end-of-options", revision, "--", `:(literal)${prefix}${path}`],
  );
  const states: FileState[] = [];
  let commit: RegExpExecArray | null = null;
  for (const part of output.split("\0")) {
    const text = part.trim();
    commit = commitLine.exec(text) ?? commit;
    const change = changeLine.exec(text);
    if (change === null || commit === null) continue;
    const [, mode = "", blob = ""] = change;
    const entry = /^100/.test(mode) ? { path, blob, size: 0 } : undefined;
    states.push({ revision: commit[1] ?? "", at: Number(commit[2]) * 1000, entry });
  }
  return states;
}

/**
 * The name under which a file was known before the commit that made it, when git recognises a move.
 * Copies are not followed: an article begun from another one's text has no part in its history.
 */
async function formerName(
  run: Git,
  commit: string,
  prefix: string,
  path: string,
): Promise<string | undefined> {
  const output = await run(
    ...["log", "--max-count=1", "--first-parent", "--diff-merges=first-parent", "--raw", "-z"],
    ...["-M", "--diff-filter=R", "--format=", "--end-of-options", commit],
    ...["--", prefix === "" ? "." : `:(literal)${prefix}`],
  );
  const parts = output.split("\0");
  const at = parts.findIndex((part, index) => index > 1 && part === `${prefix}${path}`);
  const before = parts[at - 1];
  if (at < 2 || before === undefined || !/ R\d*$/.test(parts[at - 2] ?? "")) return undefined;
  const former = before.startsWith(prefix) ? before.slice(prefix.length) : "";
  // A text does not become its own translation.
  const kind = textKind(former);
  return kind !== undefined && kind === textKind(path) ? former : undefined;
}

/** The commits whose parents a shallow repository lacks (gitrepository-layout, `shallow`). */
async function boundary(repository: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(repository, "shallow"), "utf8").catch(() => "");
  return new Set(text.split("\n").filter(Boolean));
}
