import type { Node } from "unist";
import { visit } from "unist-util-visit";
import { literalProps } from "../../content/body/props.ts";
import { type Position, type Problem, warning } from "../../content/problem.ts";
import { type EditorTexts, editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { Locale } from "../../i18n/locales.ts";
import { type ArticleText, endOf, startOf } from "../article-text.ts";
import { isElement, valuePlace } from "./elements.ts";

/** An image that a text shows from its folder. */
export interface ImageFact extends Position {
  readonly name: string;
}

interface Written extends ImageFact {
  readonly alt: string;
  /** Where the description stands, or should. */
  readonly altAt: Position;
}

const toDescribe: EditorTexts = { fr: "Image à décrire", en: "Image to be described" };

/** What an import writes where nobody described an image of a text: no description either. */
export function descriptionToWrite(locale: Locale): string {
  return toDescribe[editorLanguageFor(locale)];
}

const remote = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const fileName = /^\S+\.(?:png|jpe?g|webp|avif|gif|svg|tiff?|heic|bmp)$/i;
const cameraName = /^(?:img|dsc[nf]?|pict?|image|photo|screenshot|capture)[-_ ]?\d{2,}$/i;

/** The images of a text that are looked for in its folder, its cover among them. */
export function imagesOf(text: ArticleText): readonly ImageFact[] {
  return written(text)
    .filter(({ name }) => !remote.test(name))
    .map(({ name, line, column }) => ({ name, line, column }));
}

/** Images whose description is missing or is a file's name, and those of other sites. */
export function imageDescriptions(text: ArticleText): Problem[] {
  return written(text).flatMap(({ name, alt, altAt, line, column }) => {
    const problems: Problem[] = [];
    const plain = alt.trim();
    if (remote.test(name)) problems.push(warning(text.file, "remote-image", { line, column }));
    const missing = plain === "" || plain === descriptionToWrite(text.locale);
    if (missing) problems.push(warning(text.file, "missing-alt", altAt));
    else if (plain === name || fileName.test(plain) || cameraName.test(plain)) {
      problems.push(warning(text.file, "alt-file-name", altAt, { alt: plain }));
    }
    return problems;
  });
}

function written(text: ArticleText): readonly Written[] {
  const images: Written[] = [];
  const { cover, coverAlt } = text.fields;
  if (typeof cover === "string" && typeof coverAlt === "string") {
    const altAt = text.field("coverAlt");
    images.push({ name: cover, alt: coverAlt, altAt, ...text.field("cover") });
  }
  visit(text.tree, (node) => {
    if (node.type === "image") {
      const image = { name: node.url, alt: node.alt ?? "" };
      const address = within(text, node, node.url, text.body.indexOf("](", startOf(node)));
      images.push({ ...image, altAt: text.at(startOf(node) + 2), ...address });
    } else if (isElement(node) && node.name === "Figure") {
      const { src = "", alt = "" } = literalProps(node);
      const at = { ...valuePlace(text, node, "src"), altAt: valuePlace(text, node, "alt") };
      images.push({ name: String(src), alt: String(alt), ...at });
    }
  });
  return images;
}

function within(text: ArticleText, node: Node, word: string, from: number): Position {
  const offset = text.body.indexOf(word, Math.max(from, startOf(node)));
  return text.at(offset < 0 || offset > endOf(node) ? startOf(node) : offset);
}
