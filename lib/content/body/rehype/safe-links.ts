import type { Root } from "hast";
import { sanitizeUri } from "micromark-util-sanitize-uri";
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

/** An address that leads somewhere, percent-encoded; undefined if it runs something or is none. */
export function safeAddress(written: string): string | undefined {
  const safe = sanitizeUri(written, allowed);
  if (safe === "" && written !== "") return undefined;
  return URL.canParse(safe, "https://site.example/") ? safe : undefined;
}
