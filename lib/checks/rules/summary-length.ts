import { type Problem, warning } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";

/** Shorter says nothing in a list; longer is cut by search engines and tires in a list. */
export const summaryLimits = { least: 40, most: 320 } as const;

/** Advises on a summary that is too short or too long for where it is shown. */
export function summaryLength({ file, fields, field }: ArticleText): Problem[] {
  const { summary } = fields;
  const { least, most } = summaryLimits;
  if (typeof summary !== "string") return [];
  const size = [...summary.trim()].length;
  if (size === 0 || (size >= least && size <= most)) return [];
  const about = { size: `${size}`, least: `${least}`, most: `${most}` };
  return [warning(file, "summary-length", field("summary"), about)];
}
