import { expect, test } from "vitest";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { namedArchive, officeOf, pdfOf, zipOf } from "../../testing/made-files.ts";
import { fileInMemory, type OpenFile } from "../source/open-file.ts";
import { fileTypes } from "./file-types.ts";
import { fileTooLarge, validateFile } from "./validate-file.ts";

const judged = (name: string, content: string | Buffer) =>
  validateFile({ path: `articles/2024-05-01-un/${name}` }, fileInMemory(Buffer.from(content)));

const bytes = (signs: string) => Buffer.from(signs, "latin1");
const openDocument = "application/vnd.oasis.opendocument";

const good: Readonly<Record<string, string | Buffer>> = {
  pdf: pdfOf(["Budget"]),
  odt: namedArchive(`${openDocument}.text`),
  ods: namedArchive(`${openDocument}.spreadsheet`),
  odp: namedArchive(`${openDocument}.presentation`),
  docx: officeOf("word"),
  xlsx: officeOf("xl"),
  pptx: officeOf("ppt"),
  csv: "\ufeffannée;dépense\n2024;12\n",
  epub: namedArchive("application/epub+zip"),
  ics: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  zip: zipOf([{ name: "a.txt", text: "a" }]),
  txt: "MZ est un sigle.\n",
  mp4: bytes("\0\0\0\x18ftypmp42"),
  m4v: bytes("\0\0\0\x18ftypM4V "),
  webm: bytes("\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm"),
  ogv: bytes("OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\x80theora"),
  mp3: bytes("\xff\xfb\x90\x64"),
  m4a: bytes("\0\0\0\x18ftypM4A "),
  ogg: bytes("OggS\0\x02"),
  oga: bytes("OggS\0\x02"),
  opus: bytes("OggS\0\x02\0\0\0\0\0\0\0\0OpusHead"),
  wav: bytes("RIFF\0\0\0\0WAVEfmt "),
  flac: bytes("fLaC\0\0\0\x22"),
  vtt: "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour.\n",
};

test("a file of every kind is given to readers", async () => {
  expect(Object.keys(good)).toEqual(Object.keys(fileTypes));
  for (const [extension, content] of Object.entries(good)) {
    expect(await judged(`a.${extension}`, content), extension).toBeUndefined();
    expect(await judged(`a.${extension.toUpperCase()}`, content), extension).toBeUndefined();
  }
});

const page = "<!DOCTYPE html>\n<script>alert(1)</script>";
const macro = { name: "word/vbaProject.bin", text: "x" };
const bomb = { name: "word/media/a.png", text: "x", claimed: 3_000_000_000 };

const bad: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ["a.pdf", "", /il est vide/],
  ["a.pdf", page, /page web/],
  ["a.pdf", `\n\n${pdfOf(["x"])}`, /c’est un texte/],
  ["a.pdf", Buffer.concat([pdfOf(["x"]), zipOf([{ name: "a.txt", text: "a" }])]), /archive/],
  ["a.pdf", `%PDF-1.4\n${page}\n%%EOF`, /aussi une page web/],
  ["a.pdf", pdfOf(["x"]).subarray(0, 300), /il en manque la fin/],
  ["a.docx", pdfOf(["x"]), /c’est un document PDF/],
  ["a.docx", zipOf([{ name: "a.txt", text: "a" }]), /pas un document Word/],
  ["a.docx", officeOf("xl"), /pas un document Word/],
  ["a.docx", officeOf("word", [macro]), /macros/],
  ["a.docx", officeOf("word", [bomb]), /centaines de fois/],
  ["a.docx", officeOf("word").subarray(0, 120), /abîmé/],
  ["a.docx", bytes("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), /ancienne version d’Office/],
  ["a.odt", namedArchive(`${openDocument}.spreadsheet`), /pas un document ODT/],
  ["a.odt", namedArchive(`${openDocument}.text`, [{ name: "Basic/a.xml", text: "" }]), /macros/],
  ["a.zip", zipOf([{ name: "../../etc/passwd", text: "" }]), /hors de son dossier/],
  ["a.zip", bytes("MZ\x90\0"), /programme/],
  ["a.csv", bytes("ann\xe9e;d\xe9pense\n"), /illisible.*UTF-8/],
  ["a.txt", bytes("\x7fELF\x02\x01\xff"), /programme/],
  ["a.txt", "un\0deux", /illisible/],
  ["a.ics", "Lundi, conseil.\n", /pas un texte iCalendar/],
  ["a.vtt", "1\n00:00:00,000 --> 00:00:01,000\nBonjour.\n", /sous-titres SubRip/],
  ["a.mp4", bytes("\0\0\0\x14ftypqt  "), /QuickTime/],
  ["a.webm", bytes("\x1a\x45\xdf\xa3\x42\x82\x88matroska"), /un film ou un son/],
  ["a.mp3", "RIFF", /un film ou un son/],
  [
    "a.pdf",
    "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
    /git lfs untrack "\*\.pdf"/,
  ],
];

test.each(bad)("%s is refused for what it holds (%#)", async (name, content, said) => {
  const problem = await judged(name, content);
  expect(problem?.severity).toBe("error");
  expect(problem && sentenceFor(problem, "fr")).toMatch(said);
  expect(problem && sentenceFor(problem, "en")).not.toMatch(/[éèà]|undefined/);
});

test("an unreadable sign is told at its line", async () => {
  const problem = await judged(
    "a.csv",
    Buffer.concat([Buffer.from("é;é\na;b\nab"), bytes("\xe9;c")]),
  );
  expect([problem?.line, problem?.column]).toEqual([3, 3]);
});

test("a file past the limit is told its size, and nobody reads it", () => {
  const entry = { path: "a.pdf", blob: "", size: 240 * 1024 * 1024 };
  const problem = fileTooLarge(entry, 100 * 1024 * 1024);
  expect(problem && sentenceFor(problem, "fr")).toContain("240 Mo, la limite est de 100 Mo");
  expect(fileTooLarge(entry, entry.size)).toBeUndefined();
});

test("of a large archive only its beginning and its directory are read", async () => {
  const archive = zipOf([{ name: "a.txt", text: "a".repeat(8_000_000) }]);
  const whole = fileInMemory(archive);
  let asked = 0;
  const watched: OpenFile = {
    ...whole,
    read: (from, length) => {
      asked += length;
      return whole.read(from, length);
    },
  };
  expect(await validateFile({ path: "articles/un/a.zip" }, watched)).toBeUndefined();
  expect(asked).toBeLessThan(100_000);
});
