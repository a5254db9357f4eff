import { expect, test } from "vitest";
import { articleText } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";
import { fieldsOf } from "./search-request.ts";

const zwnj = "\u200c";
const queryOf = (typed: string) => fieldsOf((name) => (name === "q" ? typed : undefined)).q ?? "";

test("a Persian word is found with the sign that parts its end typed, and without it", async () => {
  await using search = startSearching();
  await search.publish({
    "site.yaml": "languages: [fa]\n",
    "articles/a/fa.mdx": articleText({ title: `کتاب${zwnj}خانه‌ها`, summary: "x" }, "x\n"),
    "articles/b/fa.mdx": articleText({ title: "کتابخانهها", summary: "x" }, "x\n"),
    "articles/c/fa.mdx": articleText({ title: "کتاب", summary: "x" }, "x\n"),
  });
  for (const typed of [`کتاب${zwnj}خانه${zwnj}ها`, "کتابخانهها"]) {
    const keys = await search.keys(queryOf(typed), {}, "fa");
    expect([...keys].sort(), JSON.stringify(typed)).toEqual(["a", "b"]);
  }
});

test.each([
  ["the sign that parts a word's end stays in it", `می${zwnj}خواهم`, `می${zwnj}خواهم`],
  ["the sign that joins letters of India stays", "क्\u200dष", "क्\u200dष"],
  ["beside a space or a figure it is nothing that was typed", `${zwnj}می ${zwnj} 1${zwnj}`, "می 1"],
  ["a hyphen that nobody saw where a word was copied is gone", "démo\u00adcratie", "démocratie"],
  ["controls, marks of direction and lines are one space", " a\u202e\u0000b\n\u2067c ", "a b c"],
])("%s", (_, typed, query) => {
  expect(queryOf(typed)).toBe(query);
});
