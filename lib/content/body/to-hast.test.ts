import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { outlineOf } from "./outline.ts";
import { parseBody } from "./parse-body.ts";
import { plainText } from "./plain-text.ts";
import { wordCount } from "./reading-time.ts";
import { toHast } from "./to-hast.ts";

const html = (text: string, locale: "fr" | "en" = "fr") => toHtml(toHast(text, locale));

test("a link that would run something loses its address", () => {
  expect(html("[a](javascript:alert(1)) [b](data:text/html,x) [c](/fr)")).toBe(
    '<p><a>a</a> <a>b</a> <a href="/fr">c</a></p>',
  );
});

test("a note has a link to it and one back, named in the text's language", () => {
  expect(html("a[^1]\n\n[^1]: n")).toContain('aria-label="Retour au texte, appel de note 1"');
  expect(html("a[^1]\n\n[^1]: n", "en")).toContain('aria-label="Back to the text, note 1"');
});

test("a table can be scrolled with the keyboard and has no inline style", () => {
  const table = html("| a | b |\n|---|--:|\n| 1 | 2 |");
  expect(table).toContain('role="region" aria-label="Tableau" tabindex="0"');
  expect(table).toContain('<th scope="col" class="align-right">');
  expect(table).not.toContain("style=");
});

test("a component becomes an element of its name, with its literal props", () => {
  expect(html('<Callout tone="info">x</Callout>')).toBe('<p><Callout tone="info">x</Callout></p>');
});

test("comments leave no trace and braces that are typed stay", () => {
  expect(html("a\n\n{/* suite */}\n\nb \\{c\\}")).toBe("<p>a</p>\n<p>b {c}</p>");
});

test("headings have an id each, and make the outline", () => {
  expect(outlineOf(toHast("## Un\n\n### Deux\n\n## Un", "fr"))).toEqual([
    { id: "un", text: "Un", level: 2 },
    { id: "deux", text: "Deux", level: 3 },
    { id: "un-1", text: "Un", level: 2 },
  ]);
});

test("words are counted as a reader meets them", () => {
  const { text } = plainText(parseBody("L’élu parle. <Callout>Deux mots</Callout> {/* rien */}"));
  expect(wordCount(text)).toBe(4);
});

test("what is in another language says so, with its direction and its own typography", () => {
  expect(html('On dit : <Lang code="en">who? _me_</Lang>, <Lang code="ar">نعم</Lang>')).toBe(
    '<p>On dit\u00a0: <span lang="en" dir="ltr">who? <em>me</em></span>, <span lang="ar" dir="rtl">نعم</span></p>',
  );
  expect(html('<Lang code="en_gb">\n\nWho?\n\n- Me!\n\n</Lang>')).toMatch(
    /^<div lang="en-GB" dir="ltr"><p>Who\?<\/p><ul>\n<li>Me!<\/li>\n<\/ul><\/div>$/,
  );
});

test.each([
  ["Tableau : Les _votes_[^1]", "<caption>Les <em>votes</em><sup>"],
  ["**Table:** non", "<p><strong>Table:</strong>"],
  ["Table: Votes", "<caption>Votes</caption>"],
  ["tableau\u00a02\u202f: Votes", "<caption>tableau"],
  ["جدول: Votes", "<caption>Votes</caption>"],
  ["Tableau : **A**", "<caption><strong>A</strong></caption>"],
  ["Tables : non", "<p>Tables"],
  ["Tableau :", "<p>Tableau"],
])("a paragraph beside a table that begins with its name is its caption: %s", (caption, found) => {
  const grid = "| a | b |\n| - | - |\n| 1 | 2 |";
  const note = "\n\n[^1]: n";
  for (const text of [`${caption}\n\n${grid}${note}`, `${grid}\n\n${caption}${note}`]) {
    expect(html(text)).toContain(found);
    expect(html(`- x\n\n${text.replace(/^(?=.)/gm, "  ")}`)).toContain(found);
  }
});

test("each of several tables has the caption nearest to it, and names its region by it", () => {
  const grid = "| a |\n| - |";
  const regions = (text: string) =>
    [...html(text).matchAll(/aria-label="([^"]*)" tabindex/g)].map(([, name]) => name);
  expect(regions([grid, "Table: A", grid, "Table: B", grid, grid].join("\n\n"))).toEqual([
    "A",
    "B",
    "Tableau",
    "Tableau 2",
  ]);
  expect(regions(["Table: A", grid, "Table: B", grid].join("\n\n"))).toEqual(["A", "B"]);
});

test("the first cells of a table name its rows if all of them are in bold", () => {
  const rows = (first: string, second: string) =>
    `| | b |\n| -: | - |\n| ${first} | 1 |\n| ${second} | 2 |`;
  expect(html(rows("**x**", " **_y_** "))).toContain('<th scope="row" class="align-right">x</th>');
  expect(html(rows("**x**", "**y**"))).toContain(
    '<td class="align-right"></td>\n<th scope="col">b</th>',
  );
  expect(html(rows("**x**", "**y** z"))).not.toContain('scope="row"');
  expect(html(rows("**x**", ""))).not.toContain('scope="row"');
  expect(html("| a |\n| - |\n| **b** |")).toContain("<td><strong>b</strong></td>");
});

test.each([
  ["of empty cells", "| | |\n| - | - |\n| 1 | 2 |", /<table>\s*<tbody>\s*<tr>\s*<td>1/],
  ["alone", "| a |\n| - |", /<th scope="col">a<\/th>/],
  ["of an image", "| ![a](b.png) |\n| - |", /<th scope="col"><img/],
  [
    "of two hundred cells",
    `|${"a|".repeat(200)}\n|${"-|".repeat(200)}`,
    /(?:<th scope="col">a<\/th>\s*){200}/,
  ],
])("a table's first line may be %s", (_what, text, found) => {
  expect(html(text)).toMatch(found);
});

test("a heading keeps the id that it was given, and no other one takes it", () => {
  const text =
    "## Vote\n\n## Le _scrutin_ {#vote-1}\n\n## Vote\n\n### Loi {/* #loi-2024 */}\n\nUn titre {#Été_1}\n===";
  expect(outlineOf(toHast(text, "fr"))).toEqual([
    { id: "vote", text: "Vote", level: 2 },
    { id: "vote-1", text: "Le scrutin", level: 2 },
    { id: "vote-2", text: "Vote", level: 2 },
    { id: "loi-2024", text: "Loi", level: 3 },
    { id: "Été_1", text: "Un titre", level: 2 },
  ]);
});

test.each([
  ["> [!NOTE]\n> Un **mot**.", '<Callout tone="info"><p>Un <strong>mot</strong>.</p></Callout>'],
  ["> [!tip]  \n> Un mot.", '<Callout tone="success"><p>Un mot.</p></Callout>'],
  ["> [!Warning]\n>\n> - a", '<Callout tone="warning"><ul>\n<li>a</li>\n</ul></Callout>'],
  ["- > [!CAUTION]\n  > _a_", '<Callout tone="warning"><p><em>a</em></p></Callout>'],
  ["> [!IMPORTANT]\n> > [!NOTE]\n> > a", '<Callout tone="info"><Callout tone="info">'],
  ["> [!FOO]\n> a", "<blockquote>"],
  ["> [!NOTE] Titre\n> a", "<blockquote>"],
  ["> [!NOTE]", "<blockquote>"],
  ["> \\[!NOTE]\n> a", "<blockquote>"],
  ["> [!constructor]\n> a", "<blockquote>"],
  ["[!NOTE]\na", "<p>[!NOTE]"],
])("a quotation that GitHub shows as a box is one: %j", (text, found) => {
  expect(html(text)).toContain(found);
});
