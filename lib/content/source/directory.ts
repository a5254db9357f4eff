import { draftOf } from "../persistent-map.ts";
import { digestOf } from "./blob.ts";
import { readingIn } from "./directory-bytes.ts";
import { isAt, listChanged, listFiles } from "./directory-listing.ts";
import { type Places, placesOf } from "./directory-places.ts";
import { forgetMissing, inBatches, look, type Seen, writtenSince } from "./directory-seen.ts";
import { workTree } from "./git/work-tree.ts";
import { type Entry, type Snapshot, type Source, SourceError, unchanged } from "./source.ts";

/**
 * The directory source: files as they are on disk. Snapshots asked for at once wait for each other.
 * A directory that is not there, or has lost its folder of articles, is one that nobody can read:
 * moved, not mounted, or about to be replaced. `seen` is what an earlier process saw: a file not
 * written since is not read again.
 */
export async function directorySource(
  directory: string,
  seen: Map<string, Seen> = new Map(),
): Promise<Source> {
  const { root } = await placesOf(directory);
  let queue: Promise<unknown> = Promise.resolve();
  let last: Snapshot | undefined;
  let places: Places | undefined;
  let links: ReadonlySet<string> = new Set();
  let away: string | undefined;
  /** Paths that differ from the last snapshot, those found by a look that failed included. */
  let changed = new Set<string>();

  const present = async (): Promise<Places> => {
    const found = await placesOf(directory);
    if (last !== undefined && !found.hasArticles) throw new SourceError(withoutArticles(directory));
    return found;
  };

  const snapshot = async (wanted?: readonly string[]): Promise<Snapshot> => {
    if (wanted?.length === 0 && last !== undefined) return unchanged(last);
    for (let attempt = 1; ; attempt += 1) {
      const now = await present();
      const moved = places !== undefined && places.identity !== now.identity;
      const looked = await lookAt(now.root, moved ? undefined : wanted).catch(asAbsence);
      // While it was read, another directory may have taken its place.
      const settled = looked && (await present()).identity === now.identity;
      if (!settled && attempt < mostAttempts) continue;
      if (!looked) throw new SourceError(`The content directory ${directory} does not hold still.`);
      places = now;
      return taken();
    }
  };

  const lookAt = async (at: string, wanted: readonly string[] | undefined): Promise<boolean> => {
    const { files, links: found } =
      wanted === undefined ? await listFiles(at) : await listChanged(at, wanted, [...seen.keys()]);
    if (wanted === undefined) forgetMissing(seen, new Set(files), changed);
    const rest = [...links].filter((link) => wanted && !wanted.some((path) => isAt(link, path)));
    const next = new Set([...rest, ...found]);
    if (next.symmetricDifference(links).size > 0) links = next;
    const written = await writtenSince(at, files, seen);
    await inBatches(written, (path) => look(at, path, seen, changed));
    return true;
  };

  const taken = (): Snapshot => {
    const draft = draftOf(last?.entries ?? new Map(entriesOf(seen)));
    for (const path of changed) {
      const entry = seen.get(path)?.entry;
      if (entry === undefined) draft.delete(path);
      else draft.set(path, entry);
    }
    const entries = draft.done();
    const since = last?.revision;
    last = { revision: digestOf(entries), entries, links, changed: last && changed, since };
    changed = new Set();
    away = undefined;
    return last;
  };

  const isBehind = async (): Promise<boolean> => {
    const now = await present().catch(({ message }: Error) => message);
    if (typeof now === "string") return now !== away;
    if (away !== undefined || now.identity !== places?.identity) return true;
    const listed = await listFiles(now.root);
    if (listed.files.length !== seen.size) return true;
    if (new Set(listed.links).symmetricDifference(links).size > 0) return true;
    return (await writtenSince(now.root, listed.files, seen)).length > 0;
  };

  const tree = await workTree(root);

  return {
    ...tree,
    isBehind,
    snapshot: (paths) => {
      const next = queue.then(() => snapshot(paths));
      queue = next.catch((error: unknown) => {
        away = error instanceof Error ? error.message : String(error);
      });
      return next;
    },
    ...readingIn(directory, seen, tree?.history),
  };
}

/** Why an empty site is not published, for an operator. */
export function withoutArticles(directory: string): string {
  return `The content directory ${directory} has no folder “articles”: it may be moved, or not be mounted. An empty site has that folder, with nothing in it.`;
}

/** So often a directory that changes under the eye is looked at again. */
const mostAttempts = 5;

/** What was listed and is gone when it is looked at was being taken away meanwhile. */
function asAbsence(error: unknown): false {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
  throw new SourceError(error instanceof Error ? error.message : String(error));
}

function entriesOf(seen: ReadonlyMap<string, Seen>): [string, Entry][] {
  return [...seen].map(([path, { entry }]) => [path, entry]);
}
