import { setTimeout as delay } from "node:timers/promises";
import { isRefusal, type Refusal } from "../saving/outcome.ts";
import { outcomeOf } from "../saving/outcome-of.ts";
import type { Saving } from "../saving/saving.ts";
import { type BegunText, type BegunWork, begunWorks } from "./begun-work.ts";

/** What is known here of what is written and not published. */
export interface KnownWorks {
  /** Whether texts are written apart until they are published. */
  readonly apart: boolean;
  /** The latest saved first; undefined until the repository has answered once. */
  readonly works: readonly BegunWork[] | undefined;
  /** Why nothing newer is known, where the repository was asked since and did not say. */
  readonly refusal: Refusal | undefined;
}

/** What this process knows of all drafts: what is written is asked for, and nobody waits for it long. */
export interface KnownDrafts {
  /** Asks the repository anew, and says what is known once it has answered, or after `patience` milliseconds. */
  latest(patience: number): Promise<KnownWorks>;
  /** Has it asked again: something was saved here. */
  changed(): void;
}

/** Begins to know them. All that is asked while an answer is on its way is asked once more, after it. */
export function startKnownDrafts(saving: () => Promise<Saving>): KnownDrafts {
  const read = new Map<string, BegunText>();
  let known: KnownWorks = { apart: true, works: undefined, refusal: undefined };
  let [asked, answered] = [0, 0];
  let asking: Promise<void> | undefined;

  const look = async (): Promise<KnownWorks> => {
    const looked = await outcomeOf(async () => {
      const desk = await saving();
      const drafts = await desk.branches();
      if (isRefusal(drafts)) return drafts;
      const works = await begunWorks(desk, drafts, read);
      return { apart: desk.kind === "git", works, refusal: undefined };
    });
    return isRefusal(looked) ? { ...known, refusal: looked } : looked;
  };

  const ask = (): Promise<void> => {
    asked += 1;
    asking ??= (async () => {
      while (answered < asked) {
        const now = asked;
        known = await look().catch((error: unknown) => {
          return { ...known, refusal: { refused: "failed", detail: String(error) } };
        });
        answered = now;
      }
      asking = undefined;
    })();
    return asking;
  };

  return {
    latest: async (patience) => {
      const enough = new AbortController();
      const waiting = delay(patience, undefined, { signal: enough.signal }).catch(() => undefined);
      await Promise.race([ask(), waiting]);
      enough.abort();
      return known;
    },
    changed: () => {
      ask();
    },
  };
}
