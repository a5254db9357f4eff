import type { Pages } from "../publish/publication.ts";

/** Pages that show something else since Next made them, and of which it has not been told. */
interface Pending {
  paths: Set<string>;
  /** Every page shows something else. */
  all: boolean;
}

/** Next's bundles are separate module graphs in one process: their one state has a name of its own. */
const name = Symbol.for("tribune.pending-pages");
const shared: typeof globalThis & { [name]?: Pending } = globalThis;

function state(): Pending {
  shared[name] ??= { paths: new Set(), all: false };
  return shared[name];
}

/** The pages of a host where Next keeps them: what changes is noted until somebody can tell it. */
export const pendingPages: Pages = {
  paths: () => [],
  refresh: async (paths) => {
    addPending(paths, false);
    return 0;
  },
  remove: (paths) => addPending(paths, false),
};

/** Notes more of them. */
export function addPending(paths: Iterable<string>, all: boolean): void {
  const pending = state();
  for (const path of paths) pending.paths.add(path);
  pending.all ||= all;
}

/** Takes what was noted: whoever takes it tells Next, or notes it again. */
export function takePending(): Readonly<Pending> {
  const pending = state();
  shared[name] = { paths: new Set(), all: false };
  return pending;
}
