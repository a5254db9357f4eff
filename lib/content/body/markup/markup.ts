import type { Nodes } from "mdast";
import type { CompileContext, Extension as FromMarkdown, Token } from "mdast-util-from-markdown";
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from "mdast-util-mdx-jsx";
import type { Extension } from "micromark-util-types";
import { parseEntities } from "parse-entities";
import type { Processor } from "unified";
import { braced, declared, flowComment, textComment } from "./comments.ts";
import type { Mistakes } from "./mistake.ts";
import { pairTags, type Written } from "./pairs.ts";
import { flowTag, textTag } from "./tags.ts";
import type { WrittenProp } from "./written-tag.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    bodyFlowTag: "bodyFlowTag";
    bodyTextTag: "bodyTextTag";
    bodyFlowComment: "bodyFlowComment";
    bodyTextComment: "bodyTextComment";
    bodySigns: "bodySigns";
  }
  interface Token {
    tag?: Written;
    /** What stands in a comment's braces. */
    comment?: string;
  }
}

/**
 * What MDX adds to Markdown, as far as an article may have it: tags with literal props, and comments
 * in braces. There is no code, so nothing is parsed as code, and import and export are words. What
 * can't be read stays as text and is told to `mistakes`: one reading finds them all.
 */
export function markup(this: Processor, mistakes: Mistakes): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax(mistakes));
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(nodes(mistakes));
}

function syntax(mistakes: Mistakes): Extension {
  const lessThan = 60;
  const leftBrace = 123;
  return {
    flow: {
      [lessThan]: [flowComment(declared, mistakes), flowTag(mistakes)],
      [leftBrace]: flowComment(braced, mistakes),
    },
    text: {
      [lessThan]: [textComment(declared, mistakes), textTag(mistakes)],
      [leftBrace]: textComment(braced, mistakes),
    },
    // An indent is a matter of taste between tags, and HTML is what is not to run.
    disable: { null: ["codeIndented", "htmlFlow", "htmlText"] },
  };
}

function nodes(mistakes: Mistakes): FromMarkdown {
  const written = new Map<Nodes, Written>();
  const tag = (type: "mdxJsxFlowElement" | "mdxJsxTextElement") =>
    function (this: CompileContext, token: Token): undefined {
      this.resume();
      if (token.tag === undefined) return;
      const { name, props, points } = token.tag;
      const attributes = props.map((prop) => attributeOf(prop, points));
      const node = { type, name, attributes, children: [] };
      this.enter(node, token);
      this.exit(token);
      written.set(node, token.tag);
    };
  const comment = (type: "mdxFlowExpression" | "mdxTextExpression") =>
    function (this: CompileContext, token: Token): undefined {
      this.resume();
      if (token.comment === undefined) return;
      this.enter({ type, value: token.comment }, token);
      this.exit(token);
    };
  // What tokens hold besides, such as the ends of lines, is in the source already.
  const aside = function (this: CompileContext): undefined {
    this.buffer();
  };
  return {
    enter: {
      bodyFlowTag: aside,
      bodyTextTag: aside,
      bodyFlowComment: aside,
      bodyTextComment: aside,
    },
    exit: {
      bodyFlowTag: tag("mdxJsxFlowElement"),
      bodyTextTag: tag("mdxJsxTextElement"),
      bodyFlowComment: comment("mdxFlowExpression"),
      bodyTextComment: comment("mdxTextExpression"),
    },
    transforms: [
      (tree) => {
        pairTags(tree, written, mistakes);
      },
    ],
  };
}

function attributeOf(
  { name, value, from, to }: WrittenProp,
  points: Written["points"],
): MdxJsxAttribute | MdxJsxExpressionAttribute {
  const [start, end] = [points[from], points[to] ?? points.at(-1)];
  const position = start && end ? { position: { start, end } } : {};
  if (value !== null && typeof value !== "string") {
    const code = { type: "mdxJsxAttributeValueExpression", value: value.code } as const;
    return { type: "mdxJsxAttribute", name, value: code, ...position };
  }
  const text = value && parseEntities(value, { nonTerminated: false });
  return { type: "mdxJsxAttribute", name, value: text, ...position };
}
