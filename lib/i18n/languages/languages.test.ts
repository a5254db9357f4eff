import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { lacks, textsOf } from "../../testing/language-lacks.ts";
import { arabic } from "./ar/language.ts";
import { french } from "./fr/language.ts";
import type { ReaderTexts } from "./language.ts";
import { languages } from "./register.ts";

const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test("every folder is in the register, once", () => {
  expect(languages.map(({ tag }) => tag).sort()).toEqual(folders.sort());
});

test.each(languages.map((language) => [language.tag, language] as const))(
  "%s lacks nothing",
  (_, language) => {
    expect(lacks(language, french)).toEqual([]);
  },
);

/** Arabic with other texts in the place of some, or without them. */
function textsWith(changes: Readonly<Record<string, string | undefined>>): ReaderTexts {
  const texts = structuredClone(arabic.texts);
  for (const [key, text] of Object.entries(changes)) {
    const path = key.split(".");
    const name = path.pop() ?? "";
    const group = path.reduce((tree: object, step) => Reflect.get(tree, step), texts);
    if (text === undefined) Reflect.deleteProperty(group, name);
    else Reflect.set(group, name, text);
  }
  return texts;
}

test("what is lacking in texts is told by the text's key", () => {
  const texts = textsWith({
    "list.readMoreName": "اقرأ المزيد: {name}",
    "list.empty": " ",
    "history.count": "{count, plural, one {نسخة} two {نسختان} other {# نسخة}}",
    "history.withdrawalText": "سُحب المقال بتاريخ {date}. السبب: {reason}",
    "history.read": "Read this version",
    "search.title": undefined,
    "search.problems.year": "لم يُنشر شيء {",
    "search.other": "غير ذلك",
  });
  expect(lacks({ ...arabic, texts }, french)).toEqual([
    "messages.json: list.readMoreName takes {name}, the French takes {title}",
    "messages.json: list.empty is empty",
    "messages.json: history.count lacks the plural form few",
    "messages.json: history.count lacks the plural form many",
    "messages.json: history.count lacks the plural form zero",
    "messages.json: history.withdrawalText takes {date} {reason}, the French takes <lang> {date} {reason}",
    "messages.json: history.read is still the English text",
    "messages.json: search.title is missing",
    "messages.json: search.problems.year is not ICU",
    "messages.json: search.other is of no use",
  ]);
});

test("what is lacking besides the texts is told too", () => {
  const planted = {
    ...arabic,
    tag: "AR",
    typeset: (text: string) => `${text} `,
    quotes: ["«", " "] as const,
    dates: { ...arabic.dates, tag: "xx", instant: (day: string) => day },
    searchSegment: "بحث",
    search: { ...arabic.search, stopWords: [] },
    territory: "ar",
    langid: "",
  };
  expect(lacks(planted, french)).toEqual([
    "AR is not how its tag is written",
    "typeset twice is not the same as once",
    "no quotation marks",
    "no dates of its own in Intl",
    "a time of day lacks its hour or its minute",
    "searchSegment is not ASCII words",
    "no stop words",
    "no territory",
    "no langid",
  ]);
});

test("the texts that a language is compared by are all there are", () => {
  expect(textsOf(french.texts).size).toBe(JSON.stringify(french.texts).match(/":"/g)?.length);
});
