import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { VFileMessage } from "vfile-message";
import { componentProps, isComponentName } from "#components/mdx/props.ts";
import { bilingual } from "../messages.ts";
import { error, type Position, type Problem } from "../problem.ts";
import { suggest } from "../suggest.ts";
import { parseBody } from "./parse.ts";
import { literalProps } from "./props.ts";
import { explainSyntax } from "./syntax.ts";

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const commentsOnly = /^(?:\s*\/\*[\s\S]*?\*\/)*\s*$/;
const excerptMark = /^[ \t]*\{\/\*\s*(?:suite|more)\s*\*\/\}[ \t]*$/gm;
const couldBeMdx = /[<{]|^\s{0,3}(?:import|export)\b/m;

/** Deeper than anyone writes, and far from what rendering could not follow. */
const deepest = 50;
const tooDeep = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])(?=[ \\t>]|$)){${deepest + 1},}`,
  "m",
);

/**
 * Every reason why a body can't be shown. `firstLine` is the body's line in its file, from 1.
 * Markdown has no errors of syntax: a body with no tag, brace or import is not even parsed.
 */
export function checkBody(body: string, file: string, firstLine: number): Problem[] {
  const deep = tooDeep.exec(body);
  if (deep !== null) {
    const line = firstLine + body.slice(0, deep.index).split("\n").length - 1;
    return [error(file, "too-deep", { line, column: 1 }, { most: String(deepest) })];
  }
  if (!couldBeMdx.test(body.replace(excerptMark, ""))) return [];
  const shift = ({ line, column }: Position) => ({ line: line + firstLine - 1, column });
  try {
    const tree = parseBody(body);
    const nested = nestedAt(tree, 0);
    if (nested) return [error(file, "too-deep", shift(nested), { most: String(deepest) })];
    return problemsIn(tree, file, shift);
  } catch (thrown) {
    if (!(thrown instanceof VFileMessage)) throw thrown;
    const { rule, at, about } = explainSyntax(thrown, body);
    return [error(file, rule, shift(at), about)];
  }
}

/** Where a tree goes deeper than twice what is allowed: a list and its item are two levels. */
function nestedAt(node: Nodes, depth: number): Position | undefined {
  if (depth > deepest * 2) return node.position?.start;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const found = nestedAt(child, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function problemsIn(tree: Root, file: string, shift: (at: Position) => Position): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const at = shift(node.position?.start ?? { line: 1, column: 1 });
    if (node.type === "mdxjsEsm") {
      const word = node.value.startsWith("export") ? "export" : "import";
      problems.push(error(file, "import", at, { word }));
    } else if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") {
      if (!commentsOnly.test(node.value)) problems.push(error(file, "expression", at));
    } else if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
      problems.push(...elementProblems(node, file, at, shift));
    }
  });
  return problems;
}

function elementProblems(
  node: JsxElement,
  file: string,
  at: Position,
  shift: (at: Position) => Position,
): Problem[] {
  const tag = node.name ?? "";
  if (!isComponentName(tag)) {
    const known = Object.keys(componentProps);
    const about = { tag, known: known.map((name) => `<${name}>`).join(", ") };
    return [error(file, "unknown-component", at, about, suggest(tag, known))];
  }
  const computed = node.attributes.find(
    (part) => part.type === "mdxJsxExpressionAttribute" || typeof part.value === "object",
  );
  if (computed !== undefined && !(computed.type === "mdxJsxAttribute" && computed.value === null)) {
    return [error(file, "expression", shift(computed.position?.start ?? at))];
  }
  const result = componentProps[tag].safeParse(literalProps(node));
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
    return names.map((prop) => {
      const attribute = node.attributes.find((part) => "name" in part && part.name === prop);
      const where = attribute?.position ? shift(attribute.position.start) : at;
      const about = { tag, prop, expected: expected(tag, prop, issue) };
      const known = Object.keys(componentProps[tag].shape);
      return error(file, "invalid-prop", where, about, hint(prop, known, issue));
    });
  });
}

type Issue = import("zod").core.$ZodIssue;

function hint(prop: string, known: readonly string[], issue: Issue): string | undefined {
  return issue.code === "unrecognized_keys" ? suggest(prop, known) : undefined;
}

function expected(tag: keyof typeof componentProps, prop: string, issue: Issue): string {
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String).join(", ");
    return bilingual({ fr: `Valeurs permises : ${values}.`, en: `Allowed values: ${values}.` });
  }
  const shape: Record<string, import("zod").ZodType> = componentProps[tag].shape;
  const meta = Object.hasOwn(shape, prop) ? shape[prop]?.meta()?.expected : undefined;
  if (meta !== undefined) return bilingual(meta);
  const known = Object.keys(shape).join(", ");
  return issue.code === "unrecognized_keys"
    ? bilingual({ fr: `Propriétés permises : ${known}.`, en: `Allowed props: ${known}.` })
    : bilingual({ fr: "Il faut un texte.", en: "It must be a text." });
}
