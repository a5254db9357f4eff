import { visit } from "unist-util-visit";
import { type Problem, type Rule, warning } from "../../content/problem.ts";
import { suggest } from "../../content/suggest.ts";
import { type ArticleText, startOf } from "../article-text.ts";
import { advice, isAdvice } from "./rule-register.ts";

/** A rule that an editor switched off for one file, with the reason. */
export interface Switch {
  readonly rule: Rule;
  readonly reason: string;
}

const comment = /check-off\s+([^\s:*]+)(?:\s*:\s*([^*]*))?/g;

/** `{/* check-off rule: reason *}`, anywhere in the body, silences the rule in that file. */
export function switchesOf(text: ArticleText): readonly Switch[] {
  return written(text).flatMap(({ rule, reason }) =>
    isAdvice(rule) && reason !== "" ? [{ rule, reason }] : [],
  );
}

/** Switches that give no reason, or name a rule that does not exist or is no mere advice. */
export function switchProblems(text: ArticleText): Problem[] {
  return written(text).flatMap(({ rule, reason, offset }) => {
    const at = text.at(offset);
    if (!isAdvice(rule)) {
      const meant = suggest(rule, advice);
      return [warning(text.file, "switch-unknown-rule", at, { rule }, meant)];
    }
    return reason === "" ? [warning(text.file, "switch-without-reason", at, { rule })] : [];
  });
}

function written({ tree, body }: ArticleText) {
  const found: { rule: string; reason: string; offset: number }[] = [];
  visit(tree, (node) => {
    if (node.type !== "mdxFlowExpression" && node.type !== "mdxTextExpression") return;
    for (const match of node.value.matchAll(comment)) {
      const [, rule = "", reason = ""] = match;
      const offset = body.indexOf(rule, body.indexOf("check-off", startOf(node) + match.index) + 9);
      found.push({ rule, reason: reason.trim(), offset });
    }
  });
  return found;
}
