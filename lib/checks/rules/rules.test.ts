import { expect, test } from "vitest";
import { assetOf } from "../../content/catalogue.ts";
import type { Problem } from "../../content/problem.ts";
import { checkOf, mark, marksIn, placesOf } from "../../testing/checks.ts";
import { articleText, catalogues, themesYaml } from "../../testing/content.ts";
import { pdfOf, scriptedPdf } from "../../testing/made-files.ts";
import { checkSite } from "../check-site.ts";
import { losesMovement } from "../image-size.ts";
import { sentenceFor } from "../sentences/sentence-for.ts";

const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";
const file = "articles/2024-05-01-un/fr.mdx";

const article = (body: string, fields: Record<string, string> = {}) =>
  articleText({ summary, ...fields }, `${body}\n`);

const others = {
  "site.yaml": "languages: [fr, en]\ntimeZone: Europe/Paris\nembeds: [tube.example.org]\n",
  "articles/2024-05-02-deux/fr.mdx": article("## Une section\n\nUn texte.", { title: "Deux" }),
  "articles/2024-05-03-plus-tard/fr.mdx": article("x", { title: "Tard", date: "2030-01-01" }),
  "articles/2024-05-04-brouillon/fr.mdx": article("x", { title: "Brouillon", draft: "true" }),
  "articles/2024-05-05-retire/fr.mdx": article("x", {
    title: "Retiré",
    withdrawn: "{ date: 2024-05-06, reason: Erreur }",
  }),
  "articles/2024-05-01-un/vote.png": "GIF89a, not looked at",
  "articles/2024-05-01-un/budget.csv": "a;b",
  "articles/2024-05-01-un/été 1.txt": "a",
  "articles/2024-05-01-un/rapport.doc": "a",
  "articles/2024-05-01-un/film.mp4": "\0\0\0\u0018ftypmp42",
  "articles/2024-05-01-un/film.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nOuvert.\n",
  "articles/2024-05-01-un/son.wav": "RIFF\0\0\0\0WAVE",
};

/** ‸ stands right before each word that the rule must name; a text without it is good. */
const cases: readonly [rule: string, body: string, fields?: Record<string, string>][] = [
  ["broken-link", "[a](/fr/articles/deux) [b](/fr) [c](/fr/themes/alpha) [d](/)"],
  ["broken-link", "Voir [un texte](‸/fr/articles/deu), [x](‸/fr/rien) et [y](‸../deux/fr.mdx)."],
  ["broken-link", 'Un [texte][t].\n\n[t]: ‸/fr/articles/absent "Titre"'],
  [
    "broken-anchor",
    "## Ici même\n\n[a](/fr/articles/deux#une-section) [b](#ici-même) [c](#fn-1)[^1]\n\n[^1]: n",
  ],
  ["broken-anchor", "[a](/fr/articles/deux#‸une-secton) et [b](#‸rien)"],
  ["hidden-link", "[a](/fr/articles/deux)"],
  [
    "hidden-link",
    "[a](‸/fr/articles/plus-tard) [b](‸/fr/articles/brouillon) [c](‸/fr/articles/retire)",
  ],
  ["hidden-link", "[a](/fr/articles/plus-tard)", { date: "2030-01-02" }],
  ["hidden-link", "[a](‸/fr/articles/plus-tard)", { date: "2029-12-31" }],
  [
    "malformed-link",
    "[a](https://exemple.fr/a) [b](mailto:a@b.fr) [c](tel:+33123456789) [d](<lisez moi.txt>)",
  ],
  ["malformed-link", "[a](‸www.exemple.fr) [b](‸https:/exemple.fr) [c](‸htp://a.fr) [d](‸a@b.fr)"],
  ["empty-link", "[![Une rue](vote.png)](/fr) [texte](/fr)"],
  ["empty-link", "Un ‸[](/fr/articles/deux)"],
  ["vague-link", "[le vote de la loi](/fr) et [ici commence](/fr)"],
  ["vague-link", "[‸Cliquez ici](/fr) [‸ici](/fr) [‸**En savoir plus…**](/fr) [‸Click here!](/fr)"],
  ["missing-image", '<Figure src="vote.png" alt="Un vote" />'],
  ["missing-image", '<Figure src="./vote.png" alt="Un vote" />\n\n![Un vote](./Vote.png)'],
  ["missing-image", '<Figure src="‸votes.png" alt="Un vote" />\n\n![Un vote](‸autre.jpg)'],
  ["missing-image", "x", { cover: "‸absent.png", coverAlt: "Une rue" }],
  ["missing-file", "[a](budget.csv) [b](./Budget.CSV) [c](vote.png) [d](/fr) [e](été%201.txt)"],
  ["missing-file", '<Document src="budget.csv" /> et [une page](budget.csv#ligne=3).'],
  [
    "missing-file",
    "[a](‸budjet.csv) [b](‸../autre/budget.csv) [c](‸docs/plan.pdf) [d][1]\n\n[1]: ‸a.mp3",
  ],
  ["missing-file", '<Document src="‸rapport.pdf" />'],
  ["unserved-file", "[a](budget.csv) [b](absent.doc) [c](autre.mdx)"],
  ["unserved-file", "[a](‸rapport.doc)"],
  ["broken-link", "[a](budget.csv) [b](absent.mp3)"],
  [
    "embed-not-loaded",
    '<Embed url="https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA" title="Un débat" />',
  ],
  [
    "embed-not-loaded",
    '<Embed url="‸https://autre.example.org/x" title="A" />\n\n<Embed url="‸https://www.youtube.com/@mairie" title="B" />',
  ],
  [
    "bare-player",
    "Voir https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA\n\n[Un débat](https://youtu.be/dQw4w9WgXcQ)\n\nhttps://exemple.fr/w/page",
  ],
  ["bare-player", "‸https://youtu.be/dQw4w9WgXcQ\n\n‸<https://vimeo.com/76979871>"],
  [
    "missing-file",
    '<Video src="film.mp4" captions="film.vtt" title="F" />\n\n<Audio src="./son.wav" transcript="film.vtt" title="S" />',
  ],
  [
    "missing-file",
    '<Video src="‸fillm.mp4" captions="‸x.vtt" title="F" />\n\n<Audio src="son.wav" transcript="‸y.txt" title="S" />',
  ],
  ["missing-image", '<Video src="film.mp4" captions="film.vtt" poster="vote.png" title="F" />'],
  ["missing-image", '<Video src="film.mp4" captions="film.vtt" poster="‸votes.png" title="F" />'],
  ["missing-captions", '<Video src="film.mp4" captions="film.vtt" title="F" />'],
  ["missing-captions", '‸<Video src="film.mp4" transcript="film.vtt" title="F" />'],
  ["missing-transcript", '<Audio src="son.wav" transcript="film.vtt" title="S" />'],
  ["missing-transcript", 'x\n\n‸<Audio src="son.wav" title="S" />'],
  ["remote-image", "![Un vote](vote.png)"],
  ["remote-image", "![Un vote](‸https://exemple.fr/a.png)"],
  ["missing-alt", "![Un vote](vote.png)"],
  ["missing-alt", "![‸](vote.png)"],
  ["missing-alt", '<Figure src="vote.png" alt="‸Image à décrire" />'],
  ["alt-file-name", '<Figure src="vote.png" alt="Un vote à main levée." />'],
  ["alt-file-name", '<Figure src="vote.png" alt="‸vote.png" />\n\n![‸IMG_0412](vote.png)'],
  ["heading-order", "## A\n\n### B\n\n#### C\n\n## D"],
  ["heading-order", "## A\n\n‸#### B\n\n## C"],
  ["first-level-heading", "## A"],
  ["first-level-heading", "‸# A\n\n## B"],
  ["straight-quotes", '« Oui », l\'écran de 13" et `"code"` <Callout title="t">x</Callout>'],
  ["straight-quotes", 'Il dit ‸"oui‸".'],
  [
    "double-space",
    "Un texte\n  sur deux lignes  \net `a  b`\n\n| a    | b |\n| ---- | - |\n| c    | d |",
  ],
  ["double-space", "Un‸  texte."],
  ["hidden-character", "Un\u00a0; deux, e\u0301te\u0301, 👩‍🚀 et sub\u00advention."],
  ["hidden-character", "Premier point‸\vsecond point, puis ‸\u0002 et ‸\u001f."],
  ["hidden-character", "e\u0301te\u0301 ‸\u202eUn"],
  ["hidden-character", "Un", { title: '‸"Vote\\vdu budget"' }],
  ["lost-character", "Caf‸\ufffd", { title: '‸"Vote \\uD83D"' }],
  ["three-dots", "e\u0301te\u0301\u0002 et cetera‸..."],
  ["three-dots", "Et cetera… 1....2"],
  ["three-dots", "Et cetera‸..."],
  ["summary-length", "x"],
  ["summary-length", "x", { summary: "‸Court." }],
  ["duplicate-title", "x", { title: "Un" }],
  ["duplicate-title", "x", { title: "‸deux !", date: "2024-05-09" }],
  [
    "wrong-language",
    "> The law of the land is what it was, and it is not to be changed by the few.",
  ],
  [
    "wrong-language",
    "Le vote de la loi est une des missions du Parlement, que la Constitution cite.",
  ],
  [
    "wrong-language",
    "‸The law of the land is what it was, and it is not to be changed by the few.",
  ],
  [
    "day-to-come",
    "x",
    { updated: "2024-05-20", changes: "[{ date: 2024-05-20, kind: minor, note: N }]" },
  ],
  ["day-to-come", "x", { updated: "‸2030-01-01" }],
  ["day-to-come", "x", { updated: '‸"2024-06-01T14:00:01+02:00"' }],
  [
    "day-to-come",
    "x",
    {
      changes:
        "[{ date: 2024-05-20, kind: minor, note: N }, { date: ‸2030-01-01, kind: correction, note: N }]",
    },
  ],
  ["day-to-come", "x", { withdrawn: "{ date: ‸2030-01-01, reason: Erreur }" }],
  ["already-ended", "x", { until: "2024-06-01" }],
  ["already-ended", "x", { until: '"2024-06-01T12:00:01Z"' }],
  ["already-ended", "x", { until: "2024-05-31", draft: "true" }],
  ["already-ended", "x", { until: "‸2024-05-31" }],
  ["already-ended", "x", { until: '‸"2024-06-01T12:00:00Z"' }],
  ["until-before-date", "x", { until: "‸2024-04-30" }],
  [
    "wrong-language",
    'Oui, et <Lang code="en">the law of the land is what it was</Lang>.\n\n<Lang code="en">\nThe law of the land is what it was.\n</Lang>',
  ],
  ["wrong-language", "Oui.\n\nNon.\n\n> The law of the land is what it was."],
  [
    "wrong-language",
    "‸The bill is voted.\n\nIt was a long day for all of them.\n\nThanks to the staff.",
  ],
  ["cut-text", "x", { title: "Question écrite ‸#12 au Gouvernement" }],
  ["cut-text", "x", { title: '"Question écrite #12"', date: "2024-05-01 # à confirmer" }],
  ["cut-text", "x", { changes: "[{ date: 2024-05-02, kind: minor, note: Annexe ‸#3\n }]" }],
  [
    "other-markdown",
    "C~~a~~ ~10 %, a == b, C++ et D++, [1], 2^3, :), 10:30:15, 5 $ et 6 $, `H~2~O` [[1]](/fr)",
  ],
  [
    "other-markdown",
    "H‸~2~O ‸==mot== ‸++mot++ 10‸^3^ ‸[[Page|mots]] ‸![[a.png]] ‸:smile: ‸$x^2$ mot‸^[note]",
  ],
  ["other-markdown", "> [!NOTE]\n> Une note.\n\n> [!caution]\n>\n> Une autre."],
  ["other-markdown", "> ‸[!FOO]\n> Une note.\n\n> ‸[!note] Un titre\n> Une note.\n\n> ‸[!NOTE]"],
  ["other-markdown", "> [!NOTE]\n> Une note ‸==forte== ici,\n> et ‸==là==."],
  [
    "table-caption",
    "Tableau : Un\n\n| a |\n| - |\n\nTable: Two\n\n| a |\n| - |\n\nTabel: Drie\n\n| a |\n| - |",
  ],
  ["table-caption", "‸Tableau : Un\n\nAutre chose.\n\n| a |\n| - |\n\nTableau 2 : voir plus haut."],
  ["table-caption", "Tableau : Un\n\n| a |\n| - |\n\n‸Tableau 1 : Deux\n\nTables : le service"],
  ["table-caption", "- ‸Table: A\n\n> Table: B\n>\n> | a |\n> | - |"],
  ["table-cells", "| a | b |\n| - | - |\n| 1 | 2 | |\n| 1 |"],
  ["table-cells", "| a |\n| - |\n| 1 | ‸2 | 3 |"],
  [
    "broken-anchor",
    "## Un titre {#vote}\n\n## Deux {/* #loi */}\n\n[a](#vote) [b](#loi) [c](#‸un-titre)",
  ],
  ["straight-quotes", 'Un <Lang code="en">"word"</Lang> et un ‸"mot‸".'],
  ["other-markdown", "‸[TOC]\n\n‸:::note\nA\n‸:::\n\n‸!!! warning\n"],
  ["placeholder", "✎ La suite du texte.", { draft: "true" }],
  [
    "placeholder",
    "‸✎ La suite du texte.\n\n- Hébergeur : ‸✎ son nom, ‸✎ son adresse",
    { title: `${mark}✎ Un titre`, summary: `${mark}"Un résumé qui finit par ce qui manque : ✎"` },
  ],
  ["switch-without-reason", "{/* check-off three-dots: une citation */}\n\nx"],
  ["switch-without-reason", "{/* check-off ‸three-dots */}\n\nx"],
  ["switch-unknown-rule", "{/* check-off three-dots: une citation */}\n\nx"],
  ["switch-unknown-rule", "{/* check-off ‸three-dot: une citation */}\n\nx"],
  ["switch-unknown-rule", "{/* check-off ‸unknown-theme: j’y tiens */}\n\nx"],
];

test.each(cases)("%s is told at the very word, and only there: %s", async (rule, body, fields) => {
  const text = article(body, fields);
  const { problems } = await checkOf({ ...others, [file]: text });
  expect(placesOf(problems, rule, file)).toEqual(marksIn(text));
});

test("a sign that nobody sees is told in a settings file, too", async () => {
  const themes = themesYaml.replace("fr: alpha", "fr: ‸\u0002alpha");
  const files = { "themes.yaml": themes, [file]: article("x") };
  const { problems, site } = await checkOf(files);
  expect(placesOf(problems, "hidden-character", "themes.yaml")).toEqual(marksIn(themes));
  expect(site.catalogue.themes?.[0]?.name).toEqual({ fr: "alpha", en: "alpha" });
});

test("a translation is behind when the other language was updated since", async () => {
  const en = "articles/2024-05-01-un/en.mdx";
  const fr = article("x", { updated: "2024-05-20" });
  const behind = article("x", { date: "‸2024-05-01" });
  const { problems } = await checkOf({ [file]: fr, [en]: behind });
  expect(placesOf(problems, "translation-behind", en)).toEqual(marksIn(behind));
  const level = await checkOf({ [file]: fr, [en]: article("x", { updated: "2024-05-20" }) });
  expect(level.problems).toEqual([]);
});

test("of a text withdrawn in one language an editor is told that the other goes on being public", async () => {
  const en = "articles/2024-05-01-un/en.mdx";
  const fr = article("x", { withdrawn: "‸{ date: 2024-05-20, reason: Erreur }" });
  const other = { [en]: article("x", { updated: "2024-05-25" }) };
  const { problems } = await checkOf({ [file]: fr, ...other });
  // And nobody is asked to carry changes over to what was taken back.
  expect(problems.map(({ rule }) => rule)).toEqual(["translation-public"]);
  expect(placesOf(problems, "translation-public", file)).toEqual(marksIn(fr));
  const both = await checkOf({ [file]: fr, [en]: fr });
  expect(both.problems).toEqual([]);
});

/** The pictures of an animated PNG, as its chunks (PNG, third edition). */
function png(...names: string[]): string {
  const chunk = (name: string, bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, Buffer.from(name), bytes, Buffer.alloc(4)]);
  };
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([signature, ...names.map((name) => chunk(name, Buffer.alloc(8)))]).toString(
    "latin1",
  );
}

test("an image that loses its movement is told, whatever its format, and one that keeps it is not", () => {
  const bytes = (text: string) => Buffer.from(text, "latin1");
  expect(losesMovement(bytes(png("IHDR", "acTL", "fcTL", "IDAT")))).toBe(true);
  expect(losesMovement(bytes(png("IHDR", "pHYs", "acTL", "IDAT")))).toBe(true);
  expect(losesMovement(bytes("\0\0\0\x20ftypavis"))).toBe(true);
  expect(losesMovement(bytes(png("IHDR", "IDAT", "IEND")))).toBe(false);
  expect(losesMovement(bytes("GIF89a"))).toBe(false);
  expect(losesMovement(bytes("\x89PNG"))).toBe(false);
  expect(losesMovement(bytes("\0\0\0\x20ftypavif"))).toBe(false);
});

test("a translation that is still the original, word for word, is told", async () => {
  const en = "articles/2024-05-01-un/en.mdx";
  const body = "Vote solennel mardi, discours, applaudissements, photographies.\n\nMerci.";
  const copied = article(`${mark}${body}`);
  const { problems } = await checkOf({ [file]: article(body), [en]: copied });
  expect(placesOf(problems, "wrong-language", en)).toEqual(marksIn(copied));
  expect(placesOf(problems, "wrong-language", file)).toEqual([]);
});

test("an image that no page needs so large is told with its size", async () => {
  const body = '<Figure src="‸big.png" alt="Une rue" />';
  const big = { "articles/2024-05-01-un/big.png": `GIF89a${"x".repeat(6 * 1024 * 1024)}` };
  const { problems } = await checkOf({ [file]: article(body), ...big });
  expect(placesOf(problems, "large-image", file)).toEqual(marksIn(article(body)));
});

test("a rule switched off with a reason is silent in that file alone", async () => {
  const off = "{/* check-off three-dots: le texte original */}\n\nEt cetera...";
  const { problems } = await checkOf({
    [file]: article(off),
    "articles/2024-05-02-deux/fr.mdx": article("Et cetera...", { title: "Deux" }),
  });
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([
    ["three-dots", "articles/2024-05-02-deux/fr.mdx"],
  ]);
});

test("a switch without a reason leaves the rule in force", async () => {
  const { problems } = await checkOf({ [file]: article("{/* check-off three-dots */}\n\nEt...") });
  expect(problems.map(({ rule }) => rule)).toEqual(["switch-without-reason", "three-dots"]);
});

test("a near miss of a slug, a heading, an image and a theme is proposed", async () => {
  const body =
    '[a](/fr/articles/deu) [b](/fr/articles/deux#une-secton) <Figure src="vots.png" alt="Un vote" />';
  const { problems } = await checkOf({ ...others, [file]: article(body, { themes: "[alpa]" }) });
  expect(problems.map(({ suggestion }) => suggestion)).toEqual([
    "alpha",
    "/fr/articles/deux",
    "une-section",
    "vote.png",
  ]);
});

test("all that is wrong with a file is told at once, also when its fields are", async () => {
  const body = "Et... [a](/fr/rien) <Calout>x</Calout>";
  const text = article(body.replace(" <Calout>x</Calout>", ""), { themes: "[nulle]", titel: "x" });
  const { problems } = await checkOf({ [file]: text });
  expect(problems.map(({ rule }) => rule)).toEqual([
    "unknown-theme",
    "unknown-key",
    "three-dots",
    "broken-link",
  ]);
});

test("a field, a theme, a line of YAML and two signs of a text are told in one run", async () => {
  const text = article("Un {x} et <5.", { themes: "[nulle]", titel: "x", coverAlt: "“a : b”" });
  const { problems } = await checkOf({ [file]: text });
  expect(problems.map(({ rule }) => rule)).toEqual([
    "unknown-theme",
    "unknown-key",
    "unreadable-yaml",
    "expression",
    "mdx-syntax",
  ]);
});

const tree = (lines: number) =>
  Array.from({ length: lines }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n");

test.each([
  ["5 MB of text", article("a\n".repeat(2_500_000)), "too-large"],
  ["a NUL", article("Un\0texte"), "invalid-utf8"],
  ["a quotation in ten thousand others", article(`${"> ".repeat(10_000)}a`), "too-deep"],
  ["a list in hundreds of others", article(tree(600)), "too-deep"],
  ["a component in thousands of others", article("<Callout>".repeat(3_000)), "too-deep"],
])("a file with %s gives one clear problem", async (_what, text, rule) => {
  const { problems } = await checkOf({ [file]: text });
  expect(problems.map((problem) => problem.rule)).toEqual([rule]);
});

test("ten thousand lines are read to the last one", async () => {
  const text = article(`${"Une ligne de texte.\n\n".repeat(5_000)}Et cetera‸...`);
  const { problems } = await checkOf({ [file]: text });
  expect(placesOf(problems, "three-dots", file)).toEqual(marksIn(text));
});

test("a file that is no image is an error of its own, and shown nowhere", async () => {
  const folder = "articles/2024-05-01-un";
  const body = '<Figure src="vote.jpg" alt="Un vote" />';
  const { problems, site } = await checkOf({
    [file]: article(body),
    [`${folder}/vote.jpg`]: "\x7fELF",
    [`${folder}/plan.svg`]: "<svg xmlns='http://www.w3.org/2000/svg'>\n<script/></svg>",
  });
  expect(problems.map(({ file, line, rule, severity }) => [file, line, rule, severity])).toEqual([
    [`${folder}/plan.svg`, 2, "unsafe-drawing", "error"],
    [`${folder}/vote.jpg`, 1, "not-an-image", "error"],
  ]);
  expect(assetOf(site.catalogue, "2024-05-01-un", "vote.jpg")).toBeUndefined();
  expect(site.catalogue.works.size).toBe(1);
});

test("a page that leaves all to a PDF is advised, and so is a PDF with a program", async () => {
  const folder = "articles/2024-05-01-un";
  const advised = async (body: string) => {
    const { problems } = await checkOf({
      [file]: article(body),
      [`${folder}/plan.pdf`]: pdfOf(["Plan"]).toString(),
      [`${folder}/formulaire.pdf`]: scriptedPdf().toString(),
      [`${folder}/budget.csv`]: "a;b",
    });
    return problems.map(({ rule }) => rule);
  };
  const words = "Un mot de plus, puis un autre encore. ".repeat(8);
  expect(await advised(`${words}\n\n[Le plan](plan.pdf)`)).toEqual([]);
  expect(await advised("[Le tableau](budget.csv)")).toEqual([]);
  expect(await advised("Voici [le plan](plan.pdf).")).toEqual(["document-only"]);
  expect(await advised(`${words}\n\n<Document src="formulaire.pdf" />`)).toEqual([
    "scripted-document",
  ]);
});

test("an image that was mended is shown again, and one that broke no longer", async () => {
  const good = "<svg xmlns='http://www.w3.org/2000/svg'/>";
  const drawing = "articles/2024-05-01-un/vote.svg";
  const [first, second, third] = await catalogues([
    { [file]: article("x"), [drawing]: good },
    { [file]: article("x"), [drawing]: "MZ" },
    { [file]: article("x"), [drawing]: good },
  ]);
  expect([first?.refused.size, second?.refused.size, third?.refused.size]).toEqual([0, 1, 0]);
  expect(second?.problems.map(({ rule, kept }) => [rule, kept])).toEqual([["not-an-image", null]]);
});

test("a portrait that is not beside people.yaml is told at its line, and one that is no image at the file", async () => {
  const people = "ana: { name: Ana, portrait: ‸anna.svg }\njan: { name: Jan, portrait: jan.jpg }\n";
  const { problems } = await checkOf({
    "people.yaml": people,
    "ana.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "jan.jpg": "\x7fELF",
  });
  expect(placesOf(problems, "missing-image", "people.yaml")).toEqual(marksIn(people));
  expect(problems.find(({ rule }) => rule === "missing-image")?.suggestion).toBe("ana.svg");
  expect(placesOf(problems, "not-an-image", "jan.jpg")).toEqual(["1:1"]);
});

test("an unknown author is told beside the other mistakes of a text", async () => {
  const text = articleText({ authors: "[ana, ‸anna]", date: "hier" });
  const { problems } = await checkOf({ "people.yaml": "ana: { name: Ana }\n", [file]: text });
  expect(placesOf(problems, "unknown-author", file)).toEqual(marksIn(text));
});

test("an unknown kind and an unknown series are told beside the other mistakes of a text", async () => {
  const text = articleText({ kind: "‸relese", series: "‸ecole", date: "hier" });
  const { problems } = await checkOf({
    "site.yaml": "kinds: { release: Communiqué }\n",
    "series.yaml": "ecoles: { name: Écoles, slug: ecoles }\n",
    [file]: text,
  });
  const found = ["unknown-kind", "unknown-series"].flatMap((rule) =>
    placesOf(problems, rule, file),
  );
  expect(found).toEqual(marksIn(text));
});

test("past three pinned articles of a language the older ones are advised, and drafts are none", async () => {
  const pinned = (day: number, more: Record<string, string> = {}) => [
    `articles/2024-05-0${day}-p${day}/fr.mdx`,
    articleText({ title: `P${day}`, date: `2024-05-0${day}`, pinned: "true", ...more }),
  ];
  const files = Object.fromEntries([
    ...[1, 2, 3, 4].map((day) => pinned(day)),
    pinned(5, { draft: "true" }),
    pinned(6, { until: "2024-05-07" }),
  ]);
  const advised = (problems: readonly Problem[]) =>
    problems.filter(({ rule }) => rule === "too-many-pinned");
  const [only, ...others] = advised((await checkOf(files)).problems);
  expect(only).toMatchObject({
    ...{ file: "articles/2024-05-01-p1/fr.mdx", line: 6, column: 9, severity: "warning" },
    about: { most: "3", all: "4" },
  });
  expect(others).toEqual([]);
  const { "articles/2024-05-04-p4/fr.mdx": _, ...three } = files;
  expect(advised((await checkOf(three)).problems)).toEqual([]);
});

test("a kind or a series that lacks a name in a language of the site is advised at its line", async () => {
  const site = "languages: [fr, en]\nkinds:\n  ‸release: { fr: Communiqué }\n  opinion: Tribune\n";
  const series = "ecoles:\n  ‸name: { en: Schools }\n  slug: ecoles\n";
  const { problems } = await checkOf({ "site.yaml": site, "series.yaml": series });
  expect(placesOf(problems, "missing-language", "site.yaml")).toEqual(marksIn(site));
  expect(placesOf(problems, "missing-language", "series.yaml")).toEqual(marksIn(series));
  const told = problems.map((each) => sentenceFor(each, "en")).join("\n");
  expect(told).toContain("The kind “release” has no name in English");
  expect(told).toContain("The series “ecoles” has no name in French");
});

test("of an article that has ended nothing is advised where it is known to have come before", async () => {
  const file = "articles/2024-05-01-un/fr.mdx";
  const check = await checkOf({ [file]: articleText({ until: "2024-05-31" }) });
  const advised = (arrived: string) => {
    const arrivals = new Map([[file, Date.parse(arrived)]]);
    const site = { ...check.site, catalogue: { ...check.site.catalogue, arrivals } };
    return placesOf(checkSite(site), "already-ended", file);
  };
  expect(advised("2024-05-31T23:59:59Z")).toEqual([]);
  expect(advised("2024-06-01T00:00:00Z")).toEqual(["6:8"]);
});

test("a link to an article that has ended is advised, and why", async () => {
  const problems = (
    await checkOf({
      "articles/2024-05-01-fini/fr.mdx": articleText({ title: "Fini", until: "2024-05-31" }),
      "articles/2024-05-02-lien/fr.mdx": articleText({}, "[le texte](/fr/articles/fini)\n"),
    })
  ).problems.filter(({ rule }) => rule === "hidden-link");
  expect(problems.map((each) => sentenceFor(each, "en"))).toEqual([
    expect.stringContaining("it has ended"),
  ]);
});
