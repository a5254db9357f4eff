import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import {
  type AudioProps,
  componentProps,
  type DocumentProps,
  isComponentName,
  type VideoProps,
} from "#lib/content/body/component-props.ts";
import { fileLink } from "../content/body/rehype/file-links.ts";
import { toHast } from "../content/body/to-hast.ts";
import { isolated } from "../i18n/isolated.ts";
import { languageOf } from "../i18n/language-of.ts";
import { directionOf, type Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import { documentTitle } from "../media/document-title.ts";
import { type FileFacts, fileLabel } from "../media/file-facts.ts";

/** What a text is written with. */
export interface Surroundings {
  readonly locale: Locale;
  /** The absolute address of the article, from which its links are read. */
  readonly permalink: string;
  /** The absolute address of an image beside it, or undefined if there is none of that name. */
  readonly image: (name: string) => string | undefined;
  /** What another file beside it is, with its absolute address, likewise. */
  readonly file: (name: string) => FileFacts | undefined;
}

/** A body as HTML that stands by itself: plain elements and absolute addresses. */
export function bodyHtml(body: string, around: Surroundings): string {
  const { children } = toHast(body, around.locale);
  const plain = plainAll(children as ElementContent[], around);
  // What shows feeds seldom asks for a language's direction.
  if (directionOf(around.locale) === "ltr") return toHtml(plain);
  return toHtml(h("div", { dir: "rtl" }, plain));
}

/** A picture that stands above a text. */
export function pictureHtml(picture: { readonly src: string; readonly alt: string }): string {
  return toHtml(h("p", [h("img", picture)]));
}

/** A line of its own above a text, in the language of the feed, that leads somewhere. */
export function linkHtml(text: string, href: string, locale: Locale): string {
  const turned = directionOf(locale) === "rtl" ? { dir: "rtl" } : {};
  return toHtml(h("p", turned, [h("a", { href }, text)]));
}

/** From the inside out: what a component held is plain before it is itself. */
function plainAll(nodes: readonly ElementContent[], around: Surroundings): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== "element") return node;
    return plain({ ...node, children: plainAll(node.children, around) }, around);
  });
}

/** What an element is where there is no style sheet and no script of this site. */
function plain(node: Element, around: Surroundings): Element {
  const { tagName, properties, children } = node;
  const t = translator(around.locale);
  if (tagName === "img") return image(String(properties.src), String(properties.alt ?? ""), around);
  if (tagName === fileLink) return linkToFile(node, around);
  if (!isComponentName(tagName)) return withoutLooks(node, around);
  if (tagName === "Callout") {
    const { tone, title } = componentProps.Callout.parse(properties);
    return h("aside", [h("p", [h("strong", title ?? t(`callout.${tone}`))]), ...children]);
  }
  if (tagName === "Quote") {
    const { author, source } = componentProps.Quote.parse(properties);
    const whose = [author, source]
      .filter((each) => each !== undefined)
      .join(languageOf(around.locale).comma);
    return h("blockquote", [...children, ...(whose === "" ? [] : [h("p", `— ${whose}`)])]);
  }
  if (tagName === "Gallery") {
    const { caption } = componentProps.Gallery.parse(properties);
    return h("div", [...children, ...(caption === undefined ? [] : [h("p", caption)])]);
  }
  if (tagName === "Document") return document(componentProps.Document.parse(properties), around);
  if (tagName === "Embed") {
    const { url, title } = componentProps.Embed.parse(properties);
    return h("p", [h("a", { href: url }, title), ` (${new URL(url).hostname})`]);
  }
  if (tagName === "Video") return played("video", componentProps.Video.parse(properties), around);
  if (tagName === "Audio") return played("audio", componentProps.Audio.parse(properties), around);
  const { src, alt, caption, credit } = componentProps.Figure.parse(properties);
  const words = [
    caption,
    credit && t("article.credit", { credit: isolated(credit, around.locale) }),
  ]
    .filter(Boolean)
    .join(" ");
  const below = words === "" ? [] : [h("figcaption", words)];
  return h("figure", [image(src, alt, around), ...below]);
}

/** A film or a sound with a link to it, for what plays none, and one to what is said in it. */
function played(
  kind: "video" | "audio",
  { src, title, transcript, ...film }: AudioProps & Partial<VideoProps>,
  { locale, image, file: find }: Surroundings,
): Element {
  const t = translator(locale);
  const file = find(src);
  if (file === undefined) {
    return h("p", [h("em", t("player.missing", { title: isolated(title, locale) }))]);
  }
  const read = transcript ?? film.captions;
  const words = read && find(read);
  const poster = film.poster && image(film.poster);
  return h("figure", [
    h(kind, { src: file.url, poster, controls: true, preload: "none" }),
    h("figcaption", [
      h("a", { href: file.url }, title),
      ` (${fileLabel(file, locale)})`,
      ...(words ? [" – ", h("a", { href: words.url }, t("player.transcript"))] : []),
    ]),
  ]);
}

/** An image beside the article, never one of another host. */
function image(name: string, alt: string, { locale, image: find }: Surroundings): Element {
  const src = find(name);
  if (src !== undefined) return h("img", { src, alt });
  return h("em", translator(locale)("article.imageMissing", { alt: isolated(alt, locale) }));
}

/** A link to a file beside the article; without the file its words stay. */
function linkToFile({ properties, children }: Element, { locale, file: find }: Surroundings) {
  const file = find(String(properties.src));
  if (file === undefined) return h("span", children);
  const href = `${file.url}${properties.place}`;
  return h("a", { href }, [...children, ` (${fileLabel(file, locale)})`]);
}

function document(props: DocumentProps, { locale, file: find }: Surroundings): Element {
  const title = documentTitle(props);
  const file = find(props.src);
  if (file === undefined) {
    return h("p", h("em", translator(locale)("file.missing", { title: isolated(title, locale) })));
  }
  return h("p", [h("a", { href: file.url }, title), ` (${fileLabel(file, locale)})`]);
}

/** Readers have looks of their own: what only this site's style sheet reads is left out. */
function withoutLooks(node: Element, { locale, permalink }: Surroundings): Element {
  const { className: _class, tabIndex: _tab, isWide: _wide, role, href, ...rest } = node.properties;
  if (node.tagName === "span" && role === "img") {
    return h("span", rest.dataDone === "" ? "☑" : "☐");
  }
  const kept = Object.entries(rest).filter(([name]) => !/^(?:aria|data)/.test(name));
  if (node.tagName === "code" && directionOf(locale) === "rtl") kept.push(["dir", "ltr"]);
  if (typeof href === "string") kept.push(["href", new URL(href, permalink).href]);
  return { ...node, properties: Object.fromEntries(kept) };
}
