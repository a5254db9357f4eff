import { withoutComments } from "../content/body/comments.ts";

const tag = /<\/?[A-Za-z][^<>]*>/g;
const lineBreak = /<br\s*\/?>/g;
const address = /<(https?:[^\s<>]*)>/g;
const shownProp = /\b(?:alt|author|caption|credit|title)=(?:"([^"]*)"|'([^']*)')/g;

/** An article's text and its headings, without any mark-up. */
export interface PlainText {
  readonly headings: string;
  readonly text: string;
}

/**
 * What a reader meets in an article's body. Not a parser: a body that was published has the few
 * forms below, and parsing it would cost a hundred times as much for each result of a search.
 * Comments are for editors and are never in it.
 */
export function plainText(body: string): PlainText {
  const headings: string[] = [];
  const text = withoutComments(body, " ")
    .replace(lineBreak, " ")
    .replace(address, "$1")
    .replace(tag, (element) =>
      Array.from(element.matchAll(shownProp), ([, double, single]) => ` ${double ?? single} `).join(
        "",
      ),
    )
    .replace(/^\[\^[^[\]\s]+\]:/gm, "")
    .replace(/\[\^[^[\]\s]+\]/g, "")
    .replace(/!?\[([^[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])/g, "$1")
    .replace(/^[ \t]*(?:```|~~~).*$/gm, "")
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+(.*)$/gm, (_all, line: string) => {
      const heading = line.replace(/(?<![ \t#])[ \t]*#*$/, "");
      headings.push(heading);
      return `${heading}.`;
    })
    .replace(/^(?=[^|\n]*\|)[ \t:|-]+$/gm, "")
    .replace(/^[ \t]*(?:[-*+]|\d+[.)]|>)[ \t]+(?:\[[ xX]\][ \t]+)?/gm, "")
    .replace(/[*_`|]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return { headings: headings.join(" "), text };
}
