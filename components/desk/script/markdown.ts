import {
  defineLanguageFacet,
  Language,
  languageDataProp,
  syntaxHighlighting,
} from "@codemirror/language";
import { classHighlighter, styleTags, tags } from "@lezer/highlight";
import { GFM, type MarkdownConfig, parser } from "@lezer/markdown";

/** What this site's texts have besides, and what they have not: indented code, blocks of HTML. */
const ofThisSite: MarkdownConfig = {
  remove: ["HTMLBlock", "IndentedCode"],
  defineNodes: ["Mark"],
  parseInline: [
    {
      name: "Mark",
      before: "Emphasis",
      parse: (context, next, from) => {
        if (next !== 123 || context.slice(from, from + 3) !== "{/*") return -1;
        const end = context.slice(from, context.end).indexOf("*/}");
        return end < 0 ? -1 : context.addElement(context.elt("Mark", from, from + end + 3));
      },
    },
  ],
  props: [
    styleTags({
      "Mark Mark/...": tags.comment,
      "HTMLTag HTMLTag/...": tags.tagName,
      "TableHeader/...": tags.strong,
    }),
  ],
};

const data = defineLanguageFacet();
const language = new Language(
  data,
  parser.configure([GFM, ofThisSite, { props: [languageDataProp.add({ Document: data })] }]),
  [],
  "markdown",
);

/** Markdown and components, each part with a class that the page's styles know. */
export const markdown = [language, syntaxHighlighting(classHighlighter)];
