import { setTimeout as delay } from "node:timers/promises";

/** Keeps the instances that publish one source at one revision. Nothing is thrown. */
export interface RevisionSync {
  /** What others publish and can't be read here, though the source was asked for six seconds. */
  readonly behind: string | null;
  /** To be called when a revision is published here. Resolves to warnings for an operator. */
  published(revision: string): Promise<readonly string[]>;
  /** To be called when an instance, this one too, said what it publishes. */
  heard(revision: string): Promise<void>;
  /** To be called when this one begins to listen: what was said before it did not hear. */
  listening(): Promise<void>;
  stop(): void;
}

interface Options {
  /** Says to all what is published here. Rejects if nobody is told. */
  readonly announce: (revision: string) => Promise<unknown>;
  /** Publishes what the source has now. */
  readonly publish: () => Promise<unknown>;
  /** Whether what this instance publishes came after a revision, as far as the source knows. */
  readonly includes: (revision: string) => Promise<boolean>;
  readonly onBehind: (revision: string) => void;
  /** Waits for so many milliseconds, or until it is aborted. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** How long to wait before the source is asked again, in milliseconds; then twice as long, up to 26 s. */
const firstPause = 100;
const mostDoublings = 8;

/** A source that answers so often without it, for 6.3 seconds, does not have what was announced. */
const mostLooks = 7;

const untold =
  "The other instances were not told yet: Redis does not answer. They follow when it does.";

/**
 * Revisions have no order: a branch may be forced back. So an announcement never says what to show,
 * only that there is something to look at: each instance publishes what its own source has, by the one
 * flow, and asks a source that lags again. Whoever publishes what was announced announces nothing.
 *
 * A source that after six seconds has something later shows that the announcement was out of date, or
 * that its author reads a mirror that lags: what is later is announced once more. Later is what arrived
 * since then, or descends from what was announced; no two instances can go on telling each other that.
 */
export function startRevisionSync(options: Options): RevisionSync {
  const { announce, publish, includes, onBehind, pause = waitAtMost } = options;
  let own: string | undefined;
  /** What the others know this one to publish. */
  let known: string | undefined;
  /** What was announced and is not published here yet. */
  let following: { readonly revision: string; readonly ended: AbortController } | undefined;
  let behind: string | null = null;

  const endFollowing = () => {
    following?.ended.abort();
    following = undefined;
    behind = null;
  };

  const say = async (revision: string): Promise<readonly string[]> => {
    try {
      await announce(revision);
      known = revision;
      return [];
    } catch {
      return [untold];
    }
  };

  const published: RevisionSync["published"] = async (revision) => {
    own = revision;
    if (revision === following?.revision) {
      known = revision;
      endFollowing();
    }
    return revision === known ? [] : say(revision);
  };

  const follow = async (revision: string, signal: AbortSignal): Promise<void> => {
    const before = own;
    for (let looks = 1; ; looks += 1) {
      // A source that can't be reached says nothing; an operator has been told.
      const answered = await publish().then(
        () => true,
        () => false,
      );
      if (signal.aborted) return;
      if (looks >= mostLooks && answered && own !== undefined) {
        // Whatever was there after the announcement, by a forced push too, is newer than it.
        if (own !== before || (await includes(revision))) {
          endFollowing();
          await say(own);
          return;
        }
        if (behind !== revision) onBehind(revision);
        behind = revision;
      }
      await pause(firstPause * 2 ** Math.min(looks - 1, mostDoublings), signal);
      if (signal.aborted) return;
    }
  };

  const heard: RevisionSync["heard"] = async (revision) => {
    if (revision === own) return;
    following?.ended.abort();
    following = { revision, ended: new AbortController() };
    await follow(revision, following.ended.signal);
  };

  const listening: RevisionSync["listening"] = async () => {
    await publish().catch(() => undefined);
    // What this one could not tell, or did not hear and can't read yet, comes out by this.
    if (own !== undefined) await say(own);
  };

  return {
    get behind() {
      return behind;
    },
    ...{ published, heard, listening, stop: endFollowing },
  };
}

function waitAtMost(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
