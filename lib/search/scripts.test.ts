import { expect, test } from "vitest";
import { articleText } from "../testing/content.ts";
import { startSearching } from "../testing/search.ts";
import { cutsOf } from "./cuts.ts";
import { extract, marked } from "./extract.ts";
import { parseQuery } from "./query.ts";
import { termsOf } from "./terms.ts";
import { neighbours } from "./typos.ts";

const article = (title: string, body: string) => articleText({ title, summary: "x" }, `${body}\n`);
const japanese = {
  "site.yaml": "languages: [ja, th]\n",
  "articles/tokyo/ja.mdx": article("東京都庁の職員", "これは東京都の選挙管理委員会です。"),
  "articles/kyoto/ja.mdx": article("京都の寺", "個人情報を守る。がんの治療。"),
  "articles/thai/th.mdx": article("ประชาธิปไตย", "ประชาธิปไตยไม่ใช่การเลือกตั้งเท่านั้น"),
};

test("what is written without spaces is found by a word in its middle, and by several together", async () => {
  await using search = startSearching();
  await search.publish(japanese);
  const found: readonly [string, string[]][] = [
    ["選挙", ["tokyo"]],
    ["選挙管理", ["tokyo"]],
    ["管理委員会です", ["tokyo"]],
    ["東京都", ["tokyo"]],
    ["東京都庁", ["tokyo"]],
    ["京都", ["kyoto"]],
    ["個人情報", ["kyoto"]],
    ["寺", ["kyoto"]],
    ["「個人情報を守る」", ["kyoto"]],
    ["「個人を守る」", []],
    ["情報の治療", ["kyoto"]],
    ["เลือกตั้ง", ["thai"]],
    ["ประชาธิปไตย", ["thai"]],
  ];
  for (const [query, keys] of found)
    expect(await search.keys(query, {}, "ja"), query).toEqual(keys);
  expect(await search.keys("เลือกตั้ง", {}, "th")).toEqual(["thai"]);
  expect(await search.keys("個人情報", {}, "th")).toEqual(["kyoto"]);
});

test("titles are proposed by their beginning, written without spaces too", async () => {
  await using search = startSearching();
  await search.publish(japanese);
  for (const typed of ["東", "東京", "東京都庁", "職員"]) {
    expect(await search.engine.complete("ja", typed, 8), typed).toEqual(["tokyo"]);
  }
  expect(await search.engine.complete("th", "ประชาธิ", 8)).toEqual(["thai"]);
});

test("of what was typed without spaces, all is marked where it stands together, and nothing else", async () => {
  await using search = startSearching();
  await search.publish(japanese);
  const { terms } = await search.find("東京都", {}, "ja");
  const parts = marked("都は東京都の都庁", "ja", (each) => terms.has(each));
  expect(parts.filter(({ found }) => found).map(({ text }) => text)).toEqual(["東京都"]);
});

test.each([
  ["ja", "前の文章です。".repeat(60), "選挙", "後の文章です。".repeat(60)],
  ["th", "การศึกษาไทย".repeat(60), "เลือก", "การศึกษาไทย".repeat(60)],
])(
  "an extract of %s has the word, and begins and ends with whole words",
  (locale, before, word, after) => {
    const text = before + word + after;
    const parts = extract(text, locale, (each) => each === word) ?? [];
    expect(parts.filter(({ found }) => found)).toEqual([{ text: word, found: true }]);
    expect(parts.map((part) => part.text).join("").length).toBeLessThan(264);
    const [, first = { text: "" }] = parts;
    const all = termsOf(text, locale);
    for (const term of termsOf(first.text, locale)) expect(all).toContain(term);
  },
);

test.each([
  ["ar", "أحمد", "احمد"],
  ["ar", "مُـحَـمَّد", "محمد"],
  ["ar", "مدرسة", "مدرسه"],
  ["ar", "مستشفى", "مستشفي"],
  ["ar", "٢٠٢٦", "2026"],
  ["he", "שָׁלוֹם", "שלום"],
  ["el", "Αθήνας", "ΑΘΗΝΑΣ"],
  ["ru", "Ещё", "еще"],
  ["de", "Straße", "STRASSE"],
  ["vi", "Việt", "viet"],
  ["ja", "ﾃﾞｰﾀ", "データ"],
  ["ja", "ＴＯＫＹＯ", "tokyo"],
  ["ko", "\u1112\u1161\u11ab", "한"],
])("in %s, %s and %s are one thing to look for", (locale, left, right) => {
  expect(termsOf(left, locale)).toEqual(termsOf(right, locale));
  expect(termsOf(left, locale)).toHaveLength(1);
});

test.each([
  ["ja", "が", "か"],
  ["ja", "パン", "ハン"],
  ["th", "ไม่", "ไม"],
  ["hi", "की", "क"],
])("in %s, %s and %s are two", (locale, left, right) => {
  expect(termsOf(left, locale)).not.toEqual(termsOf(right, locale));
});

test("quotes of any language make a phrase, and an apostrophe ends none", () => {
  const phrase = [["deux", "mots"]];
  const quotes = [
    '"|"',
    "“|”",
    "„|“",
    "„|”",
    "”|”",
    "«|»",
    "»|«",
    "‹|›",
    "‘|’",
    "‚|‘",
    "「|」",
    "『|』",
    "《|》",
  ];
  for (const each of quotes) {
    expect(
      parseQuery(each.replace("|", "deux mots")).map(({ words }) => words),
      each,
    ).toEqual(phrase);
  }
  expect(parseQuery("‘l’eau vive’").map(({ words }) => words)).toEqual([["l", "eau", "vive"]]);
  expect(parseQuery("l’eau d’ici")).toHaveLength(4);
});

test("a slip is looked for among the letters of its own alphabet, and none where no spaces are written", () => {
  expect(neighbours("выборы")).toContain("выбары");
  expect(neighbours("εκλογη")).toContain("εκλογα");
  expect(neighbours("انتخابات")).toContain("انتخابان");
  expect(neighbours("בחירות")).toContain("בחירוץ");
  expect(neighbours("выборы")).not.toContain("выбaры");
  expect(neighbours("選挙管理委員会").size).toBe(0);
});

test("a typed word is looked for in all the words of an index that it can be made of", () => {
  const held = (...terms: string[]) => cutsOf("東京都庁", "ja", (term) => terms.includes(term));
  expect(held("東京都", "庁")).toEqual(["東京 都庁", "東京都 庁"]);
  expect(held("東京都庁", "京都")).toEqual(["東京 都庁", "東京都庁"]);
  expect(held("京都", "庁")).toEqual(["東京 都庁"]);
  expect(cutsOf("字".repeat(200), "ja", () => true).length).toBeLessThan(10);
});
