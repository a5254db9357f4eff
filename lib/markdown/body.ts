import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type {
  BlockContent,
  Definition,
  Link,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
} from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import {
  type AudioProps,
  componentProps,
  type ElementName,
  elementProps,
  isElementName,
  type VideoProps,
} from "#lib/content/body/component-props.ts";
import { languageWithin } from "../content/body/language-within.ts";
import { parseBody } from "../content/body/parse-body.ts";
import { literalProps } from "../content/body/props.ts";
import { safeAddress } from "../content/body/rehype/safe-links.ts";
import { type FileReference, fileReference } from "../content/files/file-reference.ts";
import type { Surroundings } from "../feeds/html.ts";
import { isolated } from "../i18n/isolated.ts";
import { languageOf } from "../i18n/language-of.ts";
import { directionOf, type Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import { typeset } from "../i18n/typography.ts";
import { documentTitle } from "../media/document-title.ts";
import { fileLabel } from "../media/file-facts.ts";

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** A body as plain Markdown: components become what Markdown has, addresses absolute. */
export function plainBody(body: string, around: Surroundings): RootContent[] {
  const tree = parseBody(body);
  setWithin(tree, around.locale);
  return plainAll(tree.children, around);
}

/** Sets all text in its language's typography. */
function setWithin(node: Nodes, around: Locale): void {
  if (node.type === "text") node.value = typeset(node.value, around);
  if (!("children" in node)) return;
  const locale = languageWithin(node) ?? around;
  for (const child of node.children) setWithin(child, locale);
}

/** From the inside out. Types of content narrow on the way down; Markdown's own rules keep them. */
function plainAll<Content extends RootContent>(
  nodes: readonly Content[],
  around: Surroundings,
): Content[] {
  return nodes.flatMap((node): Content[] => {
    if ("children" in node) {
      node.children = plainAll(node.children as RootContent[], around) as typeof node.children;
    }
    return plain(node, around) as Content[];
  });
}

function plain(node: RootContent, around: Surroundings): RootContent[] {
  if (node.type === "link" || node.type === "definition") {
    const reference = fileReference(node.url);
    if (reference !== undefined) return linkToFile(node, reference, around);
    const url = safeAddress(node.url);
    // Of a link that leads nowhere its words stay, as on the page.
    if (url === undefined) return node.type === "link" ? node.children : [];
    return [{ ...node, url: new URL(url, around.permalink).href }];
  }
  if (node.type === "image") return [image(node.url, node.alt ?? "", around)];
  if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
    return component(node, around);
  }
  if (node.type === "paragraph" && node.data?.captionSign) {
    const sign = text(typeset(node.data.captionSign, around.locale));
    return [{ ...node, children: [sign, ...node.children] }];
  }
  // Comments of editors; nothing else stands in braces.
  if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") return [];
  return [node];
}

function component(node: JsxElement, around: Surroundings): RootContent[] {
  const t = translator(around.locale);
  const props = literalProps(node);
  const inside = node.children as BlockContent[];
  if (node.name !== null && isElementName(node.name)) return element(node.name, props, inside);
  if (node.name === "Lang") return inItsLanguage(node);
  if (node.name === "Gallery") {
    const { caption } = componentProps.Gallery.parse(props);
    return [...inside, ...(caption === undefined ? [] : [emphasised(caption, around)])];
  }
  if (node.name === "Callout") {
    const { tone, title } = componentProps.Callout.parse(props);
    const name = typeset(title ?? t(`callout.${tone}`), around.locale);
    return [quote(paragraph({ type: "strong", children: [text(name)] }), ...inside)];
  }
  if (node.name === "Quote") {
    const { author, source } = componentProps.Quote.parse(props);
    const whose = [author, source]
      .filter((each) => each !== undefined)
      .join(languageOf(around.locale).comma);
    const below = whose === "" ? [] : [paragraph(text(`— ${typeset(whose, around.locale)}`))];
    return [quote(...inside, ...below)];
  }
  if (node.name === "Document") {
    const document = componentProps.Document.parse(props);
    const title = typeset(documentTitle(document), around.locale);
    const file = around.file(document.src);
    if (file === undefined) {
      const missing = t("file.missing", { title: isolated(title, around.locale) });
      return [paragraph({ type: "emphasis", children: [text(missing)] })];
    }
    const label = text(` (${fileLabel(file, around.locale)})`);
    return [paragraph({ type: "link", url: file.url, children: [text(title)] }, label)];
  }
  if (node.name === "Embed") {
    const { url, title } = componentProps.Embed.parse(props);
    const children = [text(typeset(title, around.locale))];
    return [paragraph({ type: "link", url, children }, text(` (${new URL(url).hostname})`))];
  }
  if (node.name === "Video") return played(componentProps.Video.parse(props), around);
  if (node.name === "Audio") return played(componentProps.Audio.parse(props), around);
  const { src, alt, caption, credit } = componentProps.Figure.parse(props);
  const words = [
    caption,
    credit && t("article.credit", { credit: isolated(credit, around.locale) }),
  ]
    .filter(Boolean)
    .join(" ");
  const below = words === "" ? [] : [emphasised(words, around)];
  return [paragraph(image(src, typeset(alt, around.locale), around)), ...below];
}

function emphasised(words: string, { locale }: Surroundings) {
  return paragraph({ type: "emphasis", children: [text(typeset(words, locale))] });
}

/** A language is said by elements of HTML, around words or around blocks. */
function inItsLanguage(node: JsxElement): RootContent[] {
  const lang = languageWithin(node);
  const inside = node.children as RootContent[];
  if (lang === undefined) return inside;
  const name = node.type === "mdxJsxFlowElement" ? "div" : "span";
  const [opening, closing] = toHtml(h(name, { lang, dir: directionOf(lang) }, "\n")).split("\n");
  return [html(opening), ...inside, html(closing)];
}

/** A link to a film or a sound, and one to what is said in it. */
function played(
  { src, title, transcript, captions }: AudioProps & Partial<VideoProps>,
  { locale, file: find }: Surroundings,
): RootContent[] {
  const t = translator(locale);
  const file = find(src);
  const name = typeset(title, locale);
  if (file === undefined) {
    const missing = t("player.missing", { title: isolated(name, locale) });
    return [paragraph({ type: "emphasis", children: [text(missing)] })];
  }
  const read = transcript ?? captions;
  const words = read && find(read);
  const below: PhrasingContent[] = words
    ? [text(" – "), { type: "link", url: words.url, children: [text(t("player.transcript"))] }]
    : [];
  const label = text(` (${fileLabel(file, locale)})`);
  const link = { type: "link", url: file.url, children: [text(name)] } as const;
  return [paragraph({ ...link, children: [...link.children] }, label, ...below)];
}

/** A link to a file beside the article; without the file its words stay. */
function linkToFile(
  node: Link | Definition,
  { name, place }: FileReference,
  { locale, file: find }: Surroundings,
): RootContent[] {
  const file = find(name);
  if (file === undefined) return node.type === "link" ? node.children : [];
  const url = `${file.url}${place}`;
  if (node.type === "definition") return [{ ...node, url }];
  return [{ ...node, url, children: [...node.children, text(` (${fileLabel(file, locale)})`)] }];
}

/** Markdown has no sign for these: they stay the few tags that every reader of it knows. */
function element(
  name: ElementName,
  props: ReturnType<typeof literalProps>,
  inside: RootContent[],
): RootContent[] {
  if (name === "br") return [{ type: "break" }];
  const { title } = name === "abbr" ? elementProps.abbr.parse(props) : {};
  const [opening, closing] = toHtml(h(name, { title }, "\n")).split("\n");
  return [html(opening), ...inside, html(closing)];
}

const html = (value = "") => ({ type: "html", value }) as const;
const text = (value: string) => ({ type: "text", value }) as const;
const paragraph = (...children: PhrasingContent[]) => ({ type: "paragraph", children }) as const;

/** What was written in one line inside a component stands in a paragraph of its own. */
function quote(...children: (BlockContent | PhrasingContent)[]) {
  const blocks = children.map((child) =>
    child.type === "text" || child.type === "emphasis" || child.type === "strong"
      ? paragraph(child)
      : (child as BlockContent),
  );
  return { type: "blockquote", children: blocks } satisfies Root["children"][number];
}

/** An image beside the article, never one of another host. */
function image(name: string, alt: string, { locale, image: find }: Surroundings): PhrasingContent {
  const url = find(name);
  if (url !== undefined) return { type: "image", url, alt };
  return {
    type: "emphasis",
    children: [text(translator(locale)("article.imageMissing", { alt: isolated(alt, locale) }))],
  };
}
