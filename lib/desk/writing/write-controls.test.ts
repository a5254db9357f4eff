import { expect, test } from "vitest";
import { openSource, type SourceText } from "../source-text/source-text.ts";
import { controlId } from "./control.ts";
import { controlsOf } from "./controls-of.ts";
import { writeControls } from "./write-controls.ts";

const path = "articles/un/fr.mdx";

function opened(text: string, file = path): SourceText {
  const source = openSource(Buffer.from(text), file);
  if ("rule" in source) throw new Error(source.rule);
  return source;
}

/** A file after its form was sent with some parts typed anew, as browsers send it. */
function written(text: string, typed: Readonly<Record<string, string>>, file = path) {
  const source = opened(text, file);
  const all = new Map(
    controlsOf(source).map((control) => [controlId(file, control), control.value]),
  );
  for (const [name, value] of Object.entries(typed)) {
    expect([...all.keys()]).toContain(`${file}#${name}`);
    all.set(`${file}#${name}`, value);
  }
  const result = writeControls(source, (control) =>
    all.get(controlId(file, control))?.replaceAll("\n", "\r\n"),
  );
  if ("control" in result) return result;
  return Buffer.from(result.bytes).toString();
}

const article = `---\r
# Avant tout\r
title:   'Un titre'   # gardé\r
date: 2026-11-20\r
summary: >\r
  Un résumé\r
  plié.\r
themes: [ a,b ]\r
sources:\r
  - https://example.org/\r
odd: yes\r
---\r
\r
\r
Texte  \r
sans fin`;

test("a form that is sent as it was shown changes no byte, whatever is odd in the file", () => {
  expect(written(article, {})).toBe(article);
  for (const text of [
    "",
    "\n\n",
    "---\n---\n",
    "Texte seul",
    '---\ntitle: "Un\\r\\ntitre\\n"\nsummary: "\\nSous une ligne\\n"\n---\n',
    "---\ntitle: [\n---\n\nTexte\n",
    "\ufeff---\ntitle: A\n---\n\n\n\nB",
  ]) {
    expect(written(text, {})).toBe(text);
  }
});

test("what is typed into one part is written there alone", () => {
  expect(written(article, { "field.title": "L’autre" })).toBe(
    article.replace("'Un titre'", "'L’autre'"),
  );
  expect(written(article, { body: "Texte  \nsans fin, enfin" })).toBe(`${article}, enfin`);
  expect(written(article, { "field.themes": "b, a" })).toMatch(/^themes: \[ ?b, ?a ?\]\r$/m);
  expect(written(article, { "field.draft": "true" })).toMatch(/^draft: true\r$/m);
  expect(written(article, { "field.odd": "" })).toBe(article.replace("odd: yes\r\n", ""));
  expect(written(article, { "field.sources": "- https://a.example/\n- https://b.example/" })).toBe(
    article.replace(
      "  - https://example.org/\r\n",
      "  - https://a.example/\r\n  - https://b.example/\r\n",
    ),
  );
});

test("fields that can't be read are shown as the text that they are, to be mended in it", () => {
  const broken = "---\ntitle: [\n---\n\nTexte\n";
  expect(controlsOf(opened(broken)).map(({ kind }) => kind)).toEqual(["file"]);
  expect(written(broken, { file: "---\ntitle: A\n---\n\nTexte\n" })).toBe(
    "---\ntitle: A\n---\n\nTexte\n",
  );
});

test("a value that is not what its field asks for is shown as it is, and can be mended", () => {
  const text = "---\ntitle: [un, deux]\ndraft: peut-être\norder: un\n---\n\nTexte\n";
  const file = "pages/about/fr.mdx";
  const kinds = controlsOf(opened(text, file)).map(({ name, kind }) => `${name} ${kind}`);
  expect(kinds).toEqual(expect.arrayContaining(["title yaml", "draft yaml", "order yaml"]));
  expect(written(text, { "field.title": "Deux", "field.order": "2" }, file)).toBe(
    '---\ntitle: "Deux"\ndraft: peut-être\norder: 2\n---\n\nTexte\n',
  );
});

test("what is no YAML is told of its field", () => {
  const result = written(article, { "field.sources": "- [" });
  expect(result).toMatchObject({
    control: { name: "sources" },
    problem: { rule: "unreadable-yaml" },
  });
  expect(written(article, { "field.sources": "- .inf" })).toMatchObject({
    control: { name: "sources" },
    problem: undefined,
  });
});

test("a new file has its fields in the order of the schema, and its text below", () => {
  const text = written("---\n---\n", {
    body: "Texte",
    "field.title": "Titre : l’essai",
    "field.themes": "a",
    "field.date": "2026-11-20",
  });
  expect(text).toBe('---\ntitle: "Titre : l’essai"\ndate: 2026-11-20\nthemes: [a]\n---\n\nTexte\n');
});
