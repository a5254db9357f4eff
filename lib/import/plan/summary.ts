import { summaryLimits } from "../../checks/rules/summary-length.ts";

/**
 * A summary out of a text's first paragraphs: whole sentences as far as they go, and no longer than
 * lists and search engines show. "" if there is nothing to make it of.
 */
export function summaryOf(paragraphs: readonly string[]): string {
  const { least, most } = summaryLimits;
  let text = "";
  for (const paragraph of paragraphs) {
    text = `${text} ${paragraph}`.trim();
    if (text.length >= least) break;
  }
  if ([...text].length <= most) return text;
  const sentences = text.match(/[^.!?…]+(?:[.!?…]+[»”")\]\s]*|$)/g) ?? [];
  let whole = "";
  for (const sentence of sentences) {
    if ([...(whole + sentence).trimEnd()].length > most) break;
    whole += sentence;
  }
  if ([...whole.trim()].length >= least) return whole.trim();
  const cut = [...text].slice(0, most - 1).join("");
  return `${cut.replace(/\s+\S*$/, "").replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, "")}…`;
}
