import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import type { Conflicting, Saving } from "../../desk/saving/saving.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { mergeChosen } from "../../desk/writing/resolve-conflicts.ts";
import { saveWriting } from "../../desk/writing/save-writing.ts";
import { type Done, type Notice, type Writing, withNotice } from "../../desk/writing/writing.ts";
import { currentPublication } from "../../publish/published-state.ts";

/** What somebody asked for with a form, and the desk that it is asked of. */
export interface Asked {
  readonly desk: Saving;
  /** The work as it is there now. */
  readonly current: () => Promise<Outcome<Writing | undefined>>;
  readonly key: string;
  readonly person: DeskPerson;
  readonly form: URLSearchParams;
  /** A version of a file that is to come back, in place of what was typed into it. */
  readonly instead?: ReadonlyMap<string, Uint8Array>;
}

/** It is done, and a page shows it; or the page again, which says why not. */
export type Answer = { readonly done: Done } | { readonly writing: Outcome<Writing | undefined> };

/** Does what the form of a work asks: each of it is done whole, or not at all. */
export async function doWriting(asked: Asked): Promise<Answer> {
  const { desk, key, person, form } = asked;
  switch (form.get("action")) {
    case "discard": {
      const outcome = await desk.discard(key, form.get("commit") ?? "");
      return isRefusal(outcome) ? refused(asked, outcome) : { done: "discarded" };
    }
    case "merge": {
      const merged = await mergeChosen(desk, key, person, form);
      if (isRefusal(merged)) return refused(asked, merged);
      return "conflicts" in merged ? conflicting(asked, merged) : { done: "merged" };
    }
    case "publish":
      return publish(asked);
    default: {
      const result = await save(asked);
      if ("writing" in result) return result;
      if (result.saved === "unchanged") return { done: "nothing-new" };
      return { done: asked.instead === undefined ? "saved" : "restored" };
    }
  }
}

async function save({ desk, current, key, person, form, instead }: Asked) {
  const sent = { form, person, ...(instead && { instead }) };
  const result = await saveWriting(desk, current, key, sent);
  // In a directory it is live as it is saved: whoever looks next sees it.
  const isLive = desk.kind === "directory" && "saved" in result && result.saved === "changed";
  if (isLive) await publishAll();
  return result;
}

/** Has what is saved in a directory seen; the log of the publish says why it is not. */
export async function publishAll(): Promise<void> {
  await currentPublication()
    ?.publish()
    .catch(() => undefined);
}

/** Saves what was typed, puts it on the published branch, and has it published as any commit is. */
async function publish(asked: Asked): Promise<Answer> {
  const { desk, key, person } = asked;
  const result = await save(asked);
  if ("writing" in result) return result;
  if (desk.kind === "directory") return { done: "published" };
  if (person.may !== "publish") return shown(asked, { kind: "may-not-publish" });
  const published = await desk.publish(key, person);
  if (isRefusal(published)) {
    const isNothing = published.refused === "nothing-begun" && result.saved === "unchanged";
    return isNothing ? { done: "nothing-new" } : refused(asked, published);
  }
  if ("conflicts" in published) return conflicting(asked, published);
  try {
    await currentPublication()?.publish();
    return { done: "published" };
  } catch {
    // The log of the publish says why.
    return shown(asked, { kind: "not-live" });
  }
}

async function shown({ current }: Asked, notice: Notice): Promise<Answer> {
  return { writing: withNotice(await current(), notice) };
}

const refused = (asked: Asked, refusal: Extract<Notice, { kind: "refused" }>["refusal"]) =>
  shown(asked, { kind: "refused", refusal });

async function conflicting({ current }: Asked, { conflicts }: Conflicting): Promise<Answer> {
  const writing = withNotice(await current(), { kind: "conflict" });
  return {
    writing: writing === undefined || isRefusal(writing) ? writing : { ...writing, conflicts },
  };
}
