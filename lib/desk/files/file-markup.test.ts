import { expect, test } from "vitest";
import { accepted, acceptedFor } from "./accepted-files.ts";
import { fileMarkup } from "./file-markup.ts";

const at = (name: string) => `articles/2024-05-01-un/${name}`;
const beside = ["film.vtt", "autre.vtt", "son.txt", "rapport.pdf"];

test.each([
  ["carte.png", "", '<Figure src="carte.png" alt="" />'],
  [
    "carte.png",
    ' Un "mur"\n & rien ',
    '<Figure src="carte.png" alt="Un &quot;mur&quot; &amp; rien" />',
  ],
  ["rapport.pdf", "", '<Document src="rapport.pdf" />'],
  ["rapport.pdf", "Le rapport", '<Document src="rapport.pdf" title="Le rapport" />'],
  ["film.mp4", "", '<Video src="film.mp4" captions="film.vtt" title="" />'],
  ["muet.webm", "La place", '<Video src="muet.webm" title="La place" />'],
  ["son.mp3", "La voix", '<Audio src="son.mp3" transcript="son.txt" title="La voix" />'],
  ["film.vtt", "x", undefined],
  ["a.exe", "x", undefined],
])("%s with %j is shown by %j", (name, words, markup) => {
  expect(fileMarkup(at(name), words, beside)).toBe(markup);
});

test("a browser offers what the site gives, and in a file's place another of its kind", () => {
  for (const ending of [
    "image/*",
    ".svg",
    ".pdf",
    ".odt",
    ".docx",
    ".ics",
    ".mp4",
    ".mp3",
    ".vtt",
  ]) {
    expect(accepted.split(",")).toContain(ending);
  }
  expect(["a.PDF", "a.svg", "a.jpg"].map(acceptedFor)).toEqual([".pdf", ".svg", "image/*"]);
});
