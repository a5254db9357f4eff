import type { WrittenText } from "../content/written-text.ts";

/** What a commit made of a text: what it said at that time, or undefined when it took it away. */
export interface CommittedState {
  readonly revision: string;
  /** When it was committed, in milliseconds since 1970. */
  readonly at: number;
  readonly text: WrittenText | undefined;
}

/** A state of a text that the public could read. */
export interface PublicVersion {
  readonly kind: "version";
  /** The commit that brought it. */
  readonly revision: string;
  readonly text: WrittenText;
  /** Since when it could be read, in milliseconds since 1970. */
  readonly from: number;
  /** When something else took its place, or it ended; undefined for the text of today. */
  readonly until: number | undefined;
}

/** A time at which readers were told that an article had been taken back. */
export interface PublicWithdrawal {
  readonly kind: "withdrawal";
  readonly from: number;
  readonly text: WrittenText;
}

/** A time at which an article ended, as it had said that it would. */
export interface PublicEnd {
  readonly kind: "end";
  readonly from: number;
  readonly text: WrittenText;
}

export type PublicState = PublicVersion | PublicWithdrawal | PublicEnd;

/**
 * What the public saw of a text, the oldest first, from what the branch made of it. A state was
 * public from its commit or the end of its embargo, whichever was later, if the next commit had not
 * replaced it by then, to that commit or its own end. Drafts and texts never reached are not in the
 * answer, nor is any text that was taken back afterwards. States that could not be published are left out by the caller: what
 * was published until then stayed.
 */
export function publicStates(states: readonly CommittedState[], now: number): PublicState[] {
  const found: PublicState[] = [];
  const ordered = inOrder(states, now);
  for (const [index, { revision, at, text }] of ordered.entries()) {
    if (text === undefined || text.draft === true) continue;
    // What was taken back stays so, whatever is published at the same address later.
    if (text.withdrawn !== undefined) found.length = 0;
    const next = ordered[index + 1]?.at;
    const from = Math.max(at, text.instant ?? at);
    if (from > now || (next !== undefined && from >= next)) continue;
    if (text.withdrawn !== undefined) {
      found.push({ kind: "withdrawal", from, text });
      continue;
    }
    const { ends = Number.POSITIVE_INFINITY } = text;
    const hasEnded = ends <= Math.min(now, next ?? now);
    const until = hasEnded ? ends : next;
    const last = found.at(-1);
    const sameText = last?.kind === "version" && last.text.blob === text.blob;
    // A move, or a mistake taken back before anybody could read it, is not a new version.
    if (sameText && last.until === from) {
      found[found.length - 1] = { ...last, until };
    } else if (from < ends) found.push({ kind: "version", revision, text, from, until });
    // What is written of a text after its end does not end it again.
    if (hasEnded && found.at(-1)?.kind === "version") {
      found.push({ kind: "end", from: Math.max(from, ends), text });
    }
  }
  return found;
}

/**
 * Clocks of those who commit differ: a state was replaced no later than any later commit says, and
 * no commit is of the future. Where they contradict each other, less is held to have been public.
 */
function inOrder(states: readonly CommittedState[], now: number): CommittedState[] {
  let latest = now;
  return states
    .toReversed()
    .map((state) => {
      latest = Math.min(latest, state.at);
      return { ...state, at: latest };
    })
    .reverse();
}
