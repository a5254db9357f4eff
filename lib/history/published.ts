import type { Article } from "../content/article.ts";

/** What a commit made of an article: its text at that time, or undefined when it took it away. */
export interface CommittedState {
  readonly revision: string;
  /** When it was committed, in milliseconds since 1970. */
  readonly at: number;
  readonly article: Article | undefined;
}

/** A text of an article that the public could read. */
export interface PublicVersion {
  readonly kind: "version";
  /** The commit that brought it. */
  readonly revision: string;
  readonly article: Article;
  /** Since when it could be read, in milliseconds since 1970. */
  readonly from: number;
  /** When something else took its place; undefined for the text of today. */
  readonly until: number | undefined;
}

/** A time at which readers were told that the article had been taken back. */
export interface PublicWithdrawal {
  readonly kind: "withdrawal";
  readonly from: number;
  readonly article: Article;
}

export type PublicState = PublicVersion | PublicWithdrawal;

/**
 * What the public saw of an article, the oldest first, from what the branch made of it. A state was
 * public from its commit or the end of its embargo, whichever was later, if the next commit had not
 * replaced it by then. Drafts and texts never reached are not in the answer, nor is any text that
 * was taken back afterwards. States that could not be published are left out by the caller: what
 * was published until then stayed.
 */
export function publicStates(states: readonly CommittedState[], now: number): PublicState[] {
  const found: PublicState[] = [];
  const ordered = inOrder(states, now);
  for (const [index, { revision, at, article }] of ordered.entries()) {
    if (article === undefined || article.draft === true) continue;
    // What was taken back stays so, whatever is published at the same address later.
    if (article.withdrawn !== undefined) found.length = 0;
    const until = ordered[index + 1]?.at;
    const from = Math.max(at, article.instant);
    if (from > now || (until !== undefined && from >= until)) continue;
    if (article.withdrawn !== undefined) {
      found.push({ kind: "withdrawal", from, article });
      continue;
    }
    const last = found.at(-1);
    const sameText = last?.kind === "version" && last.article.blob === article.blob;
    // A move, or a mistake taken back before anybody could read it, is not a new version.
    if (sameText && last.until === from) {
      found[found.length - 1] = { ...last, until };
    } else found.push({ kind: "version", revision, article, from, until });
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
