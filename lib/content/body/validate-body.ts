import type { Nodes, Paragraph, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import {
  componentProps,
  elementProps,
  isComponentName,
  isElementName,
} from "#lib/content/body/component-props.ts";
import { languageMeant } from "../../i18n/language-meant.ts";
import type { Localized } from "../../i18n/locales.ts";
import { bilingual } from "../bilingual.ts";
import { error, type Position, type Problem, start } from "../problem.ts";
import { suggest } from "../suggest.ts";
import { codeWord } from "./code-lines.ts";
import { tooMuch } from "./complexity-limits.ts";
import { tooMuchSaid } from "./complexity-remedy.ts";
import { markOf } from "./excerpt-mark.ts";
import { galleryProblems } from "./gallery-problems.ts";
import { headingIdProblems } from "./heading-id-problems.ts";
import { mayNameHeadings } from "./named-headings.ts";
import { deepNode, tooDeep } from "./nesting-depth.ts";
import { type Reading, readBody } from "./parse-body.ts";
import { literalProps } from "./props.ts";
import { explainMistake, insteadOf } from "./syntax.ts";

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Shift = (at: Position) => Position;

/** A body that was parsed, or every reason why it can't be shown. */
export type ValidatedBody =
  | { readonly tree: Root; readonly problems: readonly [] }
  | { readonly tree?: undefined; readonly problems: readonly Problem[] };

/** Parses a body. `firstLine` is its line in its file, from 1; `original` where a place of it was written. */
export function validateBody(
  body: string,
  file: string,
  firstLine: number,
  original = (at: Position) => at,
): ValidatedBody {
  const shift: Shift = ({ line, column }) => original({ line: line + firstLine - 1, column });
  const deep = tooDeep(body);
  if (deep !== undefined) return { problems: [error(file, "too-deep", shift(deep))] };
  const much = tooMuch(body);
  if (much !== undefined) {
    return { problems: [error(file, "too-complex", shift(much), { remedy: tooMuchSaid(much) })] };
  }
  try {
    const reading = readBody(body);
    const nested = deepNode(reading.tree);
    if (nested !== undefined) return { problems: [error(file, "too-deep", shift(nested))] };
    const problems = [
      ...problemsIn(reading, file, shift),
      ...markProblems(reading.tree, file, shift),
      ...(mayNameHeadings(body) ? headingIdProblems(reading.tree, file, shift) : []),
    ];
    return problems.length > 0 ? { problems } : { tree: reading.tree, problems: [] };
  } catch (thrown) {
    if (thrown instanceof RangeError) return { problems: [error(file, "too-deep", shift(start))] };
    // What the parser did not expect either is for the editor to mend: nothing else is held up.
    return { problems: [error(file, "mdx-syntax", shift(start))] };
  }
}

function problemsIn({ tree, mistakes }: Reading, file: string, shift: Shift): Problem[] {
  const code = codeIn(tree);
  const isCode = ({ line }: Position) =>
    code.some(
      ({ position }) => position && position.start.line <= line && line <= position.end.line,
    );
  const told = new Set(mistakes.map(({ tag }) => tag));
  const problems = mistakes.flatMap((mistake) => {
    const { rule, at, about } = explainMistake(mistake);
    return isCode(at) ? [] : [error(file, rule, shift(at), about)];
  });
  visit(tree, (node) => {
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
    const at = node.position?.start ?? start;
    if (told.has(node.position?.start.offset) || isCode(at)) return;
    problems.push(...elementProblems(node, file, shift(at), shift));
    problems.push(...galleryProblems(node, file, shift));
  });
  for (const { position, word } of code) {
    problems.push(error(file, "import", shift(position?.start ?? start), { word }));
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Paragraphs that are a program's first lines, as other MDX may have them. */
function codeIn({ children }: Root): (Paragraph & { word: string })[] {
  return children.flatMap((node) => {
    const [first] = node.type === "paragraph" ? node.children : [];
    const word = first?.type === "text" ? codeWord(first.value) : undefined;
    return node.type === "paragraph" && word !== undefined ? [{ ...node, word }] : [];
  });
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
  // Written as a tag, or as GitHub's quotation.
  if ("name" in node && node.name === "Callout") return { fr: "l’encadré", en: "the box" };
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
  if (!isComponentName(tag) && !isElementName(tag)) {
    const known = Object.keys(componentProps);
    const about = { tag, instead: insteadOf(tag, known, literalProps(node)) };
    return [error(file, "unknown-component", name, about, meant(tag, known))];
  }
  const schema = isComponentName(tag) ? componentProps[tag] : elementProps[tag];
  const props = literalProps(node);
  const result = schema.safeParse(props);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "")];
    return names.map((prop) => {
      const attribute = node.attributes.find((part) => "name" in part && part.name === prop);
      const inValue = issue.code !== "unrecognized_keys";
      const where = attribute ? shift(placeOf(attribute, inValue)) : name;
      const about = { tag, prop, expected: expected(schema.shape, prop, issue) };
      const known = Object.keys(schema.shape);
      return error(file, "invalid-prop", where, about, hint(prop, props[prop], known, issue));
    });
  });
}

/** Elements of HTML are written in small letters. */
function meant(tag: string, known: readonly string[]): string | undefined {
  const small = tag.toLowerCase();
  return isElementName(small) ? small : suggest(tag, known);
}

type Issue = import("zod").core.$ZodIssue;
type Shape = Readonly<Record<string, import("zod").ZodType>>;

function hint(
  prop: string,
  value: unknown,
  known: readonly string[],
  issue: Issue,
): string | undefined {
  if (issue.code === "unrecognized_keys") return suggest(prop, known);
  if (issue.code === "custom" && prop === "code") return languageMeant(String(value));
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

function expected(shape: Shape, prop: string, issue: Issue): string {
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String).join(", ");
    return bilingual({ fr: `Valeurs permises : ${values}.`, en: `Allowed values: ${values}.` });
  }
  const meta = Object.hasOwn(shape, prop) ? shape[prop]?.meta()?.expected : undefined;
  if (meta !== undefined) return bilingual(meta);
  if (issue.code !== "unrecognized_keys") {
    return bilingual({ fr: "Il faut un texte.", en: "It must be a text." });
  }
  const known = Object.keys(shape).join(", ");
  return known === ""
    ? bilingual({
        fr: "Cette balise n’en a aucune : retirez-la.",
        en: "This tag has none: take it out.",
      })
    : bilingual({ fr: `Propriétés permises : ${known}.`, en: `Allowed props: ${known}.` });
}
