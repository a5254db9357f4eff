import { type File, factsOf, type Moved, movedWorks } from "./same-work.ts";

/** Runs git in a repository. */
export type Git = (...args: readonly string[]) => Promise<string>;

/** A file that some commit gave another name, or another `slug`. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  /** What the file was before that commit. */
  readonly blob: string;
}

/** Whether a commit came before another; false as well for one that the repository does not have. */
export async function isAncestor(git: Git, older: string, newer: string): Promise<boolean> {
  return git("merge-base", "--is-ancestor", older, newer).then(
    () => true,
    () => false,
  );
}

/** Reads what a blob holds; undefined if the repository lacks it. */
export type ReadBlob = (blob: string) => Promise<Buffer | undefined>;

/**
 * Files that got another `slug` and files that got another name, as far as their texts say that they
 * are the same work; each the oldest first. `range` as git writes it: a commit with all before it, or
 * `from..to`.
 */
export async function renamesIn(
  git: Git,
  read: ReadBlob,
  range: string,
  folder: string,
): Promise<Rename[]> {
  const log = (...filter: readonly string[]) =>
    git(
      ...[
        "log",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "-z",
        "--format=tformat:commit",
        "--reverse",
      ],
      ...[...filter, "--end-of-options", range],
      ...["--", folder === "" ? "." : `:(literal)${folder}`],
    );
  const prefix = folder === "" ? "" : `${folder}/`;
  const commitsIn = (output: string) => changesByCommit(output, prefix);
  const readAll = async (files: readonly File[]) => {
    const moved: Moved[] = [];
    // One read after the other: a commit may bring ten thousand.
    for (const file of files) {
      moved.push({ ...file, text: (await read(file.blob))?.toString("utf8") ?? "" });
    }
    return moved;
  };

  const renames: Rename[] = [];
  for (const { path, before, after } of commitsIn(
    await log("--diff-filter=M", "-G", "^slug:"),
  ).flat()) {
    const [old, now] = await readAll([before, after].map((blob) => ({ path, blob })));
    if (old && now && isStillThatWork(old, now))
      renames.push({ from: path, to: path, blob: before });
  }
  for (const changes of commitsIn(await log("--diff-filter=AD"))) {
    const gone = changes.flatMap(({ path, before, after }) =>
      isNone(after) ? [{ path, blob: before }] : [],
    );
    const brought = changes.flatMap(({ path, before, after }) =>
      isNone(before) ? [{ path, blob: after }] : [],
    );
    for (const [from, to] of await movedWorks(gone, brought, readAll)) {
      renames.push({ from: from.path, to: to.path, blob: from.blob });
    }
  }
  return renames;
}

/** A file in which a text takes the place of another is not the old one under another address. */
function isStillThatWork(old: Moved, now: Moved): boolean {
  return factsOf(old).some((before) =>
    factsOf(now).some(
      (after) =>
        (before.title !== "" && before.title === after.title) ||
        (before.date !== "" && before.date === after.date) ||
        before.slug === after.slug,
    ),
  );
}

/** What a commit did to a file; a blob is all zeros where there is no file. */
interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

const isNone = (blob: string) => /^0+$/.test(blob);

/** `commit\0`, then `:mode mode blob blob status\0path\0` for each file of an article. */
function changesByCommit(output: string, prefix: string): Change[][] {
  const commits: Change[][] = [];
  const parts = output.split("\0");
  for (const [index, part] of parts.entries()) {
    if (part.trim() === "commit") commits.push([]);
    const [, before, after] = /^\s*:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) [AMD]$/.exec(part) ?? [];
    const path = parts[index + 1];
    if (before === undefined || after === undefined || path === undefined) continue;
    if (!path.startsWith(prefix) || !path.endsWith(".mdx")) continue;
    commits.at(-1)?.push({ path: path.slice(prefix.length), before, after });
  }
  return commits;
}

/** `:mode mode blob blob status\0path\0[path\0]`, with `names` paths a record. */
export function renameRecords(output: string, names: 1 | 2): Rename[] {
  const parts = output.split("\0");
  const found: Rename[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const blob = /^\s*:\d{6} \d{6} ([0-9a-f]+) [0-9a-f]+ [RM]\d*$/.exec(parts[index] ?? "")?.[1];
    const from = parts[index + 1];
    const to = parts[index + names];
    if (blob === undefined || from === undefined || to === undefined) continue;
    found.push({ from, to, blob });
    index += names;
  }
  return found;
}
