import { toString as textOf } from "mdast-util-to-string";
import { expect, test } from "vitest";
import { parseArticle } from "../../content/article.ts";
import { parseBody } from "../../content/body/parse-body.ts";
import { articleText } from "../../testing/content.ts";
import { mediaKind } from "../images/media-kind.ts";
import type { Attachment } from "../images/media-library.ts";
import { convert } from "./convert.ts";

/** What a text becomes, and what is remarked on. */
function converted(html: string, notes?: string, library: readonly Attachment[] = []) {
  const { body, remarks } = convert(html, notes, {
    locale: "fr",
    image: ({ src, attachment }) => {
      const url = src || (library.find(({ id }) => id === attachment)?.url ?? "");
      return /\.png$/.test(url) ? { name: url.split("/").at(-1) ?? "", alt: "" } : undefined;
    },
    attached: (kind, post = "1") =>
      library.filter(({ url, parent }) => parent === post && mediaKind(url) === kind),
    attachment: (id) => library.find((each) => each.id === id),
    sharedBlock: (id) => (id === "7" ? block("paragraph", "<p>Partagé</p>") : undefined),
    link: (url) => ({ url, old: url.startsWith("https://old.example/") }),
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
  [
    "a figure in a table keeps its caption",
    '<table><tr><th><figure><img src="v.png" alt="Vue"><figcaption>La vue</figcaption></figure></th></tr></table>',
    "| ![Vue](v.png)<br />La vue |\n| ------------------------- |\n",
  ],
  [
    "a table around others is none",
    '<table><tr><td><table><tr><th>a</th></tr></table></td><td>b <img src="v.png" alt="V"></td></tr></table>',
    '| a |\n| - |\n\nb\n\n<Figure src="v.png" alt="V" />\n',
  ],
  [
    "an image of a table that the site can't show is a link",
    '<table><tr><th><img src="https://a.example/v.bmp" alt="Vue"> a</th></tr></table>',
    "| [Vue](https://a.example/v.bmp)<br /> a |\n| -------------------------------------- |\n",
  ],
  [
    "an image that the site can't show leaves its caption",
    '<figure><img src="https://a.example/v.bmp" alt="Vue"><figcaption>La vue</figcaption></figure>',
    "[Vue](https://a.example/v.bmp)\n\n_La vue_\n",
  ],
  [
    "also where it has no address",
    '<figure><img src="data:image/x;base64,AA" alt=""><figcaption>La vue</figcaption></figure>',
    "_La vue_\n",
  ],
  [
    "a film beside an image in a figure is kept",
    '<figure><video src="https://a.example/v.mp4"></video><img src="v.png" alt="V"><figcaption>Les deux</figcaption></figure>',
    '[À voir : v.mp4](https://a.example/v.mp4)\n\n<Figure src="v.png" alt="V" />\n\n_Les deux_\n',
  ],
  [
    "what a script would have filled is a link",
    '<div class="fb-post" data-href="https://r.example/1"></div><iframe src="about:blank" data-lazy-src="https://v.example/1"></iframe>',
    "[À voir sur r.example](https://r.example/1)\n\n[À voir sur v.example](https://v.example/1)\n",
  ],
  [
    "a program's code is code",
    '[sourcecode language="php"]<?php echo $a[0]; &lt;b> ?>[/sourcecode]',
    "```php\n<?php echo $a[0]; <b> ?>\n```\n",
  ],
  [
    "verse keeps its lines and its links",
    '<pre class="wp-block-verse">Un <a href="/v">vers</a>\n<em>deux\ntrois</em></pre>',
    "Un [vers](/v)\\\n_deux\\\ntrois_\n",
  ],
  ["code has signs for what is raised", "<code>x<sup>2</sup></code>", "`x²`\n"],
  ["a first heading is the second level", "<h1>Un</h1>", "## Un\n"],
  [
    "code stays as it is",
    '<pre><code class="language-js">a [b] {c}\n\n  &lt;d&gt;</code></pre>',
    "```js\na [b] {c}\n\n  <d>\n```\n",
  ],
  ["shortcodes in code are code", '<code>[gallery ids="1"]</code>', '`[gallery ids="1"]`\n'],
  [
    "raised and lowered words stay so",
    "10<sup>-3</sup>, x<sup>n+1</sup>, CO<sub>2</sub>, 2<sup>e</sup>",
    "10<sup>-3</sup>, x<sup>n+1</sup>, CO<sub>2</sub>, 2<sup>e</sup>\n",
  ],
  [
    "also in a heading, a cell and a link",
    '<h2>m<sup>2</sup></h2><table><tr><th>CO<sub>2</sub></th></tr></table><a href="/a">m<sup>3</sup></a>',
    "## m<sup>2</sup>\n\n| CO<sub>2</sub> |\n| -------------- |\n\n[m<sup>3</sup>](/a)\n",
  ],
  [
    "and as signs where there is room for words only",
    '<figure><img src="v.png" alt="A"><figcaption>10<sup>-3</sup> m<sup>2</sup><br>de CO<sub>2</sub>, le 1<sup>er</sup></figcaption></figure>',
    '<Figure src="v.png" alt="A" caption="10⁻³ m² de CO₂, le 1er" />\n',
  ],
  [
    "what letters stand for is kept",
    '<abbr title="Assemblée nationale">AN</abbr> et <acronym title="Sénat">S</acronym>, <abbr>x</abbr>',
    '<abbr title="Assemblée nationale">AN</abbr> et <abbr title="Sénat">S</abbr>, x\n',
  ],
  [
    "lines of a cell or a heading stay lines",
    "<h2>Un<br>deux</h2><table><tr><th>A<br>B<br></th></tr><tr><td><p>c</p><p>d</p><ul><li>e</li><li>f</li></ul></td></tr></table>",
    "## Un<br />deux\n\n| A<br />B                   |\n| -------------------------- |\n| c<br />d<br />– e<br />– f |\n",
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

test.each([
  [
    "of a plugin",
    '<p>Un<sup class="footnote"><a href="#fn-1" id="fnref-1">1</a></sup>.</p><h3>Notes</h3><ol class="footnotes"><li id="fn-1">La <em>note</em>. <a href="#fnref-1">↩</a></li></ol>',
    "Un[^1].\n\n### Notes\n\n[^1]: La _note_.\n",
  ],
  [
    "of Markdown",
    '<p>Un<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p><div class="footnotes"><hr><ol><li id="fn:1"><p>La <em>note</em>. <a href="#fnref:1">&#8617;</a></p></li></ol></div>',
    "Un[^1].\n\n[^1]: La _note_.\n",
  ],
  [
    "of a word processor",
    '<p>Un<a href="#_edn1"><sup>[i]</sup></a>.</p><div id="edn1"><p><a href="#_ednref1" name="_edn1">[i]</a> La <em>note</em>.</p></div>',
    "Un[^1].\n\n[^1]: La _note_.\n",
  ],
])("notes %s are notes", (_what, html, mdx) => {
  expect(converted(html).body).toBe(mdx);
});

test("a table of contents with links back to it is none of notes", () => {
  const html =
    '<ul><li><a href="#a" id="ta">Un titre</a></li></ul><h2 id="a"><a href="#ta">Un titre</a></h2>';
  expect(converted(html).body).toBe("- [Un titre](#a)\n\n## [Un titre](#ta) {#a}\n");
});

const picture = (name: string, caption: string) =>
  `<figure><img src="/${name}.png" alt="${name}"/><figcaption>${caption}</figcaption></figure>`;
const [un, deux] = [
  '<Figure src="a.png" alt="a" caption="Un" />\n',
  '<Figure src="b.png" alt="b" caption="Deux" />\n',
] as const;
const together = (...figures: readonly string[]) =>
  `<Gallery>\n${figures.join("\n").replace(/^(?=.)/gm, "  ")}</Gallery>\n`;
const nested = `<figure class="wp-block-gallery has-nested-images">${block("image", picture("a", "Un"))}${block("image", picture("b", "Deux"))}<figcaption>Trois <a href="/c">ici</a></figcaption></figure>`;

test.each([
  [
    "of blocks, as they were",
    `<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li class="blocks-gallery-item">${picture("a", "Un")}</li><li>${picture("b", "Deux")}</li></ul><figcaption>Trois <a href="/c">ici</a></figcaption></figure>`,
  ],
  ["of blocks, as they are", block("gallery", nested)],
  [
    "that is a list",
    `<ul class="wp-block-gallery columns-2"><li class="blocks-gallery-item">${picture("a", "Un")}</li><li class="blocks-gallery-item">${picture("b", "Deux")}</li></ul><p><em>Trois <a href="/c">ici</a></em></p>`,
  ],
  [
    "that a theme made",
    '<div id="gallery-1" class="gallery columns-2"><dl class="gallery-item"><dt class="gallery-icon"><a href="/a.png"><img src="/a.png" alt="a"></a></dt><dd class="wp-caption-text gallery-caption">Un</dd></dl><dl class="gallery-item"><dt><img src="/b.png" alt="b"></dt><dd class="gallery-caption">Deux</dd></dl><br style="clear: both"></div><p><em>Trois <a href="/c">ici</a></em></p>',
  ],
  [
    "of Jetpack",
    `<div class="wp-block-jetpack-tiled-gallery"><div class="row">${picture("a", "Un")}</div><div class="row">${picture("b", "Deux")}</div></div><p><em>Trois <a href="/c">ici</a></em></p>`,
  ],
])("each image of a gallery %s keeps its own caption", (_what, html) => {
  expect(converted(html).body).toBe(`${together(un, deux)}\n_Trois [ici](/c)_\n`);
});

test("images that Blogger captioned stand one below the other", () => {
  const html =
    '<table class="tr-caption-container"><tr><td><a href="/a.png"><img src="/a.png" alt="a"></a></td></tr><tr><td class="tr-caption">Un</td></tr></table><div class="wp-caption"><img src="/b.png" alt="b"><p class="wp-caption-text">Deux</p></div>';
  expect(converted(html).body).toBe(`${un}\n${deux}`);
});

test.each([
  [
    "has a caption of its own",
    `${picture("a", "Un")}${picture("b", "Deux")}<figcaption>Trois</figcaption>`,
    together(un, deux).replace(">", ' caption="Trois">'),
  ],
  ["has one image", picture("a", "Un"), un],
  ["has text", `${picture("a", "Un")}Un mot.${picture("b", "Deux")}`, `${un}\nUn mot.\n\n${deux}`],
  [
    "has an image that the site can't show",
    `${picture("a", "Un")}<img src="https://a.example/v.bmp" alt="V"><figcaption>Trois</figcaption>`,
    `${un}\n[V](https://a.example/v.bmp)\n\n_Trois_\n`,
  ],
])("a gallery that %s loses nothing", (_what, inside, body) => {
  expect(converted(`<figure class="wp-block-gallery">${inside}</figure>`).body).toBe(body);
});

const grid = "<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>";
const written = "| a     | b |\n| ----- | - |\n| **c** | d |\n";

test.each([
  [
    grid.replace("<tr>", "<caption>Les <em>votes</em></caption><tr>"),
    `Tableau : Les _votes_\n\n${written}`,
  ],
  [
    `<figure class="wp-block-table">${grid}<figcaption>Votes<br>du jour</figcaption></figure>`,
    `${written}\nTableau : Votes\\\ndu jour\n`,
  ],
  [
    `<figure class="wp-block-table">${grid}<figcaption>Table 2: Votes</figcaption></figure>`,
    `${written}\nTable 2: Votes\n`,
  ],
  [`<figure class="wp-block-table">${grid}<figcaption> </figcaption></figure>`, written],
])("a table keeps its caption and the names of its rows", (html, body) => {
  expect(converted(html).body).toBe(body);
});

test("a heading keeps the id that a link of its text leads to, and no other", () => {
  const html =
    '<h2 id="h-vote">Vote</h2><h3 id="b">Autre</h3><h2 id="un mot">Un</h2><h2 id="loi">Loi</h2><p><a href="#h-vote">a</a> <a href="#un%20mot">b</a> <a href="#loi">c</a></p>';
  expect(converted(html).body).toBe(
    "## Vote {#h-vote}\n\n### Autre\n\n## Un\n\n## Loi\n\n[a](#h-vote) [b](#un%20mot) [c](#loi)\n",
  );
});

test("words that the block editor said are in another language say so", () => {
  const html =
    '<p>Un <bdo lang="en" dir="ltr">word</bdo>, <bdo lang="fr">mot</bdo>, <bdo lang="?">x</bdo></p>';
  expect(converted(html).body).toBe('Un <Lang code="en">word</Lang>, mot, x\n');
});

const library: readonly Attachment[] = ["a.png", "b.png", "son.mp3", "film.mp4", "autre.mp3"].map(
  (name, index) => ({
    id: `${index + 10}`,
    parent: "1",
    order: index,
    title: `Titre de ${name}`,
    caption: name === "a.png" ? "La <b>légende</b>" : "",
    ...{ url: `https://old.example/uploads/${name}`, path: undefined, page: "", alt: "" },
  }),
);
const a = '<Figure src="a.png" alt="Image à décrire" caption="La légende" />\n';
const b = '<Figure src="b.png" alt="Image à décrire" />\n';
const sound = "[Titre de son.mp3](https://old.example/uploads/son.mp3)\n";
const other = "[Titre de autre.mp3](https://old.example/uploads/autre.mp3)\n";

test.each([
  ["[gallery]", together(a, b)],
  ['[gallery columns="2" link="file"]', together(a, b)],
  ["[gallery order=DESC]", together(b, a)],
  ['[gallery exclude="11"]', a],
  ["[gallery ids='11,10']", together(b, a)],
  ['[gallery include="11"]', b],
  ["[audio]", sound],
  ["[playlist]", `${sound}\n${other}`],
  ['[playlist ids="14"]', other],
  ['[playlist type="video"]', "[Titre de film.mp4](https://old.example/uploads/film.mp4)\n"],
  ["[audio https://s.example/a_b.mp3]", "[À écouter : a_b.mp3](https://s.example/a_b.mp3)\n"],
  [
    '[audio mp3="https://s.example/a.mp3" ogg="https://s.example/a.ogg"][/audio]',
    "[À écouter : a.mp3](https://s.example/a.mp3)\n",
  ],
  [
    "[audio https://s.example/a.mp3, https://s.example/b.mp3|titles=A,B]",
    "[À écouter : a.mp3](https://s.example/a.mp3)\n\n[À écouter : b.mp3](https://s.example/b.mp3)\n",
  ],
  [
    '[video width="640" poster="https://s.example/p.jpg" mp4="https://s.example/a.mp4"]<a href="https://s.example/a.mp4">a</a>[/video]',
    "[À voir : a.mp4](https://s.example/a.mp4)\n",
  ],
  ["[video src=/f/a.mp4]", "[À voir : /f/a.mp4](/f/a.mp4)\n"],
])("%s is what it showed", (code, mdx) => {
  const { body, remarks } = converted(`Avant.\n\n${code}\n\nAprès.`, undefined, library);
  expect(body).toBe(`Avant.\n\n${mdx}\nAprès.\n`);
  expect(remarks.map(({ kind }) => kind)).not.toContain("shortcode");
});

test.each([
  ["[gallery]", "gallery"],
  ["[audio]", "audio"],
  ["[playlist]", "playlist"],
  ["[[gallery ids='10']]", "gallery"],
  ["Voir [contact-form-7] ici.", "contact-form-7"],
  ["[sitemap]", "sitemap"],
  ["[youtube=https://v.example/1]", "youtube"],
  ["[soundcloud https://s.example/1]", "soundcloud"],
  ["[vimeo 12345678]", "vimeo"],
  ["Avant,\n[wpvideo abcd]\naprès.", "wpvideo"],
  ["[bouton]Texte[/bouton]", "bouton"],
  ['[form\nid="1"\n]', "form"],
  ['[box title="<b>x</b>"]', "box"],
])("%s, of which nothing is known, stays and is told once, at its line", (code, name) => {
  const { body, remarks } = converted(`Avant ${name}.\n\n${code}`);
  const told = remarks.filter(({ kind }) => kind === "shortcode");
  expect(told.map(({ about }) => about.code)).toEqual([`[${name}]`]);
  expect(body.split("\n")[(told[0]?.line ?? 0) - 1]).toContain(`[${name}`);
});

test.each(["[sic]", "[…]", "<b>[note]</b>", "[page 12]", "[Ndlr : oui]", "<code>[a_b]</code>"])(
  "%s is what somebody wrote",
  (words) => {
    expect(converted(`Il a dit ${words} hier.`).remarks).toEqual([]);
  },
);

const youTube = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
const film = `<Embed url="${youTube}" title="À voir sur youtube.com" />\n`;

test.each([
  [`[embed]${youTube}[/embed]`, film],
  [youTube, film],
  [
    '<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ" title="Le débat"></iframe>',
    '<Embed url="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Le débat" />\n',
  ],
  [
    `<!-- wp:embed {"url":"${youTube}"} --><figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\n${youTube}\n</div><figcaption>Le débat</figcaption></figure><!-- /wp:embed -->`,
    `<Embed url="${youTube}" title="Le débat" />\n`,
  ],
  [
    `<table><tr><th>a</th></tr><tr><td><iframe src="${youTube}"></iframe></td></tr></table>`,
    `| [À voir sur youtube.com](${youTube}) |\n`,
  ],
  [
    "https://www.youtube.com/@mairie",
    "[À voir sur youtube.com](https://www.youtube.com/@mairie)\n",
  ],
])(
  "what a platform plays is its player, or a link where there is no room for one: %s",
  (html, mdx) => {
    const { body } = converted(`Avant.\n\n${html}\n\nAprès.`);
    expect(body.replaceAll("&#x26;", "&")).toContain(mdx);
  },
);

test("what is told stands at its line, also where it was left out", () => {
  const { body, remarks } = converted(
    `<p>Un.</p><p>Deux <script>x</script>a_b.</p><table><tr><th>t</th></tr><tr><td>u</td></tr><tr><td><a href="https://old.example/p_q?x=1&amp;y=2">v</a></td></tr></table>
<ul><li>Trois</li><li>Quatre <svg></svg></li></ul><blockquote><p>Cinq</p><p><iframe src="https://v.example/a_b?x=1&amp;y=2"></iframe></p></blockquote>
<figure><img src="/v.png" alt="V"><figcaption>Six <a href="https://w.example/">w</a></figcaption></figure><form></form><p>Sept</p>`,
  );
  const lines = body.split("\n");
  expect(
    remarks.map(({ kind, about, line = 0 }) => [
      kind,
      about.tag ?? about.url,
      lines[line - 1]?.replace(/\s+/g, " "),
    ]),
  ).toEqual([
    ["element", "script", "Deux a_b."],
    ["old-link", "https://old.example/p_q?x=1&y=2", "| [v](https://old.example/p_q?x=1\\&y=2) |"],
    ["element", "svg", "- Quatre"],
    [
      "embed",
      "https://v.example/a_b?x=1&y=2",
      "> [À voir sur v.example](https://v.example/a_b?x=1\\&y=2)",
    ],
    ["link", "https://w.example/", '<Figure src="v.png" alt="V" caption="Six w" />'],
    ["element", "form", '<Figure src="v.png" alt="V" caption="Six w" />'],
  ]);
});

test("what a person must look at is remarked on", () => {
  const { remarks } = converted(
    `[contact-form id="1"] <form><input></form> <iframe src="https://v.example/1"></iframe>
<!--nextpage--> ${'<img src="v.png">'} <img src="a.bmp"> <!-- wp:latest-posts {"a":1} /-->`,
  );
  expect(remarks.map(({ kind }) => kind).sort()).toEqual(
    ["block", "element", "embed", "image-refused", "page-break", "shortcode"].sort(),
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
  (unit) => {
    const html = unit.repeat(Math.ceil(500_000 / unit.length));
    expect(converted(`${html} fin`).body.trimEnd()).toMatch(/fin$|^$/);
  },
);
