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
