import type { VFileMessage } from "vfile-message";
import { type Position, type Rule, start } from "../problem.ts";

/** What a parser's message means to someone who knows Markdown at best. */
export function explainSyntax(
  message: VFileMessage,
  body: string,
): { rule: Rule; at: Position; about: Record<string, string> } {
  const at = { line: message.line ?? start.line, column: message.column ?? start.column };
  const opened = /closing tag for `<([^>`]*)>` \((\d+):(\d+)/.exec(message.reason);
  if (opened) {
    const where = { line: Number(opened[2]), column: Number(opened[3]) };
    return { rule: "unclosed-tag", at: where, about: { tag: opened[1] ?? "" } };
  }
  const stray = /closing (?:slash|tag) `<?\/([^>`]*)>?`/.exec(message.reason);
  if (stray) return { rule: "mdx-syntax", at, about: {} };
  const word = /^\s{0,3}(import|export)\b/.exec(body.split("\n")[at.line - 1] ?? "")?.[1];
  if (word !== undefined)
    return { rule: "import", at: { line: at.line, column: 1 }, about: { word } };
  const braces = message.ruleId === "acorn" || /expression/.test(message.reason);
  return braces
    ? { rule: "expression", at: braceBefore(at, body), about: {} }
    : { rule: "mdx-syntax", at, about: {} };
}

/** The parser stops inside the braces; an editor looks for where they open. */
function braceBefore(at: Position, body: string): Position {
  const column = (body.split("\n")[at.line - 1] ?? "").lastIndexOf("{", at.column - 1) + 1;
  return column > 0 ? { line: at.line, column } : at;
}
