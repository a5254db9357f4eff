import { expect, test } from "vitest";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { readCaptions } from "./captions.ts";
import { transcriptOf } from "./transcript.ts";

const file = "articles/a/debat.vtt";
const read = (text: string | Buffer) => readCaptions(Buffer.from(text), file);
const cue = "00:01.000 --> 00:02.000\nOuvert.";
const cues = [{ from: 1, to: 2, text: "Ouvert." }];

test.each([
  ["plain", `WEBVTT\n\n${cue}\n`],
  ["with a byte order mark", `\ufeffWEBVTT\n\n${cue}`],
  ["with the line ends of Windows", `WEBVTT\n\n${cue}\n`.replaceAll("\n", "\r\n")],
  ["with those of an old Macintosh", `WEBVTT\n\n${cue}\n`.replaceAll("\n", "\r")],
  [
    "with a title, notes and styles",
    `WEBVTT – Débat\nKind: captions\n\nNOTE\nà relire\n\nSTYLE\n::cue { color: red }\n\n\n${cue}`,
  ],
  [
    "with names, hours and settings",
    "WEBVTT\n\nun\n00:00:01.000 --> 00:00:02.000 line:0 align:start\nOuvert.",
  ],
])("captions are read %s", (_how, text) => {
  expect(read(text)).toEqual(cues);
});

test.each([
  ["no header", `${cue}\n`, 1, "WEBVTT"],
  ["SubRip under another name", "1\r\n00:00:01,000 --> 00:00:02,000\r\nOuvert.\r\n", 1, "SubRip"],
  ["SubRip below a header", "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nOuvert.", 3, "00:00:01.500"],
  ["a minute past the hour's end", "WEBVTT\n\n00:61:00.000 --> 00:62:00.000\nx", 3, "00:00:01.500"],
  ["an end before its beginning", "WEBVTT\n\n00:03.000 --> 00:02.000\nx", 3, "finit avant"],
  [
    "times out of order",
    `WEBVTT\n\n00:05.000 --> 00:06.000\nx\n\n${cue}`,
    6,
    "avant celui qui le précède",
  ],
  [
    "two cues without a line between",
    `WEBVTT\n\n${cue}\n00:03.000 --> 00:04.000\nx`,
    5,
    "ligne vide",
  ],
  ["words without a time", `WEBVTT\n\n${cue}\n\nEt la suite.`, 6, "n’ont pas de temps"],
  ["a header alone", "WEBVTT\n", 1, "aucun sous-titre"],
  [
    "another encoding",
    Buffer.from(`WEBVTT\n\n${cue}\n\n00:03.000 --> 00:04.000\nLevée`, "latin1"),
    7,
    "UTF-8",
  ],
  ["two bytes a letter", Buffer.from(`WEBVTT\n\n${cue}`, "utf16le"), 1, "UTF-8"],
  ["nothing", "", 1, "WEBVTT"],
])("%s in captions is one problem at its line, with what to do", (_what, text, line, remedy) => {
  const problem = read(text);
  if (!("rule" in problem)) throw new Error("They were read.");
  expect(problem).toMatchObject({ file, line });
  expect(sentenceFor(problem, "fr")).toContain(remedy);
  expect(sentenceFor(problem, "en")).not.toBe(sentenceFor(problem, "fr"));
});

test("a transcript has the captions' words with who says them, and no mark of theirs", () => {
  const text = [
    "WEBVTT\n",
    "00:01.000 --> 00:02.000\n<v Ana Ruiz>La séance\nest <i>ouverte</i></v>\n",
    "00:02.000 --> 00:03.000\n<v Ana Ruiz>à <c.jaune>huit</c> <00:02.500>heures.\n",
    "00:03.000 --> 00:04.000\n<v.fort Paul>Merci &amp; bonsoir.\n",
    "00:09.000 --> 00:10.000\n<script>alert(1)</script> <b>fin</b>",
  ].join("\n");
  expect(transcriptOf("a.vtt", Buffer.from(text))).toEqual([
    { speaker: "Ana Ruiz", text: "La séance est ouverte à huit heures." },
    { speaker: "Paul", text: "Merci & bonsoir." },
    { text: "<script>alert(1)</script> fin" },
  ]);
});

test("a transcript in a text of its own has the paragraphs that empty lines part", () => {
  expect(transcriptOf("a.txt", Buffer.from("\ufeffUn\r\ndeux.\r\n\r\n \r\nTrois.\r\n"))).toEqual([
    { text: "Un deux." },
    { text: "Trois." },
  ]);
  expect(transcriptOf("a.txt", Buffer.from([0xff, 0xfe, 0x41, 0]))).toEqual([]);
});
