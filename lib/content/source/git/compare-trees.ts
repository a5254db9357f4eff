import { isHidden } from "../../hidden-files.ts";
import { SourceError } from "../source.ts";
import type { ObjectReader } from "./cat-file.ts";
import { fileMode, linkMode, type TreeChange } from "./tree.ts";
import { differingItems, type Item, itemsOf, type Tree } from "./tree-items.ts";

/** A folder to compare in two commits: the trees it is, where it is one. */
interface Pair {
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Trees can hold themselves many times over: no more folders than this are looked into. */
const mostFolders = 60_000;

/** More files than this are not compared: as many are listed anew as soon. */
export const mostChanges = 20_000;

/**
 * The files and links below a folder that differ between two trees or commits; or undefined as soon as
 * they are more than `most`. `git diff-tree` first lists all of them in memory, which a tree made for the
 * purpose can make as many as it likes: 860 MiB in ten seconds, where a server has 440.
 */
export async function compareTrees(
  objects: ObjectReader,
  from: string,
  to: string,
  folder: string,
  most = mostChanges,
): Promise<TreeChange[] | undefined> {
  const root = { path: "", from: await folderOf(objects, from, folder) };
  const rest: Pair[] = [{ ...root, to: await folderOf(objects, to, folder) }];
  const changes: TreeChange[] = [];
  for (let looked = 0; rest.length > 0; looked += 1) {
    const pair = rest.pop();
    if (pair === undefined || pair.from === pair.to) continue;
    if (looked > mostFolders || rest.length > mostFolders) return undefined;
    const [before, after] = differingItems(
      await read(objects, pair.from),
      await read(objects, pair.to),
    );
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(name), after.get(name)];
      if (isHidden(name) || (old?.id === now?.id && old?.mode === now?.mode)) continue;
      const path = pair.path + name;
      const trees = { from: treeId(old), to: treeId(now) };
      if (trees.from ?? trees.to) rest.push({ path: `${path}/`, ...trees });
      const files = { before: fileId(old), blob: fileId(now), link: isLink(now) };
      if (files.before || files.blob || files.link || isLink(old)) changes.push({ path, ...files });
    }
    if (changes.length > most) return undefined;
  }
  return changes;
}

const isLink = (item: Item | undefined) => linkMode.test(item?.mode ?? "");
const treeId = (item: Item | undefined) => (item?.mode === "40000" ? item.id : undefined);
const fileId = (item: Item | undefined) => (item && fileMode.test(item.mode) ? item.id : undefined);

/** The tree that a folder is in a commit; undefined if it has no such folder. */
async function folderOf(objects: ObjectReader, commit: string, folder: string) {
  let tree = await objects.id(`${commit}^{tree}`);
  if (tree === undefined) throw new SourceError(`${commit} is not in the repository.`);
  for (const name of folder.split("/").filter((part) => part !== "")) {
    tree = treeId(itemsOf(await read(objects, tree)).get(name));
  }
  return tree;
}

const nothing: Tree = { bytes: Buffer.alloc(0), idLength: 20 };

async function read(objects: ObjectReader, id: string | undefined): Promise<Tree> {
  if (id === undefined) return nothing;
  const bytes = await objects.read(id);
  // Taken for an empty folder, it would take all of it down.
  if (bytes === undefined) throw new SourceError(`The tree ${id} is not in the repository.`);
  return { bytes, idLength: id.length / 2 };
}
