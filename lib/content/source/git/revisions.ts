import { draftOf } from "../../overlay.ts";
import { sizeLimit } from "../../text.ts";
import type { Entry, Refused, Revisions, Snapshot } from "../source.ts";
import type { ObjectReader } from "./cat-file.ts";
import { reviewedRef } from "./clone.ts";
import { compareTrees } from "./compare-trees.ts";
import { commitId, fetchRef } from "./fetch-ref.ts";
import type { FormerSlugs } from "./former.ts";
import { renameRecords } from "./renames.ts";
import { gitWithin } from "./run.ts";
import { collectGarbage, keepReviewed } from "./tidy.ts";
import { linksAfter, type TreeChange } from "./tree.ts";

interface Clone {
  readonly repository: string;
  readonly address: string;
  readonly folder: string;
  readonly objects: ObjectReader;
  readonly former: FormerSlugs;
}

/** A revision that differs in more articles, or bytes of articles, is not for reviewing. */
const most = { articles: 5_000, bytes: 64 * 1024 * 1024 };

const limits = { timeout: 20_000, maxBuffer: 16 * 1024 * 1024 };

/** What stands for a commit before there is one: the empty tree, which git always knows. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Branches, tags and commits of a repository, read from git's objects like the published branch. */
export function gitRevisions({ repository, address, folder, objects, former }: Clone): Revisions {
  const run = (...args: readonly string[]) => gitWithin(limits, repository, ...args);

  let tidying: Promise<void> = Promise.resolve();
  const keepOnly = async (names: ReadonlySet<string>) => {
    tidying = keepReviewed(repository, names);
    await tidying;
    await collectGarbage(repository);
  };

  const commitOf = async (ref: string) => {
    // What is brought now must not be dropped by who had not heard of it.
    await tidying.catch(() => undefined);
    if (commitId.test(ref)) {
      const known = await objects.id(`${ref}^{commit}`);
      if (known !== undefined) return known;
    }
    if (!(await fetchRef(repository, address, ref))) return undefined;
    return objects.id(`${reviewedRef(ref)}^{commit}`);
  };

  const at: Revisions["at"] = async (commit, published) => {
    const base = /^0+$/.test(published.revision) ? emptyTree : published.revision;
    const changes = await diff(base, commit);
    if ("refused" in changes) return changes;
    const entries = await entriesOf(changes, published);
    if (bytesOf(changes, entries) > most.bytes) return { refused: "too-large" };
    const { ahead, behind, from } = await distance(base, commit);
    const own = from === base ? changes : await diff(from, commit);
    if ("refused" in own) return own;
    const [author = "", date = "", subject = ""] = (
      await run("log", "-1", "--format=%an%x00%at%x00%s", "--end-of-options", commit)
    ).split("\0");
    return {
      snapshot: {
        revision: commit,
        entries,
        ...(published.arrivals && { arrivals: published.arrivals }),
        links: linksAfter(published.links, changes),
        changed: new Set(changes.map(({ path }) => path)),
        former: base === emptyTree ? [] : await former.beside(base, commit, changes),
      },
      ...{ author, date: Number(date) * 1_000, subject: subject.trim(), ahead, behind },
      own: new Set(own.map(({ path }) => path)),
      renames: await renames(from, commit, own),
    };
  };

  const diff = async (from: string, to: string): Promise<TreeChange[] | Refused> => {
    const changes = await compareTrees(objects, from, to, folder);
    const articles = changes?.filter(({ path, blob }) => blob && path.endsWith(".mdx")) ?? [];
    if (changes === undefined || articles.length > most.articles) {
      return { refused: "too-many-files" };
    }
    return changes;
  };

  const entriesOf = async (changes: readonly TreeChange[], published: Snapshot) => {
    const entries = draftOf(published.entries);
    const size = async (blob: string) => (await objects.size(blob)) ?? 0;
    const blobs = new Set(changes.flatMap(({ blob }) => blob ?? []));
    const sizes = new Map(
      await Promise.all([...blobs].map(async (blob) => [blob, await size(blob)] as const)),
    );
    for (const { path, blob } of changes) {
      if (blob === undefined) entries.delete(path);
      else entries.set(path, { path, blob, size: sizes.get(blob) ?? 0 });
    }
    return entries.done();
  };

  /** How far apart two commits are, and where they parted: on the first if they have nothing common. */
  const distance = async (base: string, commit: string) => {
    if (base === emptyTree) {
      const ahead = await run("rev-list", "--count", "--end-of-options", commit);
      return { ahead: Number(ahead), behind: 0, from: base };
    }
    const range = ["--end-of-options", `${base}...${commit}`];
    const counts = await run("rev-list", "--left-right", "--count", ...range);
    const [behind = 0, ahead = 0] = counts.trim().split(/\s+/).map(Number);
    if (behind === 0) return { ahead, behind, from: base };
    const common = await run("merge-base", base, commit).catch(() => base);
    return { ahead, behind, from: common.trim() };
  };

  const renames = async (from: string, commit: string, own: readonly TreeChange[]) => {
    const gone = own.some(({ blob, path }) => blob === undefined && path.endsWith(".mdx"));
    if (!gone) return new Map<string, string>();
    const prefix = folder === "" ? [] : [`--relative=${folder}`];
    const output = await run(
      ...["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "-M", "-l400", "--diff-filter=R"],
      ...[...prefix, "--end-of-options", from, commit],
    );
    return new Map(renameRecords(output, 2).map((each) => [each.to, each.from]));
  };

  return { commitOf, keepOnly, at };
}

/** What would have to be read: files past the limit of one article never are. */
function bytesOf(changes: readonly TreeChange[], entries: ReadonlyMap<string, Entry>): number {
  let sum = 0;
  for (const { path, blob } of changes) {
    const size = entries.get(path)?.size ?? 0;
    if (blob !== undefined && path.endsWith(".mdx") && size <= sizeLimit) sum += size;
  }
  return sum;
}
