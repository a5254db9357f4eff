import sharp from "sharp";
import { expect, test } from "vitest";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { validateImage } from "./validate-image.ts";

const judged = (name: string, content: string | Buffer) => {
  const bytes = Buffer.from(content);
  const path = `articles/2024-05-01-un/${name}`;
  return validateImage({ path, blob: "", size: bytes.byteLength }, bytes);
};

const drawing = (inside: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${inside}\n</svg>`;

test("photos of every format, and plain drawings, are shown", async () => {
  const dot = sharp({ create: { width: 2, height: 2, channels: 3, background: "#f00" } });
  for (const format of ["png", "jpeg", "webp", "avif", "gif"] as const) {
    expect(judged(`a.${format}`, await dot.clone().toFormat(format).toBuffer())).toBeUndefined();
  }
  const plain = drawing(
    '<style>path { fill: url(#g) }</style><linearGradient id="g"/><use xlink:href="#g"/><image href="data:image/png;base64,AA=="/><path style="fill:url(\'#g\')" d="M0 0"/><text>onload= &lt;script&gt;</text>',
  );
  expect(judged("a.svg", plain)).toBeUndefined();
  expect(
    judged(
      "a.SVG",
      `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${plain}`,
    ),
  ).toBeUndefined();
});

test.each([
  ["a.jpg", "\x7fELF\x02\x01\x01\0", "c’est un programme"],
  ["a.png", "MZ\x90\0\x03", "c’est un programme"],
  ["a.webp", "#!/bin/sh\nrm -rf /\n", "c’est un programme"],
  ["a.gif", "PK\x03\x04", "c’est une archive"],
  ["a.jpeg", "%PDF-1.7", "c’est un document PDF"],
  ["a.avif", "\0\0\0\x18ftypheic", "c’est une photo HEIC"],
  ["a.jpg", "", "il est vide"],
  ["a.jpg", drawing(""), "c’est un texte"],
  ["a.svg", "\x89PNG\r\n\x1a\n", "ce n’est pas un dessin SVG bien formé"],
  ["a.svg", "<html><body>x</body></html>", "ce n’est pas un dessin SVG bien formé"],
  ["a.svg", drawing("<path>"), "ce n’est pas un dessin SVG bien formé"],
])("%s that begins with %j is refused, and told what it is", (name, content, found) => {
  const problem = judged(name, Buffer.from(content, "latin1"));
  expect(problem).toMatchObject({
    rule: "not-an-image",
    severity: "error",
    line: expect.any(Number),
  });
  expect(problem && sentenceFor(problem, "fr")).toContain(`(${found})`);
});

test.each([
  ["<script>alert(1)</script>", "un élément <script>"],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "un élément <script>"],
  [
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    "une page dans le dessin",
  ],
  ['<path onclick="x()"/>', "un script (onclick)"],
  ['<a xlink:href="java&#10;script:alert(1)"><path/></a>', "un lien vers un script"],
  ['<image href="https://tracker.example/p.png"/>', "une adresse hors du dessin (href)"],
  ['<use xlink:href="other.svg#a"/>', "une adresse hors du dessin (href)"],
  ['<image href="data:image/svg+xml,&lt;svg/&gt;"/>', "une adresse hors du dessin (href)"],
  ['<path style="fill:url(//tracker.example/x)"/>', "une adresse hors du dessin (url)"],
  [
    '<path fill="url( &quot;https://tracker.example/x&quot;)"/>',
    "une adresse hors du dessin (url)",
  ],
  ["<style>@import 'https://tracker.example/x';</style>", "une adresse hors du dessin (@import)"],
  ["<style>p{fill:\\75rl(https://tracker.example/)}</style>", "une adresse hors du dessin (\\)"],
  ['<set attributeName="href" to="#b"/>', "une animation d’adresse"],
])("a drawing with %s is refused at its line", (inside, found) => {
  const problem = judged("a.svg", drawing(inside));
  expect(problem).toMatchObject({ rule: "unsafe-drawing", severity: "error", line: 2 });
  expect(problem && sentenceFor(problem, "fr")).toContain(found);
});

test("entities are not expanded: a drawing that defines any is refused", () => {
  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${drawing("<text>&b;</text>")}`;
  expect(judged("a.svg", laughs)?.rule).toBe("unsafe-drawing");
});

test("a drawing nested without end is refused before the rest of it is read", () => {
  expect(judged("a.svg", drawing("<g>".repeat(99) + "</g>".repeat(99)))).toBeUndefined();
  const problem = judged("a.svg", drawing("<g>".repeat(100_000) + "</g>".repeat(100_000)));
  expect(problem).toMatchObject({ rule: "unsafe-drawing", line: 2 });
  expect(problem && sentenceFor(problem, "fr")).toContain("plus de 100 éléments emboîtés");
});

test("a photo of 40 MB is refused for its weight", () => {
  const problem = judged("a.jpg", Buffer.alloc(40_000_000, "\xff"));
  expect(problem && sentenceFor(problem, "fr")).toContain(
    "L’image pèse 38,1 Mo, la limite est de 32 Mo",
  );
});
