import { toString as textOf } from "mdast-util-to-string";
import { expect, test } from "vitest";
import { parseArticle } from "../../content/article.ts";
import { parseBody } from "../../content/body/parse.ts";
import { articleText } from "../../testing/content.ts";
import type { Remark } from "../report/finding.ts";
import { convert } from "./convert.ts";

/** What a text becomes, and what is remarked on. */
function converted(html: string, notes?: string) {
  const remarks: Remark[] = [];
  const { body } = convert(html, notes, {
    locale: "fr",
    image: ({ src }) =>
      /\.png$/.test(src) ? { name: src.split("/").at(-1) ?? "", alt: "" } : undefined,
    link: (url) => ({ url, old: false }),
    remark: (remark) => remarks.push(remark),
  });
  return { body, remarks };
}

const block = (name: string, html: string) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;

test.each([
  ["empty lines part paragraphs", "Un.\n\n\nDeux.", "Un.\n\nDeux.\n"],
  ["a line end is a line break", "Un\ndeux", "Un\\\ndeux\n"],
  ["but not within a block", block("paragraph", "<p>Un\ndeux</p>"), "Un deux\n"],
  [
    "text between blocks is the classic editor's",
    `Un\n\nDeux\n${block("paragraph", "<p>Trois</p>")}`,
    "Un\n\nDeux\n\nTrois\n",
  ],
  [
    "braces and signs are text",
    "{a} <b>b</b> 1 < 2 &lt;c&gt; \\d *e* _f_",
    "\\{a} **b** 1 \\< 2 \\<c> \\d \\*e\\* \\_f\\_\n",
  ],
  [
    "a line that begins like code is text",
    "import a from 'b'\n\nexport default",
    "&#x69;mport a from 'b'\n\n&#x65;xport default\n",
  ],
  ["the mark ends the excerpt", "Un.\n\n<!--more-->\n\nDeux.", "Un.\n\n{/* suite */}\n\nDeux.\n"],
  [
    "also in the middle of a paragraph",
    "<p>Un.<!--more Lire la suite-->Deux.</p>",
    "Un.\n\n{/* suite */}\n\nDeux.\n",
  ],
  [
    "and in a block within others",
    `<div><p>Un.</p>${block("more", "<!--more-->")}</div><p>Deux.</p>`,
    "Un.\n\n{/* suite */}\n\nDeux.\n",
  ],
  ["spaces at the ends of emphasis go out of it", "<b>Un </b>et<i> deux</i>", "**Un** et _deux_\n"],
  ["emphasis of nothing is nothing", "a<strong></strong><em> </em>b", "a b\n"],
  ["emphasis twice in a row is one", "<b>a</b><b>b</b>", "**ab**\n"],
  [
    "a caption's shortcode is a figure",
    '[caption id="a" width="3"]<a href="/x.png"><img src="/v.png" alt="Vue" /></a> La <em>vue</em> (crédit : Elle)[/caption]',
    '<Figure src="v.png" alt="Vue" caption="La vue" credit="Elle" />\n',
  ],
  [
    "a figure's quotation marks are kept",
    '<figure><img src="v.png" alt=\'Un "mot"\'><figcaption>© A & B</figcaption></figure>',
    '<Figure src="v.png" alt="Un &#x22;mot&#x22;" credit="A & B" />\n',
  ],
  [
    "an image leaves its paragraph",
    '<p>Avant <img src="v.png" alt="Vue"> après</p>',
    'Avant après\n\n<Figure src="v.png" alt="Vue" />\n',
  ],
  [
    "an image in a table stays in its cell",
    '<table><tr><th>a</th></tr><tr><td><img src="v.png" alt="Vue"></td></tr></table>',
    "| a               |\n| --------------- |\n| ![Vue](v.png) |\n".replace(
      "               |\n| --------------- |",
      "             |\n| ------------- |",
    ),
  ],
  [
    "who is quoted is named",
    "<blockquote><p>Dit.</p><cite>— Elle</cite></blockquote>",
    '<Quote author="Elle">\n  Dit.\n</Quote>\n',
  ],
  [
    "a quotation of nobody is one",
    "<blockquote>Dit.\n\nEncore.</blockquote>",
    "> Dit.\n>\n> Encore.\n",
  ],
  ["a first heading is the second level", "<h1>Un</h1>", "## Un\n"],
  [
    "code stays as it is",
    '<pre><code class="language-js">a [b] {c}\n\n  &lt;d&gt;</code></pre>',
    "```js\na [b] {c}\n\n  <d>\n```\n",
  ],
  ["shortcodes in code are code", '<code>[gallery ids="1"]</code>', '`[gallery ids="1"]`\n'],
  [
    "raised numbers have their signs",
    "m<sup>2</sup>, CO<sub>2</sub>, 2<sup>e</sup>",
    "m², CO₂, 2e\n",
  ],
  [
    "an address in the text is a link",
    "Voir https://a.example/b_c.",
    "Voir [https://a.example/b_c](https://a.example/b_c).\n",
  ],
  [
    "an address alone is what was played",
    "https://v.example/1",
    "[À voir sur v.example](https://v.example/1)\n",
  ],
  [
    "a frame is a link to it",
    '<iframe src="//v.example/1" title="Le film"></iframe>',
    "[Le film](https://v.example/1)\n",
  ],
  ["a link to a script is its text", '<a href="javascript:alert(1)">Clic</a>', "Clic\n"],
  ["scripts and styles are left out", "a<script>b</script><style>c</style>", "a\n"],
  ["a word in brackets is one", "Il a dit [sic] […]", "Il a dit \\[sic] \\[…]\n"],
])("%s", (_what, html, mdx) => {
  expect(converted(html).body).toBe(mdx);
});

test("footnotes of blocks and of word processors are notes", () => {
  const field = JSON.stringify([{ id: "u", content: "La <em>note</em>." }]);
  const call = '<sup data-fn="u" class="fn"><a href="#u" id="u-link">1</a></sup>';
  expect(converted(block("paragraph", `<p>Un${call}</p>`), field).body).toBe(
    "Un[^1]\n\n[^1]: La _note_.\n",
  );
  const pasted =
    'Un<a href="#_ftn1" name="_ftnref1">[1]</a>\n\n<a href="#_ftnref1">[1]</a> La note.';
  expect(converted(pasted).body).toBe("Un[^1]\n\n[^1]: La note.\n");
});

test("what a person must look at is remarked on", () => {
  const { remarks } = converted(
    `[contact-form id="1"] <form><input></form> <iframe src="https://v.example/1"></iframe>
<!--nextpage--> ${'<img src="v.png">'} <img src="a.bmp"> <!-- wp:latest-posts {"a":1} /-->`,
  );
  expect(remarks.map(({ kind }) => kind).sort()).toEqual(
    ["block", "element", "embed", "image-alt", "image-refused", "page-break", "shortcode"].sort(),
  );
});

const words =
  "mot {a} <b> 1 < 2 *x* _y_ `z` # | [l](u) ![i](u) ~s~ \\ & &lt; &amp;lt; import export --- > - 1. ||";

test.each([
  ["a paragraph", "p"],
  ["a heading", "h2"],
  ["a list's item", "li"],
  ["a table's cell", "td"],
  ["a quotation", "blockquote"],
  ["emphasis", "strong"],
])("every sign in %s is the sign that was written", (_what, tag) => {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  for (const sign of [...words.split(" "), words]) {
    const plain = sign.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const { body } = converted(`<table><tr><td>x</td></tr></table><${tag}>${plain}</${tag}>`);
    expect(textOf(parseBody(body))).toContain(sign);
  }
  const { body } = converted(`<${tag}>${escaped}</${tag}>`);
  const text = articleText({}, body);
  const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "", size: text.length };
  expect(parseArticle(entry, Buffer.from(text)).parsed.problems).toEqual([]);
});

test.each(["[caption]", "[/caption][caption id=", "*_[`<{!", "   "])(
  "half a million characters of %j hold nobody up",
  { timeout: 60_000 },
  (unit) => {
    const html = unit.repeat(Math.ceil(500_000 / unit.length));
    expect(converted(`${html} fin`).body.trimEnd()).toMatch(/fin$|^$/);
  },
);
