import { relative, sep } from "node:path";
import { watch } from "chokidar";

/** Writes that follow within this many milliseconds are one save. */
const settle = 25;

/**
 * Watches a directory and tells which paths below it changed, several together when they change
 * together. Resolves once the watch is in place, to the function that ends it.
 */
export async function watchDirectory(
  directory: string,
  onChange: (paths: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const watcher = watch(directory, { ignoreInitial: true, followSymlinks: false });
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on("all", (_event, path) => {
    changed.add(relative(directory, path).split(sep).join("/"));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed = new Set();
      onChange(paths);
    }, settle);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once("ready", resolve);
    watcher.once("error", reject);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
