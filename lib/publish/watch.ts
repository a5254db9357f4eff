import { join, relative, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { isHidden } from "../content/hidden-files.ts";
import { placesOf } from "../content/source/directory-places.ts";
import { warn } from "../log.ts";

/** Writes that follow within this many milliseconds are one save. */
const settle = 25;

/**
 * So long after something was taken away what follows may put it back, in milliseconds: a folder is
 * replaced, a branch changed. Nobody's article is to be gone meanwhile.
 */
const settleRemoval = 400;

/** How often it is looked whether another directory stands in the place of this one. */
const placeInterval = 1_000;

/** After a slow scan, so many times as long as it took, and no less than these milliseconds. */
const scanPause = { times: 100, least: 10_000 };

/** What is told of a change: the paths that differ, or undefined where any may. */
type OnChange = (paths: readonly string[] | undefined) => void;

/**
 * Watches a content directory and tells which paths below it changed, several together when they
 * change together. The directory may be a link, be moved away and come back, or have another put in
 * its place; `isBehind` is asked now and then for what no event announced, as on a network's disk.
 * Resolves once the watch is in place, to the function that ends it.
 */
export async function watchDirectory(
  directory: string,
  isBehind: () => Promise<boolean>,
  onChange: OnChange,
): Promise<() => Promise<void>> {
  let changed: Set<string> | undefined = new Set();
  let timer: NodeJS.Timeout | undefined;
  let until = 0;
  let lost = false;
  const tell = () => {
    const paths = changed && [...changed];
    changed = new Set();
    onChange(paths);
  };
  const soon = (wait: number) => {
    until = Math.max(until, performance.now() + wait);
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(settle, until - performance.now()));
  };
  const onEvent = (event: string, path: string) => {
    if (isHidden(path)) return;
    // Nothing more is heard of a folder that left, even if the same one is back.
    if (event === "unlinkDir" && !path.includes("/")) lost = true;
    changed?.add(path);
    soon(event.startsWith("unlink") ? settleRemoval : settle);
  };
  const anything = () => {
    changed = undefined;
    soon(settleRemoval);
  };

  let watched = await watchPlaces(directory, onEvent);
  const replaced = again(placeInterval, async () => {
    const { identity } = await placesOf(directory).catch(() => nowhere);
    if (identity === watched.identity && !lost) return;
    lost = false;
    await watched.close();
    watched = await watchPlaces(directory, onEvent);
    anything();
  });
  const scanned = again(scanPause.least, async () => {
    const started = performance.now();
    if (await isBehind()) anything();
    return Math.max(scanPause.least, scanPause.times * (performance.now() - started));
  });

  return async () => {
    clearTimeout(timer);
    await Promise.all([replaced(), scanned()]);
    clearTimeout(timer);
    await watched.close();
  };
}

const nowhere = { identity: "", root: undefined, linked: new Map<string, string>() };

/** Watches where a directory's files are now; nothing while they are nowhere. */
async function watchPlaces(directory: string, onEvent: (event: string, path: string) => void) {
  const { identity, root, linked } = await placesOf(directory).catch(() => nowhere);
  const folders = root === undefined ? [] : [["", root] as const, ...linked];
  const watchers = await Promise.all(
    folders.map(([name, folder]) =>
      watchFolder(folder, (event, path) => onEvent(event, join(name, path).split(sep).join("/"))),
    ),
  );
  const close = async () => {
    await Promise.all(watchers.map((watcher) => watcher.close()));
  };
  return { identity, close };
}

async function watchFolder(folder: string, onEvent: (event: string, path: string) => void) {
  const watcher: FSWatcher = watch(folder, { ignoreInitial: true, followSymlinks: false });
  watcher.on("all", (event, path) => onEvent(event, relative(folder, path)));
  // The system watches so many files and no more; what it does not, a slow scan finds.
  watcher.on("error", (error) => warn("watch", `${folder} is not watched whole: ${error}`));
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
    watcher.once("error", () => resolve());
  });
  return watcher;
}

/** Does work again and again, with a pause between that it may name. Returns what ends it. */
function again(pause: number, work: () => Promise<number | undefined>): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const wait = (milliseconds: number) => {
    timer = setTimeout(() => {
      running = work()
        .catch(() => undefined)
        .then((next) => {
          if (!stopped) wait(next ?? pause);
        });
    }, milliseconds);
    timer.unref();
  };
  wait(pause);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
