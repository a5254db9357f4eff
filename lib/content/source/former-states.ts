import { warn } from "../../log.ts";
import type { FormerState, Source } from "./source.ts";

/** Older states than this many are not looked at: a file broken for so long has no readers. */
const deepest = 50;

/**
 * The states of a file on the published branch's own line, the latest first, back to where it came:
 * what was taken away once is nothing to go back to, unless something that is no file, such as a link,
 * stands in its place now. None where the source keeps no history.
 */
export async function formerStates(
  { history }: Source,
  path: string,
  revision: string,
  replaced = false,
): Promise<readonly FormerState[]> {
  try {
    const { states = [] } = (await history?.of(path, revision)) ?? {};
    const all = states.toReversed();
    const latest = replaced ? all.slice(all.findIndex(({ entry }) => entry !== undefined)) : all;
    const taken = latest.findIndex(({ entry }) => entry === undefined);
    return latest
      .slice(0, taken < 0 ? deepest : Math.min(taken, deepest))
      .flatMap(({ entry, ...state }) => (entry === undefined ? [] : [{ ...state, entry }]));
  } catch (error) {
    // What is broken then has nothing to stand in its place; all else is published.
    warn("history", `${path}: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}
