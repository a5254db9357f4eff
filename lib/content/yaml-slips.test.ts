import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { readFields } from "./yaml.ts";

test.each([
  ["title: “Le budget : adopté”", 8, 'title: "Le budget : adopté"'],
  ["title: «\u00a0Budget\u00a0: le vote\u00a0»", 8, 'title: "Budget\u00a0: le vote"'],
  ["title: “Le ”mot” : adopté”", 8, 'title: "Le ”mot” : adopté"'],
  ["title: Budget : le vote", 8, 'title: "Budget : le vote"'],
  ['title: Le "budget" : vote', 8, "title: 'Le \"budget\" : vote'"],
  ["title: *Le vote* du jour", 8, 'title: "*Le vote* du jour"'],
  ["title: @elysee", 8, 'title: "@elysee"'],
  ["title: [Tribune] Le vote", 8, 'title: "[Tribune] Le vote"'],
  ['title: "Vote" du budget', 8, "title: '\"Vote\" du budget'"],
  ["title: 'L'élue'", 8, 'title: "L\'élue"'],
  ['title: "Le budget', 8, 'title: "Le budget"'],
  ["title:Budget", 7, "title: Budget"],
  ["title Budget", 6, "title: Budget"],
  ["title: !Important", 8, 'title: "!Important"'],
  ["title: % de hausse", 8, 'title: "% de hausse"'],
  ["title: - un tiret", 8, 'title: "- un tiret"'],
])("%j is told with the line to write, and the rest is read", (line, column, right) => {
  const rest = "\ndate: 2026-03-02\nsummary: S\n";
  const { located, problems } = readFields(line + rest, "x.mdx");
  expect(located?.value).toMatchObject({ summary: "S" });
  expect(problems).toMatchObject([{ line: 2, column, rule: "unreadable-yaml" }]);
  for (const locale of ["fr", "en"] as const) {
    expect(problems.map((problem) => sentenceFor(problem, locale).endsWith(right))).toEqual([true]);
  }
  expect(readFields(right + rest, "x.mdx").problems).toEqual([]);
});

test("each line that can't be read is told, and a key that stands twice by its name", () => {
  const wrong = "title: Un : deux\nsummary: Trois : quatre\ndate: 2026-03-02\n\tchanges: []";
  const { problems } = readFields(wrong, "x.mdx");
  expect(problems.map(({ line, column }) => `${line}:${column}`).slice(0, 2)).toEqual([
    "2:8",
    "3:10",
  ]);
  const [twice] = readFields("title: A\ndate: B\ntitle: C", "x.mdx").problems;
  expect(twice && sentenceFor(twice, "fr")).toContain("« title » est là deux fois");
});

test.each([
  ["tagline:\n\tfr: Eau", "2 spaces, then fr: Eau", "tagline:\n  fr: Eau"],
  ["a:\n  b:\n\t\tc: d", "4 spaces, then c: d", "a:\n  b:\n    c: d"],
])("%j is told with how many spaces to write", (yaml, remedy, right) => {
  const [problem] = readFields(yaml, "x.mdx").problems;
  expect(problem && sentenceFor(problem, "en")).toBe(
    `This field can’t be read. Indents are made of spaces: write ${remedy}`,
  );
  expect(readFields(right, "x.mdx").problems).toEqual([]);
});
