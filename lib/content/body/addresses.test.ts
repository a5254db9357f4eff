import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { bodyHtml } from "../../feeds/html.ts";
import { plainBody } from "../../markdown/body.ts";
import { markdownOf } from "../../markdown/stringify.ts";
import { toHast } from "./to-hast.ts";

const around = {
  locale: "fr",
  permalink: "https://site.example/fr/articles/a",
  image: () => undefined,
  file: () => undefined,
} as const;

/** Where a browser is led that reads the addresses of a page at the article's own. */
const led = (address: string) => new URL(address, around.permalink).href;

function linksOfHtml(html: string): string[] {
  const found: string[] = [];
  visit(fromHtml(html, { fragment: true }), "element", ({ properties: { href } }) => {
    if (typeof href === "string") found.push(led(href));
  });
  return found;
}

function linksOfMarkdown(markdown: string): string[] {
  const found: string[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    if (node.type === "link" || node.type === "definition") found.push(led(node.url));
  });
  return found;
}

/** Where the links of a text lead: on its page, in feeds, and in its Markdown. */
const everywhere = (body: string) => [
  linksOfHtml(toHtml(toHast(body, "fr"))),
  linksOfHtml(bodyHtml(body, around)),
  linksOfMarkdown(markdownOf(plainBody(body, around))),
];

test.each([
  ["[a](https://a.example/?x=1&y=2)", "https://a.example/?x=1&y=2"],
  ["[a](https://a.example/?x=1&amp;y=2)", "https://a.example/?x=1&y=2"],
  ["[a](https://a.example/?copy=1&copy;right=2)", "https://a.example/?copy=1%C2%A9right=2"],
  ["[a](<https://a.example/?a=1&lt=2>)", "https://a.example/?a=1&lt=2"],
  ["[a][b]\n\n[b]: https://a.example/?x=1&y=2", "https://a.example/?x=1&y=2"],
  ["https://a.example/?x=1&y=2", "https://a.example/?x=1&y=2"],
  ["[a](https://a.example/\"b\"'c')", "https://a.example/%22b%22'c'"],
  ["[a](https://a.example/caf%C3%A9/été)", "https://a.example/caf%C3%A9/%C3%A9t%C3%A9"],
  ["[a](https://a.example/100%)", "https://a.example/100%25"],
  ["[a](https://a.example/?q=%26&r=a+b)", "https://a.example/?q=%26&r=a+b"],
  ["[a](</fr/recherche?q=un deux&theme=budget>)", led("/fr/recherche?q=un%20deux&theme=budget")],
  ["[a](#le-vote)", led("#le-vote")],
  ["[a](https://élus.example/é?a=1&b=2)", "https://xn--lus-9la.example/%C3%A9?a=1&b=2"],
  ["[a](mailto:a@b.example?subject=Un&body=Deux)", "mailto:a@b.example?subject=Un&body=Deux"],
  ["[a](https://a.example/b\u200b)", "https://a.example/b"],
  ["[a](\u00a0https://a.example/b\u00a0)", "https://a.example/b"],
  ["[a](https://a.example/\u2060b\u00adc\u200e)", "https://a.example/bc"],
  ["[a][b]\n\n[b]: https://a.example/b\u200b", "https://a.example/b"],
  ["https://a.example/b\u200b", "https://a.example/b"],
  ["[a](tel:+33123456789)", "tel:+33123456789"],
  ["[a](HTTPS://A.example/)", "https://a.example/"],
  ["[a](//a.example/x?y&z)", "https://a.example/x?y&z"],
])("whoever follows %s asks for what was written", (body, address) => {
  expect(everywhere(body)).toEqual([[address], [address], [address]]);
});

const a = "https://a.example/a";

test.each([
  [
    `Le site «${a}» et (voir ${a})… ou ${a}’ puis **${a}**, enfin b@c.example»`,
    [a, a, a, a, "mailto:b@c.example"],
  ],
  [`« ${a}\u00a0» “${a}” „${a}“ ‹${a}› ‘${a}’`, [a, a, a, a, a]],
  [`${a}… ${a}, ${a}. ${a}.» ${a} ; ${a}\u202f! (${a}) [${a}]`, [a, a, a, a, a, a, a, a]],
  [`${a}— ${a}– ${a}・ 参见${a}。然后`, [a, a, a, a]],
  [`${a}?b=1&c=(d) ${a}_(e) ${a}/?`, [`${a}?b=1&c=(d)`, `${a}_(e)`, `${a}/`]],
  [
    "https://fr.a.example/wiki/L’Équipe, https://fr.a.example/Été",
    ["https://fr.a.example/wiki/L%E2%80%99%C3%89quipe", "https://fr.a.example/%C3%89t%C3%A9"],
  ],
  ["«www.a.example» (www.a.example/b)…", ["http://www.a.example/", "http://www.a.example/b"]],
  [`<Callout>«${a}»</Callout> | *«${a}»*`, [a, a]],
  [`[${a}»](${a}%C2%BB)`, [`${a}%C2%BB`]],
])("each bare address in %s ends where it was meant to", (body, addresses) => {
  expect(linksOfHtml(toHtml(toHast(body, "en")))).toEqual(addresses);
  expect(linksOfHtml(bodyHtml(body, { ...around, locale: "en" }))).toEqual(addresses);
});

test("what follows a bare address stays in the text, once", () => {
  expect(toHtml(toHast(`«${a}» (${a})… fin`, "en"))).toBe(
    `<p>«<a href="${a}">${a}</a>» (<a href="${a}">${a}</a>)… fin</p>`,
  );
});

test.each([
  "[a](javascript:alert(1))",
  "[a](JavaScript&colon;alert(1))",
  "[a](data:text/html,x)",
  "[a](https://)",
])("%s leads nowhere, and its words stay", (body) => {
  expect(everywhere(body)).toEqual([[], [], []]);
  expect(toHtml(toHast(body, "fr"))).toBe("<p><a>a</a></p>");
});
