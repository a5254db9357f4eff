const comment = /\{\/\*[\s\S]*?\*\/\}/g;
const tag = /<\/?[A-Za-z][^<>]*>/g;
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
  const text = body
    .replace(comment, " ")
    .replace(tag, (element) =>
      Array.from(element.matchAll(shownProp), ([, double, single]) => ` ${double ?? single} `).join(
        "",
      ),
    )
    .replace(/^\[\^[^\]\s]+\]:/gm, "")
    .replace(/\[\^[^\]\s]+\]/g, "")
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/^\s*(?:```|~~~).*$/gm, "")
    .replace(/^\s{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, (_all, heading: string) => {
      headings.push(heading);
      return `${heading}.`;
    })
    .replace(/^\s*\|?[\s:|-]+\|[\s:|-]*$/gm, "")
    .replace(/^\s*(?:[-*+]|\d+[.)]|>)[ \t]+(?:\[[ xX]\][ \t]+)?/gm, "")
    .replace(/[*_`|]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return { headings: headings.join(" "), text };
}
