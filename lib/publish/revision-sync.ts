import { setTimeout as delay } from "node:timers/promises";
import type { AnnouncedRevision, RevisionChannel } from "../cache/shared/revision-channel.ts";

/** How this instance stands to the others. */
export interface Standing {
  /** What was announced last, as far as this instance knows. */
  readonly announced: string | null;
  /** Whether this instance publishes that, or something newer. */
  readonly agreed: boolean;
}

/**
 * Tells the other instances what revision has its pages here. Resolves to what went wrong, in words
 * for an operator; nothing is thrown.
 */
export type Announce = (revision: string) => Promise<readonly string[]>;

/** Keeps the instances that publish one source at one revision. */
export interface RevisionSync {
  /** To be called when a publish begins; what it returns, when its pages are there. */
  begin(): Announce;
  /** Looks what was announced, and follows it. Never throws. */
  look(): Promise<void>;
  standing(): Standing;
  stop(): void;
}

interface Options {
  readonly announcements: RevisionChannel;
  /** Publishes what the source has now. */
  readonly publish: () => Promise<unknown>;
  /** Whether what this instance publishes came after a revision, as far as the source knows. */
  readonly includes: (revision: string) => Promise<boolean>;
  /** The source does not have, or not yet, what another instance announced. */
  readonly onBehind: (revision: string) => void;
  /** Waits for so many milliseconds, or until it is aborted. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** What stood announced at some moment; undefined when nothing had been read yet. */
type Known = AnnouncedRevision | undefined;

/** How long to wait before the source is asked again, in milliseconds; then twice as long, up to 26 s. */
const firstPause = 100;
const mostDoublings = 8;

/** So often a source that answers is asked for what it does not have: for 6.3 seconds. */
const mostDoubts = 6;

const untold =
  "The other instances were not told yet: the shared cache does not answer. They follow when it does.";

/**
 * Revisions have no order: a branch may be forced back. So an announcement never says what to show,
 * only that there is something to look at; each instance publishes what it reads at the source, by
 * the one flow. Whoever reads something else than what stands announced is either ahead of it, and
 * announces that, or behind, and asks the source again. It is ahead when
 *
 * - it agreed with this very announcement before it moved on, which a forced push is too;
 * - or it asked the source after it had read the announcement, and the source knows that the
 *   announced revision came before its own: others were faster to announce, or the shared cache
 *   lost its memory.
 *
 * Otherwise it may read a mirror that lags. When the source says the same for six seconds, what it
 * says is announced: whoever knows better answers by the same rule, and so all end where the branch is.
 */
export function startRevisionSync(options: Options): RevisionSync {
  const { announcements, publish, includes, onBehind, pause = waitAtMost } = options;
  const stopped = new AbortController();
  let own: string | undefined;
  let last: AnnouncedRevision | undefined;
  let agreed: string | null = null;
  let doubts = 0;
  let looking = false;
  let following = false;
  let newer = new AbortController();

  /** `known` is what stood announced before the source was asked. `insist`: it was asked enough. */
  const settle = async (known: Known, insist = false): Promise<"agreed" | "behind"> => {
    let there = await announcements.read();
    for (;;) {
      if (last?.raw !== there.raw) newer.abort();
      last = there;
      if (own === undefined) return "agreed";
      if (there.revision === own) {
        agreed = there.raw;
        return "agreed";
      }
      if (!(insist || (await isAhead(there, known)))) return "behind";
      there = await announcements.replace(there, own);
    }
  };

  const isAhead = async ({ raw, revision }: AnnouncedRevision, known: Known): Promise<boolean> => {
    if (raw !== null && raw === agreed) return true;
    // Before the first word too: others may have moved while nothing could be told.
    if (known === undefined || raw !== known.raw) return false;
    return revision === undefined || includes(revision);
  };

  const follow = async (): Promise<void> => {
    if (following) return;
    following = true;
    let waited = false;
    for (doubts = 0; !stopped.signal.aborted; doubts += 1) {
      newer = new AbortController();
      const known = last;
      const answered = await publish().then(
        () => true,
        // What can't be reached says nothing: an operator has been told, and nobody else is.
        () => false,
      );
      const insist = answered && waited && doubts >= mostDoubts;
      const found = await settle(known, insist).catch(() => "away" as const);
      if (found !== "behind") break;
      if (doubts === 0 && last?.revision) onBehind(last.revision);
      const signal = AbortSignal.any([newer.signal, stopped.signal]);
      await pause(firstPause * 2 ** Math.min(doubts, mostDoublings), signal);
      waited = !signal.aborted;
    }
    doubts = 0;
    following = false;
  };

  const begin = (): Announce => {
    const known = last;
    return async (revision) => {
      own = revision;
      try {
        // Whoever asked to publish does not wait for what a mirror may bring later.
        if ((await settle(known)) === "behind") follow();
        return [];
      } catch {
        return [untold];
      }
    };
  };

  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    // While it is away there is nothing to follow; the next look finds it again.
    const found = await settle(undefined).catch(() => "away" as const);
    looking = false;
    if (found === "behind") await follow();
  };

  const standing = (): Standing => ({ announced: last?.revision ?? null, agreed: doubts === 0 });
  return { begin, look, standing, stop: () => stopped.abort() };
}

function waitAtMost(milliseconds: number, signal: AbortSignal): Promise<unknown> {
  return delay(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}
