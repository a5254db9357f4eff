import { expect, test } from "vitest";
import { analyseFile } from "../../checks/file-analysis.ts";
import { blobId } from "../../content/source/blob.ts";
import { openSource, type SourceText } from "../source-text/source-text.ts";
import { mentions } from "./mentions.ts";
import { renameInText } from "./rename-in-text.ts";

const file = "articles/2024-05-01-un/fr.mdx";

function opened(text: string): SourceText {
  const source = openSource(Buffer.from(text), file);
  if ("rule" in source) throw new Error(source.rule);
  return source;
}

function renamed(text: string, from = "carte.png", to = "plan du métro.png".replaceAll(" ", "-")) {
  const source = opened(text);
  const { bytes } = source;
  const found = analyseFile({ path: file, blob: blobId(bytes), size: bytes.length }, bytes);
  const { source: after, left } = renameInText(source, found, from, to);
  return { text: Buffer.from(after.bytes).toString(), left };
}

const head = (cover: string) =>
  `---\ntitle: 'Un'   # le premier\r\ndate: 2024-05-01\ncover: ${cover}\ncoverAlt: "Une carte"\nsummary: "x"\n---\n\n`;

test("a text shows a file by its new name, and keeps every other byte", () => {
  const body =
    'Voici.\r\n\r\n<Figure\r\n  src="./carte.png"   alt="La carte" />\n\n![La carte](carte.png "Titre") et [la carte](carte.png).\n\nAutre carte.png.txt, macarte.png.\n';
  const meant = body.replaceAll(/(?<=\.\/|\()carte\.png(?=["\s)])/g, "plan-du-métro.png");
  expect(renamed(head("carte.png") + body)).toEqual({
    text: head("plan-du-métro.png") + meant,
    left: false,
  });
});

test("a document, a film, its captions and its poster are named anew in links and in components", () => {
  const body = (name: string, ending: string) =>
    `[Un](./${name}.${ending}#page=2), <Document src="${name}.${ending}" title="Le rapport.pdf" />\n\n[r]: ${name}.${ending}\n\n[a][r]\n`;
  const pdf = renamed(`${head("x.png")}${body("rapport", "pdf")}`, "rapport.pdf", "bilan.pdf");
  expect(pdf).toEqual({
    text: head("x.png") + body("bilan", "pdf").replace("Le bilan", "Le rapport"),
    left: true,
  });
  const film = (captions: string) =>
    `${head("x.png")}<Video src="film.mp4" captions="${captions}" poster="film.png" title="Un film" />\n`;
  expect(renamed(film("film.vtt"), "film.vtt", "paroles.vtt")).toEqual({
    text: film("paroles.vtt"),
    left: false,
  });
  const sound = (name: string) =>
    `${head("x.png")}<Audio src="${name}" transcript="son.txt" title="Un son" />\n`;
  expect(renamed(sound("son.mp3"), "son.mp3", "voix.mp3")).toEqual({
    text: sound("voix.mp3"),
    left: false,
  });
});

test("a name that is only spoken of stays, and that is told", () => {
  const text = `${head("autre.png")}Le fichier « carte.png ».\n\n\`\`\`\n![](carte.png)\n\`\`\`\n`;
  expect(renamed(text)).toEqual({ text, left: true });
});

test("accents, capitals and addresses' own writing name the same file", () => {
  const text = `${head("x.png")}![a](%C3%A9t%C3%A9.png)\n\n<Figure src="ÉTÉ.png" alt="b" />\n`;
  expect(renamed(text, "été.png", "hiver.png").text).toBe(
    `${head("x.png")}![a](hiver.png)\n\n<Figure src="hiver.png" alt="b" />\n`,
  );
});

test("a text that can't be read stays as it is, and its name is told", () => {
  const source = opened('<Figure src="carte.png\n');
  expect(renameInText(source, undefined, "carte.png", "b.png")).toEqual({ source, left: true });
});

test.each([
  ["![](a.png)", true],
  ['<Figure src="./a.png"', true],
  ["cover: A.PNG", true],
  ["data.png", false],
  ["a.png.webp", false],
  ["a.png.", true],
  ["sea-a.png", false],
  ["", false],
])("%j names a.png: %j", (text, named) => {
  expect(mentions(text, "a.png")).toBe(named);
});
