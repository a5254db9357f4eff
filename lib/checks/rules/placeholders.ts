import { type Problem, warning } from "../../content/problem.ts";
import { placeholdersIn } from "../article-template.ts";
import type { ArticleText } from "../article-text.ts";

/** Words that `npm run new` wrote to wait for an editor's own, in a text that is no draft any more. */
export function placeholderTexts({
  file,
  locale,
  fields,
  field,
  body,
  at,
}: ArticleText): Problem[] {
  if (fields.draft === true) return [];
  const { summary, lead, rest } = placeholdersIn(locale);
  const problems: Problem[] = [];
  const tell = (text: string, where: { line: number; column: number }) =>
    problems.push(warning(file, "placeholder", where, { text }));
  if (fields.summary === summary) tell(summary, field("summary"));
  for (const text of [lead, rest]) {
    const offset = body.indexOf(text);
    if (offset >= 0) tell(text, at(offset));
  }
  return problems;
}
