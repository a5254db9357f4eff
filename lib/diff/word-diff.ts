import { diffArrays } from "diff";
import { budgetFor, type DiffBudget } from "./diff-budget.ts";
import { normalize } from "./normalize.ts";

/** A run of words: as they were in both texts, or only in the newer or the older one. */
export interface Run {
  readonly change: "same" | "added" | "removed";
  readonly text: string;
  /** How the older text has it, where its typography is another. */
  readonly was?: string;
}

const token = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;
const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/**
 * The differences between two texts, word by word. What differs in typography alone is the same.
 * Neighbouring changes are one: a phrase that was rewritten reads as a phrase.
 */
export function diffWords(before: string, after: string, effort: DiffBudget = budgetFor(1)): Run[] {
  const [old, now] = [before.match(token) ?? [], after.match(token) ?? []];
  const parts = diffArrays(old.map(plainToken), now.map(plainToken), {
    maxEditLength: effort.most(),
  });
  effort.spend(parts);
  if (parts === undefined) {
    return [run("removed", before), run("added", after)].filter(({ text }) => text !== "");
  }
  const runs: Run[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    const [old, now] = [removed.trimEnd(), added.trimEnd()];
    const spaces = [removed.slice(old.length), added.slice(now.length)] as const;
    // A space that only one text has is no difference to read, one that both have stays outside.
    const shared = spaces[0] !== "" && spaces[1] !== "";
    if (old !== "") runs.push(run("removed", shared ? old : removed));
    if (now !== "") runs.push(run("added", shared ? now : added));
    if (shared || now === "") runs.push(sameRun(spaces[1], old === "" || shared ? spaces[0] : ""));
    [removed, added] = ["", ""];
  };
  let [oldAt, nowAt] = [0, 0];
  for (const [index, { added: isNew, removed: isOld, count }] of parts.entries()) {
    const was = isNew ? "" : old.slice(oldAt, oldAt + count).join("");
    const text = isOld ? was : now.slice(nowAt, nowAt + count).join("");
    if (!isNew) oldAt += count;
    if (!isOld) nowAt += count;
    const between = text.trim() === "" && removed + added !== "" && index < parts.length - 1;
    if (isNew || between) added += text;
    if (isOld || between) removed += text;
    if (isNew || isOld || between) continue;
    flush();
    runs.push(sameRun(text, was));
  }
  flush();
  return runs.filter(({ text, was }) => text !== "" || was);
}

function sameRun(text: string, was: string): Run {
  return text === was ? run("same", text) : { ...run("same", text), was };
}

/** A space is no other token's equal, even where typography would leave it out. */
function plainToken(text: string): string {
  return text.trim() === "" ? " " : normalize(text);
}

const run = (change: Run["change"], text: string): Run => ({ change, text });
