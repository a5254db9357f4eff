import { expect, test } from "@playwright/test";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { readAssets } from "#lib/next-internals/build-assets.ts";
import { stripNextRuntime } from "#lib/next-internals/strip-next-runtime.ts";
import { nextStart } from "./support/next-host.ts";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

// What the installed release of Next puts into a page. If an upgrade puts in something else, it is
// named here; `lib/next-internals` is where it is dealt with.
const known = [
  "link preload script",
  "link stylesheet",
  "script chunk",
  "script flight data",
  "script turbopack",
];

/** What of an element Next has put there; undefined for what the site itself says. */
function kindOf({ tagName, properties, children }: Element): string | undefined {
  const [rel] = [properties.rel].flat();
  const from = String(properties.src ?? properties.href ?? "");
  if (tagName === "script" && properties.dataOwn === undefined) {
    if (from.startsWith("/_next/")) return "script chunk";
    if (properties.src !== undefined || properties.type === "application/ld+json") return undefined;
    const text = textOf({ type: "root", children });
    if (text.includes("__next_f")) return "script flight data";
    return text.includes("TURBOPACK") ? "script turbopack" : `script ${text.slice(0, 60)}`;
  }
  if (tagName === "link" && from.startsWith("/_next/")) {
    return ["link", rel, properties.as].filter(Boolean).join(" ");
  }
  if (tagName === "meta" && String(properties.name).startsWith("next-")) {
    return `meta ${properties.name}`;
  }
  return /^next-/.test(tagName) ? tagName : undefined;
}

function kindsIn(html: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  visit(fromHtml(html), "element", (node) => {
    const kind = kindOf(node);
    if (kind !== undefined) kinds.add(kind);
  });
  return kinds;
}

/** The words that a reader sees. */
function wordsIn(html: string): string {
  const tree = fromHtml(html);
  visit(tree, "element", (node, index, parent) => {
    if (parent && index !== undefined && /^(?:script|style|title)$/.test(node.tagName)) {
      parent.children.splice(index, 1);
      return index;
    }
    return undefined;
  });
  return textOf(tree).replace(/\s+/g, " ").trim();
}

/** Every page of a site as Next makes it, by its path. */
async function pagesOfNext(): Promise<ReadonlyMap<string, string>> {
  // Its content is another than the build's, whose pages were finished.
  await using host = await serve({ content: exampleContent, command: nextStart });
  const map = await (await fetch(`${host.url}/sitemap.xml`)).text();
  const pages = new Map<string, string>();
  for (const [, address = ""] of map.matchAll(/<loc>([^<]+)/g)) {
    pages.set(address, await (await fetch(address)).text());
  }
  return pages;
}

test("pages of this release of Next hold nothing else of its own than what is taken out, and say the same without it", async () => {
  const pages = await pagesOfNext();
  expect(pages.size).toBeGreaterThan(20);
  const found = [...pages.values()].flatMap((page) => [...kindsIn(page)]);
  expect([...new Set(found)].sort()).toEqual(known);
  const assets = readAssets(".");
  for (const [address, rendered] of pages) {
    const { html } = stripNextRuntime(rendered, assets, false);
    expect(html, address).not.toMatch(/__next|TURBOPACK|(?:src|href)="\/_next\/static\//);
    expect(wordsIn(html), address).toBe(wordsIn(rendered));
  }
});
