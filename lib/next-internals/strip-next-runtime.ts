import { createHash } from "node:crypto";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { SKIP, visit } from "unist-util-visit";
import { pagePolicy } from "../security/policy.ts";
import type { Assets } from "./build-assets.ts";

/** A page as readers get it, with the policy that allows just what it contains. */
export interface StrippedPage {
  readonly html: string;
  readonly policy: string;
}

/** Whose scripts stay: this project's own, by where they are or by the mark they carry. */
const ownScript = /^\/assets\//;

/**
 * Makes a reading page of what Next rendered: without its runtime, its flight data and the preloads
 * of either; with its style sheet inside and this project's own script at an address that may be
 * kept for ever. What the page still runs is named, by hash, in its policy.
 */
export function stripNextRuntime(rendered: string, assets: Assets, secure: boolean): StrippedPage {
  const tree = fromHtml(withoutFlightData(rendered));
  const hashes = { scripts: new Set<string>(), styles: new Set<string>() };
  const players = new Set<string>();
  let plays = false;
  visit(tree, (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    if (node.type === "comment" || (node.type === "element" && isRuntime(node))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== "element") return undefined;
    plays ||= node.tagName === "video" || node.tagName === "audio";
    if (node.tagName === "embed-player") players.add(new URL(String(node.properties.url)).origin);
    if (isStyleSheet(node)) {
      const text = assets.styleSheet(String(node.properties.href));
      if (text === undefined) return undefined;
      parent.children[index] = styleElement(text);
      hashes.styles.add(hashOf(text));
      return SKIP;
    }
    if (isOwnStyle(node)) {
      node.properties = {};
      hashes.styles.add(hashOf(textOf(node)));
      return SKIP;
    }
    if (node.tagName === "script") keepScript(node, assets, hashes.scripts);
    return undefined;
  });
  return { html: serialise(tree), policy: pagePolicy({ ...hashes, plays, players, secure }) };
}

const flightData = "<script>self.__next_f.push(";
const scriptEnd = "</script>";

/**
 * A page without what Next's runtime would make it of once more, two thirds of its size: it would be parsed
 * only to be thrown away. Neither text nor attribute of a rendered page has the sign that begins it.
 */
function withoutFlightData(html: string): string {
  let [kept, at] = ["", 0];
  for (;;) {
    const begins = html.indexOf(flightData, at);
    const ends = begins === -1 ? -1 : html.indexOf(scriptEnd, begins);
    if (ends === -1) return kept + html.slice(at);
    kept += html.slice(at, begins);
    at = ends + scriptEnd.length;
  }
}

/** What only Next's runtime needs, or leaves behind. */
function isRuntime({ tagName, properties, children }: Element): boolean {
  if (tagName === "script") {
    if (properties.src !== undefined) return !ownScript.test(String(properties.src));
    return properties.dataOwn === undefined;
  }
  if (tagName === "link") {
    const rel = String(properties.rel);
    // Its own host is what the page came from: there is nothing to connect to.
    if (rel === "preconnect" && properties.href === "/") return true;
    return properties.as === "script" || rel === "modulepreload" || isShell(rel, properties);
  }
  // All but the kind of card repeats Open Graph, which is read where it is missing.
  if (tagName === "meta")
    return /^(?:next-size-adjust|twitter:(?!card$).*)$/.test(String(properties.name));
  // Where React would put what arrives late; nothing arrives late on these pages.
  return (
    (tagName === "div" && properties.hidden === true && children.every(isEmpty)) ||
    tagName === "next-route-announcer"
  );
}

/** What React waits for before it shows anything; a page of ours waits for its own headline. */
function isShell(rel: string, { href }: Element["properties"]): boolean {
  return rel === "expect" && href !== "#headline";
}

function isEmpty(node: Element["children"][number]): boolean {
  return node.type === "comment" || (node.type === "text" && node.value.trim() === "");
}

function isStyleSheet({ tagName, properties }: Element): boolean {
  return tagName === "link" && String(properties.rel) === "stylesheet";
}

/** Styles that a component of ours wrote: React marks those that it gathers in the head. */
function isOwnStyle({ tagName, properties }: Element): boolean {
  return tagName === "style" && properties.dataPrecedence !== undefined;
}

function styleElement(text: string): Element {
  const value = { type: "text", value: text } as const;
  return { type: "element", tagName: "style", properties: {}, children: [value] };
}

function keepScript(script: Element, assets: Assets, hashes: Set<string>): void {
  const { src, dataSrc } = script.properties;
  delete script.properties.dataOwn;
  // A module that an inline script loads once the page is painted.
  if (dataSrc !== undefined) script.properties.dataSrc = assets.url(String(dataSrc)) ?? dataSrc;
  if (src !== undefined) {
    script.properties.src = assets.url(String(src)) ?? src;
    return;
  }
  // A data block is not run (HTML, 4.12.1.1), so there is nothing to allow.
  if (script.properties.type === "application/ld+json") return;
  hashes.add(hashOf(textOf(script)));
}

/** What is in a script or a style: one text, or none. */
function textOf({ children: [text] }: Element): string {
  return text?.type === "text" ? text.value : "";
}

/** As Content-Security-Policy writes a hash (CSP Level 3, 2.3.1). */
function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function serialise(tree: Root): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
