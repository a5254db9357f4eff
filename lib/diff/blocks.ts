import type { Element, ElementContent, Root, RootContent } from "hast";
import { fileLink } from "../content/body/rehype/file-links.ts";
import { toHast } from "../content/body/to-hast.ts";
import type { WrittenText } from "../content/written-text.ts";
import { writtenDay } from "../i18n/format.ts";
import { languageOf } from "../i18n/language-of.ts";
import type { Locale } from "../i18n/locales.ts";
import { listed } from "../i18n/name-list.ts";
import { typeset } from "../i18n/typography.ts";

/** What a block of text is on the page. */
export type BlockKind =
  | "title"
  | "authors"
  | "date"
  | "summary"
  | "heading"
  | "text"
  | "item"
  | "source";

/** A passage that is read as one: a paragraph, a heading, an item of a list, a row of a table. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Elements that hold passages rather than being one. */
const groups = /^(?:div|section|ul|ol|dl|blockquote|table|thead|tbody|figure|details)$/;
const isComponent = /^(?:Callout|Gallery|Quote)$/;
/** What is shown or played, and is said by its props. */
const shown = /^(?:Figure|img|Document|Video|Audio|Embed)$/;
const holdsGroups = /^(?:p|ul|ol|blockquote|table|div|pre|h[1-6])$/;

/** All that a reader reads in a text, passage by passage, in its typography. `authors` are their names. */
export function blocksOf(text: WrittenText, body: string, authors: readonly string[]): Block[] {
  const { title, summary, instant, locale, timeZone, sources = [] } = text;
  const dated = instant !== undefined && timeZone !== undefined;
  const links = sources.map((each) =>
    typeof each === "string" ? each : `${typeset(each.title, locale)} (${each.url})`,
  );
  return [
    ...part("title", typeset(title, locale)),
    ...part("authors", listed(authors, locale)),
    ...part("date", dated ? writtenDay(instant, locale, timeZone) : ""),
    ...part("summary", typeset(summary ?? "", locale)),
    ...textBlocks(body, locale),
    ...links.flatMap((link) => part("source", link)),
  ];
}

const part = (kind: BlockKind, text: string): Block[] => (text === "" ? [] : [{ kind, text }]);

/** A body's passages, as a reader meets them. */
export function textBlocks(body: string, locale: Locale): Block[] {
  return passages(toHast(body, locale).children, locale);
}

function passages(nodes: readonly RootContent[] | Root["children"], locale: Locale): Block[] {
  const { comma } = languageOf(locale);
  return nodes.flatMap((node): Block[] => {
    if (node.type === "text") return block("text", [node]);
    if (node.type !== "element") return [];
    const { tagName, children, properties } = node;
    if (shown.test(tagName) || tagName === fileLink) return block("text", [node]);
    if (isComponent.test(tagName)) {
      const { title, caption, author, source } = properties;
      const said = [title, caption, author, source].filter(Boolean);
      const own: Block[] = said.length === 0 ? [] : [{ kind: "text", text: said.join(comma) }];
      return [...passages(children, locale), ...own];
    }
    if (groups.test(tagName)) return passages(children, locale);
    if (tagName === "li" && children.some((each) => isGroup(each))) return items(children, locale);
    if (tagName === "li") return block("item", children);
    return block(/^h[1-6]$/.test(tagName) ? "heading" : "text", children);
  });
}

/** An item may hold paragraphs and lists of its own. */
function items(children: readonly ElementContent[], locale: Locale): Block[] {
  return passages(children, locale).map((each) => ({ ...each, kind: "item" }));
}

function isGroup(node: ElementContent): boolean {
  return node.type === "element" && holdsGroups.test(node.tagName);
}

function block(kind: BlockKind, nodes: readonly (ElementContent | RootContent)[]): Block[] {
  const text = words(nodes)
    .replace(/\s+/g, (space) => (space.length > 1 ? " " : space))
    .trim();
  return part(kind, text);
}

/** The words of inline text; a link says where it leads, since that too may have changed. */
function words(nodes: readonly (ElementContent | RootContent)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === "text") return node.value;
      if (node.type !== "element") return "";
      return wordsOf(node);
    })
    .join("");
}

function wordsOf({ tagName, properties, children }: Element): string {
  const { href, alt, src, caption, credit } = properties;
  if (shown.test(tagName)) {
    const { title, url, captions, transcript, poster } = properties;
    const files = [src, url, poster, captions, transcript]
      .filter(Boolean)
      .map((each) => `(${each})`);
    return [alt, title, caption, credit, ...files].filter(Boolean).join(" ");
  }
  if (tagName === "br") return " ";
  const inner = words(children);
  if (tagName === fileLink) return src === inner ? inner : `${inner} (${src})`;
  if (tagName === "a" && typeof href === "string") {
    if (properties.dataFootnoteBackref !== undefined) return "";
    return href.startsWith("#") || href === inner ? inner : `${inner} (${href})`;
  }
  return /^(?:td|th)$/.test(tagName) ? `${inner} ` : inner;
}
