import type { Revisions } from "../content/source/source.ts";

/** Knows where branches are, and looks again while reviewers look around. */
export interface RefCache {
  /** The commit a branch or tag is at; undefined if it is no longer there. */
  commitOf(ref: string): Promise<string | undefined>;
}

/**
 * A place known for less than `fresh` milliseconds is taken as it is. Up to `stale`, it is shown at
 * once while the repository is asked for the next page; past that, the page waits for the answer.
 */
const fresh = 1_000;
const stale = 5_000;

/** Follows references of a repository; those who ask for one at once share one fetch. */
export function refCache(revisions: Revisions, now: () => number): RefCache {
  const known = new Map<string, { commit: string | undefined; at: number }>();
  const underWay = new Map<string, Promise<string | undefined>>();

  const look = (ref: string) => {
    const asked = underWay.get(ref);
    if (asked !== undefined) return asked;
    const answer = revisions
      .commitOf(ref)
      .then((commit) => {
        known.set(ref, { commit, at: now() });
        return commit;
      })
      .finally(() => underWay.delete(ref));
    underWay.set(ref, answer);
    return answer;
  };

  const commitOf = async (ref: string) => {
    const place = known.get(ref);
    if (place?.commit === undefined) return look(ref);
    // A clock that was set back makes nothing fresh that is not.
    const age = Math.abs(now() - place.at);
    if (age < fresh) return place.commit;
    const asked = look(ref);
    // A repository that can't be reached for a moment does not end the review.
    asked.catch(() => undefined);
    return age < stale ? place.commit : asked.catch(() => place.commit);
  };
  return { commitOf };
}
