import type { ElementContent, Root, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { oneLine } from "./nodes.ts";

/** No title or excerpt is longer, in characters. */
const longest = 20_000;

/** The plain text of a title or an excerpt, which may hold HTML. */
export const plainText = (html: string): string =>
  wordsOf(fromHtml(html.slice(0, longest), { fragment: true }));

/** The words of an element on one line, where nothing but words can stand. */
export const wordsOf = (node: Root | RootContent | ElementContent): string => oneLine(words(node));

function words(node: Root | RootContent | ElementContent): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const name = node.type === "element" ? node.tagName : "";
  if (name === "script" || name === "style") return "";
  const inside = node.children.map(words).join("");
  if (name === "sup" || name === "sub") return shifted(name, inside);
  // Lines and blocks are apart where they are shown.
  return apart.test(name) ? ` ${inside} ` : inside;
}

const apart = /^(?:br|p|div|li|tr|td|th|h[1-6]|dt|dd|blockquote)$/;

const signs = "0123456789+-=()ni";
const shiftedSigns = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", sub: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ" };

/**
 * Raised or lowered words where there are no elements: by signs of their own if each has one, as in
 * 10⁻³ and CO₂, else as they are, as in 1er.
 */
export function shifted(name: "sup" | "sub", inside: string): string {
  const own = [...inside.replaceAll("−", "-")].map(
    (sign) => shiftedSigns[name][signs.indexOf(sign)],
  );
  return own.every((sign) => sign !== undefined) ? own.join("") : inside;
}
