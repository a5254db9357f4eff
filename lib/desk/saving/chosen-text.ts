import type { Parts, Region } from "./merge-text.ts";

/** What a person chose for a region: one's words, both one after the other, or words of their own. */
export type Choice = "ours" | "theirs" | "both" | { readonly text: string };

/** The regions of a text, in the order in which choices are made. */
export function regionsOf(parts: Parts): Region[] {
  return parts.filter((part) => typeof part !== "string");
}

/** A merged text, with a choice for each of its regions. Throws when there are more or fewer. */
export function chosenText(parts: Parts, choices: readonly Choice[]): string {
  const regions = regionsOf(parts);
  if (regions.length !== choices.length) {
    throw new Error(`${choices.length} choices were made for ${regions.length} regions.`);
  }
  const left = [...choices];
  return parts
    .map((part) => (typeof part === "string" ? part : chosen(part, left.shift() ?? "ours")))
    .join("");
}

function chosen({ ours, theirs }: Region, choice: Choice): string {
  if (typeof choice === "object") return choice.text;
  if (choice !== "both") return { ours, theirs }[choice];
  const between = ours === "" || theirs === "" || ours.endsWith("\n") ? "" : "\n";
  return ours + between + theirs;
}
