import type { Root } from "hast";
import { normalizeUri, sanitizeUri } from "micromark-util-sanitize-uri";
import { visit } from "unist-util-visit";

const allowed = /^(?:https?|mailto|tel)$/i;

/** Links lead to pages, mail or a telephone: an address that would run something is taken out. */
export function safeLinks() {
  return (tree: Root) => {
    visit(tree, "element", (node) => {
      const { href } = node.properties;
      if (node.tagName !== "a" || typeof href !== "string") return;
      const safe = safeAddress(href);
      if (safe === undefined) delete node.properties.href;
      else node.properties.href = safe;
    });
  };
}

/**
 * An address that leads somewhere, percent-encoded and nothing more: whoever writes it into HTML, XML
 * or Markdown escapes it once. Undefined if it runs something or is none.
 */
export function safeAddress(written: string): string | undefined {
  // What `sanitizeUri` gives is escaped for HTML already, so that only its verdict is of use.
  if (written !== "" && sanitizeUri(written, allowed) === "") return undefined;
  const address = normalizeUri(written);
  return URL.canParse(address, "https://site.example/") ? address : undefined;
}
