import type { Problem, Rule } from "../content/problem.ts";

/** A part of a text, and what is to stand there instead. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a problem stands in a text, and what mends it, where only one thing does. */
export interface Marked {
  readonly from: number;
  readonly to: number;
  readonly remedy: readonly Replacement[];
}

/** What of a problem stands in the text as it is written, by the name it has among what it is about. */
const words: Partial<Record<Rule, string>> = {
  "unknown-component": "tag",
  "invalid-prop": "prop",
  "unknown-theme": "theme",
  "unknown-author": "author",
  "broken-link": "url",
  "hidden-link": "url",
  "dead-link": "url",
  "malformed-link": "url",
  "broken-anchor": "anchor",
  "missing-image": "name",
  "large-image": "name",
  "still-image": "name",
  "vague-link": "text",
  "other-markdown": "found",
  "heading-order": "found",
  "switch-unknown-rule": "rule",
  "switch-without-reason": "rule",
};

/** A word is looked for on its line and the next ones, no further than this. */
const nearby = 400;

/** Finds in a text what a problem is about, from the offset that it names. */
export function marked(problem: Problem, text: string, offset: number): Marked {
  const named = problem.about[words[problem.rule] ?? ""];
  const [block = ""] = text.slice(offset, offset + nearby).split("\n\n", 1);
  const index = named === undefined || named === "" ? -1 : block.indexOf(named);
  const from = offset + Math.max(index, 0);
  const length = index < 0 ? lengthOf(problem.rule, block) : (named ?? "").length;
  const place = { from, to: Math.min(text.length, from + length) };
  return { ...place, remedy: remedy(problem, text, { ...place, isNamed: index >= 0 }) };
}

function lengthOf(rule: Rule, block: string): number {
  if (rule === "three-dots") return 3;
  if (rule === "straight-quotes" || rule === "hidden-character") return 1;
  if (rule === "double-space") return /^ */.exec(block)?.[0].length ?? 0;
  return Math.max(1, /^[^\s"'<>=]{0,80}/.exec(block)?.[0].length ?? 0);
}

interface Place {
  readonly from: number;
  readonly to: number;
  /** Whether the word itself was found. */
  readonly isNamed: boolean;
}

function remedy(problem: Problem, text: string, place: Place): readonly Replacement[] {
  const { from, to } = place;
  const found = text.slice(from, to);
  const { suggestion } = problem;
  switch (problem.rule) {
    case "three-dots":
      return found === "..." ? [{ from, to, text: "…" }] : [];
    case "double-space":
      return /^ {2,}$/.test(found) ? [{ from, to, text: " " }] : [];
    case "straight-quotes":
      return quote(problem.about.expected ?? "", text, from);
    case "first-level-heading":
      return text.startsWith("# ", from) ? [{ from, to: from, text: "#" }] : [];
    case "unknown-component":
      return suggestion === undefined || !place.isNamed
        ? []
        : tagNamed(found, suggestion, text, place);
    case "invalid-prop":
      return suggestion === undefined ? [] : prop(suggestion, text, place);
    default:
      return suggestion === undefined || !place.isNamed ? [] : [{ from, to, text: suggestion }];
  }
}

/** Which of a pair of quotation marks is meant is seen from what stands beside it, or not at all. */
function quote(pair: string, text: string, from: number): readonly Replacement[] {
  const [open, close] = pair.split("…");
  const before = /[\s([{—–*_]/.test(text[from - 1] ?? "\n");
  const after = /[\s.,;:!?)\]}…*_]/.test(text[from + 1] ?? "\n");
  const meant = before === after ? undefined : before ? open : close;
  return meant === undefined || text[from] !== '"' ? [] : [{ from, to: from + 1, text: meant }];
}

/** The name of a tag, and of the one that closes it. */
function tagNamed(
  name: string,
  meant: string,
  text: string,
  { from, to }: Place,
): readonly Replacement[] {
  const opening = [{ from, to, text: meant }];
  const closing = text.indexOf(`</${name}>`, to);
  const other = text.indexOf(`<${name}`, to);
  if (closing < 0 || (other >= 0 && other < closing)) return opening;
  const start = closing + 2;
  return [...opening, { from: start, to: start + name.length, text: meant }];
}

/** The name of a prop; or its value, where its name does not stand at the place. */
function prop(meant: string, text: string, { from, to, isNamed }: Place): readonly Replacement[] {
  if (isNamed) return text[to] === "=" ? [{ from, to, text: meant }] : [];
  const value = /^[^"'<>\n]{1,80}(?=["'])/.exec(text.slice(from, from + 100))?.[0];
  return value === undefined ? [] : [{ from, to: from + value.length, text: meant }];
}
