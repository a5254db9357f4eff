import type { ObjectReader } from "../../content/source/git/cat-file.ts";
import { fileMode } from "../../content/source/git/tree.ts";
import {
  type Item,
  itemIn,
  itemsOf,
  type Tree,
  withItem,
} from "../../content/source/git/tree-items.ts";
import type { NewObjects } from "./new-objects.ts";
import { RefusalError } from "./outcome.ts";

/** Blob ids by path from a tree; undefined for a file that is to go. */
export type Edits = ReadonlyMap<string, string | undefined>;

const folderMode = "40000";

/** Reads and makes trees, without a working copy or an index that a killed process could leave locked. */
export interface Trees {
  /**
   * The items of a folder in a commit or tree; none if it isn't there. Throws where a link or a
   * submodule, or a file, stands in the way to it.
   */
  itemsAt(tree: string, folder: string): Promise<ReadonlyMap<string, Item>>;
  /** The blob of a file; undefined if there is none. Throws where a link or a folder stands there. */
  blobAt(tree: string, path: string): Promise<string | undefined>;
  /** The tree with these files in it, made: what else it has stays as it is, byte for byte. */
  edited(made: NewObjects, tree: string, edits: Edits): Promise<string>;
}

const none: Tree = { bytes: Buffer.alloc(0), idLength: 20 };

export function treesIn(objects: ObjectReader): Trees {
  const read = async (id: string): Promise<Tree> => {
    const bytes = await objects.read(id);
    if (bytes === undefined) throw new RefusalError("failed", `The tree ${id} is not there.`);
    return { bytes, idLength: id.length / 2 };
  };

  const treeOf = async (revision: string) => {
    const id = await objects.id(`${revision}^{tree}`);
    if (id === undefined) throw new RefusalError("failed", `The commit ${revision} is not there.`);
    return id;
  };

  const folderAt = async (revision: string, folder: string): Promise<Tree> => {
    let tree = await read(await treeOf(revision));
    for (const name of folder.split("/").filter((part) => part !== "")) {
      const item = itemIn(tree, name);
      if (item === undefined) return none;
      if (item.mode !== folderMode) throw new RefusalError("link", folder);
      tree = await read(item.id);
    }
    return tree;
  };

  const edit = async (made: NewObjects, id: string | undefined, edits: Edits, at: string) => {
    let tree = id === undefined ? none : await read(id);
    for (const [name, below] of grouped(edits)) {
      const before = itemIn(tree, name);
      const path = at + name;
      tree = { ...tree, bytes: withItem(tree, name, await itemFor(made, before, below, path)) };
    }
    return tree.bytes.length === 0 ? undefined : made.add("tree", tree.bytes);
  };

  const itemFor = async (
    made: NewObjects,
    before: Item | undefined,
    below: Edits,
    path: string,
  ) => {
    if (below.has("")) {
      if (before !== undefined && !fileMode.test(before.mode)) throw new RefusalError("link", path);
      const id = below.get("");
      return id === undefined ? undefined : { mode: before?.mode ?? "100644", id };
    }
    if (before !== undefined && before.mode !== folderMode) throw new RefusalError("link", path);
    const id: string | undefined = await edit(made, before?.id, below, `${path}/`);
    return id === undefined ? undefined : { mode: folderMode, id };
  };

  return {
    itemsAt: async (revision, folder) => itemsOf(await folderAt(revision, folder)),
    blobAt: async (revision, path) => {
      const slash = path.lastIndexOf("/");
      const folder = await folderAt(revision, path.slice(0, Math.max(0, slash)));
      const item = itemIn(folder, path.slice(slash + 1));
      if (item !== undefined && !fileMode.test(item.mode)) throw new RefusalError("link", path);
      return item?.id;
    },
    edited: async (made, revision, edits) => {
      const root = await treeOf(revision);
      return (await edit(made, root, edits, "")) ?? made.add("tree", none.bytes);
    },
  };
}

/** What is edited below each name; the item of that name itself stands under an empty path. */
function grouped(edits: Edits): Map<string, Map<string, string | undefined>> {
  const groups = new Map<string, Map<string, string | undefined>>();
  for (const [path, blob] of edits) {
    const slash = path.indexOf("/");
    const name = slash < 0 ? path : path.slice(0, slash);
    const group = groups.get(name) ?? new Map<string, string | undefined>();
    groups.set(name, group.set(slash < 0 ? "" : path.slice(slash + 1), blob));
  }
  return groups;
}
