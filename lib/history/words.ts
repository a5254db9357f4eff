import { diffArrays } from "diff";
import { plain } from "./plain.ts";

/** A run of words: as they were in both texts, or only in the newer or the older one. */
export interface Run {
  readonly change: "same" | "added" | "removed";
  readonly text: string;
}

const token = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;
const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** More differences than this are not looked for: one text then stands for the other, whole. */
export const mostEdits = 800;

/**
 * The differences between two texts, word by word. What differs in typography alone is the same.
 * Neighbouring changes are one: a phrase that was rewritten reads as a phrase.
 */
export function diffWords(before: string, after: string): Run[] {
  const [old, now] = [before.match(token) ?? [], after.match(token) ?? []];
  const parts = diffArrays(old, now, { comparator: sameToken, maxEditLength: mostEdits });
  if (parts === undefined) {
    return [run("removed", before), run("added", after)].filter(({ text }) => text !== "");
  }
  const runs: Run[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed.trim() !== "") runs.push(run("removed", removed));
    if (added.trim() !== "") runs.push(run("added", added));
    // A space that only one text has is no difference to read.
    else if (added !== "") runs.push(run("same", added));
    [removed, added] = ["", ""];
  };
  for (const [index, { added: isNew, removed: isOld, value }] of parts.entries()) {
    const text = value.join("");
    const between = text.trim() === "" && removed + added !== "" && index < parts.length - 1;
    if (isNew || between) added += text;
    if (isOld || between) removed += text;
    if (isNew || isOld || between) continue;
    flush();
    runs.push(run("same", text));
  }
  flush();
  return runs;
}

function sameToken(a: string, b: string): boolean {
  return a === b || (a.trim() === "" && b.trim() === "") || plainToken(a) === plainToken(b);
}

/** A space is no other token's equal, even where typography would leave it out. */
function plainToken(text: string): string {
  return text.trim() === "" ? " " : plain(text);
}

const run = (change: Run["change"], text: string): Run => ({ change, text });
