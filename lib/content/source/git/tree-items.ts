/** A tree object: `<mode> <name>\\0<id>` for each item (git's documentation, tree objects). */
export interface Tree {
  readonly bytes: Buffer;
  /** How many bytes an id has: 20, or 32 in repositories with SHA-256. */
  readonly idLength: number;
}

/** What a tree says of a name. */
export interface Item {
  readonly mode: string;
  readonly id: string;
}

type Items = Map<string, Item>;

/** All items of a tree by their names. */
export function itemsOf(tree: Tree): Items {
  return differingItems(tree, { bytes: Buffer.alloc(0), idLength: tree.idLength })[0];
}

/**
 * The items of two trees, without most of those that are the same in both: git keeps trees in one
 * order, so what is alike is passed over as bytes. Of ten thousand items an edit leaves one.
 */
export function differingItems(before: Tree, after: Tree): [Items, Items] {
  const found: [Items, Items] = [new Map(), new Map()];
  let [at, to] = [0, 0];
  for (;;) {
    const [end, until] = [itemEnd(before, at), itemEnd(after, to)];
    if (end === undefined && until === undefined) return found;
    if (end !== undefined && until !== undefined && alike(before, at, end, after, to, until)) {
      [at, to] = [end, until];
      continue;
    }
    const order = compareNames(before, at, end, after, to, until);
    if (order <= 0 && end !== undefined) {
      keep(found[0], before, at, end);
      at = end;
    }
    if (order >= 0 && until !== undefined) {
      keep(found[1], after, to, until);
      to = until;
    }
  }
}

/** Where the item that begins at a byte ends; undefined at the tree's end, or where it is cut. */
function itemEnd({ bytes, idLength }: Tree, at: number): number | undefined {
  const zero = at < bytes.length ? bytes.indexOf(0, at) : -1;
  const end = zero + 1 + idLength;
  return zero < 0 || end > bytes.length ? undefined : end;
}

function alike(a: Tree, from: number, end: number, b: Tree, to: number, until: number): boolean {
  return end - from === until - to && a.bytes.compare(b.bytes, to, until, from, end) === 0;
}

/** Git's order of names: a folder stands as if a slash ended its name. */
function compareNames(
  a: Tree,
  from: number,
  end: number | undefined,
  b: Tree,
  to: number,
  until: number | undefined,
): number {
  if (end === undefined) return 1;
  if (until === undefined) return -1;
  return Buffer.compare(orderedName(a, from, end), orderedName(b, to, until));
}

function orderedName({ bytes, idLength }: Tree, from: number, end: number): Buffer {
  const space = bytes.indexOf(32, from);
  const name = bytes.subarray(space + 1, end - idLength - 1);
  const isFolder = bytes.toString("latin1", from, space) === "40000";
  return isFolder ? Buffer.concat([name, Buffer.from("/")]) : name;
}

function keep(items: Items, { bytes, idLength }: Tree, from: number, end: number): void {
  const space = bytes.indexOf(32, from);
  const name = bytes.toString("utf8", space + 1, end - idLength - 1);
  const id = bytes.toString("hex", end - idLength, end);
  items.set(name, { mode: bytes.toString("latin1", from, space), id });
}

/** What a tree says of one name, without looking at what it says of others. */
export function itemIn(tree: Tree, name: string): Item | undefined {
  const items: Items = new Map();
  const [at, end] = placeOf(tree, name);
  if (at !== end) keep(items, tree, at, end);
  return items.get(name);
}

/** A tree's bytes with another item of a name, or without it: all others stay as they are. */
export function withItem(tree: Tree, name: string, item: Item | undefined): Buffer {
  const [at, end] = placeOf(tree, name);
  const before = tree.bytes.subarray(0, at);
  const rest = { ...tree, bytes: Buffer.concat([before, tree.bytes.subarray(end)]) };
  if (item === undefined) return rest.bytes;
  const own = Buffer.from(`${item.mode} ${name}\0`);
  const made = { ...tree, bytes: Buffer.concat([own, Buffer.from(item.id, "hex")]) };
  // Git's order tells a folder from a file: what stays one of either stays where it is.
  const same = end - at === made.bytes.length;
  const to = same ? at : insertionPlace(rest, made);
  return Buffer.concat([rest.bytes.subarray(0, to), made.bytes, rest.bytes.subarray(to)]);
}

/** Where the item of a name begins and ends; twice the tree's end if it has none. */
function placeOf(tree: Tree, name: string): [at: number, end: number] {
  const { bytes, idLength } = tree;
  const wanted = Buffer.from(` ${name}\0`);
  for (let at = 0; ; ) {
    const end = itemEnd(tree, at);
    if (end === undefined) return [bytes.length, bytes.length];
    // A mode has five digits or six.
    const from = end - idLength - wanted.length;
    if ((from === at + 5 || from === at + 6) && wanted.compare(bytes, from, end - idLength) === 0) {
      return [at, end];
    }
    at = end;
  }
}

/** Where git's order puts an item among others. */
function insertionPlace(tree: Tree, made: Tree): number {
  for (let at = 0; ; ) {
    const end = itemEnd(tree, at);
    if (end === undefined) return at;
    if (compareNames(tree, at, end, made, 0, made.bytes.length) > 0) return at;
    at = end;
  }
}
