import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { VFileMessage } from "vfile-message";
import { componentProps, isComponentName } from "#components/mdx/props.ts";
import type { Localized } from "../../i18n/locales.ts";
import { bilingual } from "../messages.ts";
import { error, type Position, type Problem, start } from "../problem.ts";
import { suggest } from "../suggest.ts";
import { deepNode, tooDeep } from "./depth.ts";
import { tooMuch } from "./effort.ts";
import { markOf } from "./mark.ts";
import { parseBody } from "./parse.ts";
import { literalProps } from "./props.ts";
import { explainSyntax } from "./syntax.ts";

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const commentsOnly = /^(?:\s*\/\*[^*]*\*+(?:[^*/][^*]*\*+)*\/)*\s*$/;

/** A body that was parsed, or every reason why it can't be shown. */
export type CheckedBody =
  | { readonly tree: Root; readonly problems: readonly [] }
  | { readonly tree?: undefined; readonly problems: readonly Problem[] };

/** Every reason why a body can't be shown; see `readBody`. */
export function checkBody(body: string, file: string, firstLine: number): readonly Problem[] {
  return readBody(body, file, firstLine, (at) => at).problems;
}

/** Parses a body. `firstLine` is its line in its file, from 1; `original` where a place of it was written. */
export function readBody(
  body: string,
  file: string,
  firstLine: number,
  original: (at: Position) => Position,
): CheckedBody {
  const shift = ({ line, column }: Position) => original({ line: line + firstLine - 1, column });
  const deep = tooDeep(body);
  if (deep !== undefined) return { problems: [error(file, "too-deep", shift(deep))] };
  const much = tooMuch(body);
  if (much !== undefined) return { problems: [error(file, "too-complex", shift(much))] };
  try {
    const tree = parseBody(body);
    const nested = deepNode(tree);
    if (nested !== undefined) return { problems: [error(file, "too-deep", shift(nested))] };
    const problems = [...problemsIn(tree, file, shift), ...markProblems(tree, file, shift)];
    return problems.length > 0 ? { problems } : { tree, problems: [] };
  } catch (thrown) {
    if (thrown instanceof RangeError) return { problems: [error(file, "too-deep", shift(start))] };
    // What the parser did not expect either is for the editor to mend: nothing else is held up.
    if (!(thrown instanceof VFileMessage)) {
      return { problems: [error(file, "mdx-syntax", shift(start))] };
    }
    const { rule, at, about } = explainSyntax(thrown, body);
    return { problems: [error(file, rule, shift(at), about)] };
  }
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

/** A mark ends the excerpt only where the text can be cut. */
function markProblems(tree: Root, file: string, shift: (at: Position) => Position): Problem[] {
  const { node, inside } = markOf(tree) ?? {};
  if (node === undefined || inside === undefined) return [];
  const at = shift(node.position?.start ?? start);
  return [error(file, "excerpt-mark", at, { inside: bilingual(whatIs(inside)) })];
}

/** What holds other parts of a text, as editors call it. */
function whatIs(node: Nodes): Localized {
  if ("name" in node) return { fr: `<${node.name}>`, en: `<${node.name}>` };
  if (node.type === "list") return { fr: "la liste", en: "the list" };
  if (node.type === "blockquote") return { fr: "la citation", en: "the quotation" };
  if (node.type === "footnoteDefinition") return { fr: "la note", en: "the note" };
  if (node.type === "heading") return { fr: "l’intertitre", en: "the heading" };
  if (node.type === "table") return { fr: "la grille du tableau", en: "the table" };
  return { fr: "la mise en forme", en: "the formatting" };
}

function elementProblems(
  node: JsxElement,
  file: string,
  at: Position,
  shift: (at: Position) => Position,
): Problem[] {
  const tag = node.name ?? "";
  // The name follows the sign <.
  const name = { ...at, column: at.column + 1 };
  if (!isComponentName(tag)) {
    const known = Object.keys(componentProps);
    const about = { tag, known: known.map((name) => `<${name}>`).join(", ") };
    return [error(file, "unknown-component", name, about, suggest(tag, known))];
  }
  const computed = node.attributes.find(
    (part) => part.type === "mdxJsxExpressionAttribute" || typeof part.value === "object",
  );
  if (computed !== undefined && !(computed.type === "mdxJsxAttribute" && computed.value === null)) {
    return [error(file, "expression", shift(computed.position?.start ?? at))];
  }
  const props = literalProps(node);
  const result = componentProps[tag].safeParse(props);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
    return names.map((prop) => {
      const attribute = node.attributes.find((part) => "name" in part && part.name === prop);
      const inValue = issue.code !== "unrecognized_keys";
      const where = attribute ? shift(placeOf(attribute, inValue)) : name;
      const about = { tag, prop, expected: expected(tag, prop, issue) };
      const known = Object.keys(componentProps[tag].shape);
      return error(file, "invalid-prop", where, about, hint(prop, props[prop], known, issue));
    });
  });
}

type Issue = import("zod").core.$ZodIssue;

function hint(
  prop: string,
  value: unknown,
  known: readonly string[],
  issue: Issue,
): string | undefined {
  if (issue.code === "unrecognized_keys") return suggest(prop, known);
  if (issue.code !== "invalid_value" || typeof value !== "string") return undefined;
  return suggest(value, issue.values.map(String));
}

/** Where an attribute stands or, if that is what does not fit, its value. */
function placeOf(attribute: JsxElement["attributes"][number], inValue: boolean): Position {
  const { start: from, end } = attribute.position ?? { start, end: start };
  if (!inValue || typeof attribute.value !== "string" || from.line !== end.line) return from;
  // The value ends before the quotation mark that the attribute ends with.
  return { line: from.line, column: end.column - 1 - attribute.value.length };
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
