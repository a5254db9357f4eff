import { SaxesParser, type SaxesTagNS } from "saxes";
import type { Localized } from "../../i18n/locales.ts";
import type { Position } from "../problem.ts";

/** Why an SVG file is not shown, and where in it. */
export interface DrawingFault {
  readonly rule: "not-an-image" | "unsafe-drawing";
  readonly at: Position;
  readonly found: Localized;
}

class Fault extends Error {
  readonly fault: Omit<DrawingFault, "at">;

  constructor(rule: DrawingFault["rule"], found: Localized) {
    super(found.en);
    this.fault = { rule, found };
  }
}

const svg = "http://www.w3.org/2000/svg";
const html = "http://www.w3.org/1999/xhtml";
const active = /^(?:script|handler|listener|iframe|object|embed|audio|video|canvas|link|meta)$/i;
const ownPart = /^\s*#/;
const embedded = /^\s*data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i;
/** Ten times what programs write: each element takes as long to read as elements are open around it. */
const deepest = 100;
const address = /url\(\s*["']?\s*([^)"']*)/gi;

/**
 * The first thing in an SVG file that does more than draw: scripts, other documents, event
 * handlers, addresses elsewhere. Nothing is expanded or fetched; undefined if it only draws.
 */
export function drawingFault(bytes: Uint8Array): DrawingFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let at: Position = { line: 1, column: 1 };
  let depth = 0;
  let inStyle = false;
  parser.on("error", () => {
    at = { line: parser.line, column: Math.max(1, parser.column) };
    throw notDrawing;
  });
  parser.on("doctype", (text) => {
    if (text.includes("[")) throw unsafe("des définitions d’entités", "definitions of entities");
  });
  parser.on("processinginstruction", ({ target }) => {
    if (target.toLowerCase() === "xml-stylesheet") throw elsewhere(target);
  });
  parser.on("opentagstart", ({ name }) => {
    at = { line: parser.line, column: Math.max(1, parser.column - name.length) };
  });
  parser.on("opentag", (tag) => {
    if (depth === 0 && (tag.local !== "svg" || tag.uri !== svg)) throw notDrawing;
    depth += 1;
    if (depth > deepest) {
      throw unsafe(`plus de ${deepest} éléments emboîtés`, `more than ${deepest} nested elements`);
    }
    inStyle = tag.local.toLowerCase() === "style";
    judgeTag(tag);
  });
  parser.on("closetag", () => {
    depth -= 1;
    inStyle = false;
  });
  const styles = (text: string) => {
    if (inStyle) judgeStyle(text);
  };
  parser.on("text", styles);
  parser.on("cdata", styles);
  try {
    parser.write(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).close();
    return undefined;
  } catch (thrown) {
    const { fault } = thrown instanceof Fault ? thrown : notDrawing;
    return { ...fault, at };
  }
}

const notDrawing = new Fault("not-an-image", {
  fr: "ce n’est pas un dessin SVG bien formé",
  en: "it is not a well-formed SVG drawing",
});

const unsafe = (fr: string, en: string) => new Fault("unsafe-drawing", { fr, en });

const elsewhere = (where: string) =>
  unsafe(`une adresse hors du dessin (${where})`, `an address outside of the drawing (${where})`);

function judgeTag({ local, uri, attributes }: SaxesTagNS): void {
  if (active.test(local)) throw unsafe(`un élément <${local}>`, `an element <${local}>`);
  if (local.toLowerCase() === "foreignobject" || uri === html) {
    throw unsafe("une page dans le dessin", "a page inside the drawing");
  }
  for (const attribute of Object.values(attributes)) {
    const name = attribute.local.toLowerCase();
    const value = attribute.value;
    if (name.startsWith("on")) throw unsafe(`un script (${name})`, `a script (${name})`);
    // Browsers read addresses without the spaces and line ends in them.
    if (/(?:java|vb)script:/i.test(value.replace(/[\s\p{Cc}]/gu, ""))) {
      throw unsafe("un lien vers un script", "a link to a script");
    }
    const moved = name === "attributename" && /^(?:xlink:)?href$|^on/i.test(value.trim());
    if (moved) throw unsafe("une animation d’adresse", "an animated address");
    const leads = (name === "href" || name === "src") && value.trim() !== "";
    if (leads && !ownPart.test(value) && !embedded.test(value)) throw elsewhere(name);
    if (attribute.prefix !== "xmlns") judgeStyle(value);
  }
}

/** Styles may name parts of the drawing and images within it; escapes would hide other addresses. */
function judgeStyle(text: string): void {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, "");
  for (const [, where = ""] of plain.matchAll(address)) {
    if (!ownPart.test(where) && !embedded.test(where)) throw elsewhere("url");
  }
  if (/@import/i.test(plain)) throw elsewhere("@import");
  if (/\\[0-9a-f]/i.test(plain)) throw elsewhere("\\");
}
