import { type Position, type Problem, warning } from "../../content/problem.ts";
import type { ArticleText } from "../article-text.ts";
import { waits } from "../placeholders.ts";

const mostShown = 80;
const waiting = new RegExp(`${waits}[^\\n${waits}]*`, "gu");

/** What commands wrote to wait for an editor's own words, in a text that is no draft any more. */
export function placeholderTexts({ file, fields, field, body, at }: ArticleText): Problem[] {
  if (fields.draft === true) return [];
  const tell = (text: string, where: Position) =>
    warning(file, "placeholder", where, { text: shorten(text.trim()) });
  const inFields = Object.entries(fields).flatMap(([name, value]) => {
    const found = typeof value === "string" ? value.match(waiting)?.[0] : undefined;
    return found === undefined ? [] : [tell(found, field(name))];
  });
  const inBody = [...body.matchAll(waiting)].map((match) => tell(match[0], at(match.index)));
  return [...inFields, ...inBody];
}

function shorten(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown - 1)}…` : text;
}
