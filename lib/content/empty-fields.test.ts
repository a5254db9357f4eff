import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { checkOf } from "../testing/checks.ts";
import { articleText, catalogueOf, catalogues } from "../testing/content.ts";

const site = (text: string) => ({ "site.yaml": `languages: [fr, en]\n${text}\n` });

test.each([
  ["accent: #123456", 'accent: "#123456"'],
  ["accent:  #7A1F3D  # bordeaux", 'accent: "#7A1F3D"'],
  ["tagline: #Budget voté", 'tagline: "#Budget voté"'],
  ["name: { fr: A, en: #B\n }", 'en: "#B"'],
])("%j is told with the line to write, which works", async (written, right) => {
  const [problem, ...others] = (await catalogueOf(site(written))).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ file: "site.yaml", line: 2, rule: "missing-key" });
  expect(problem && sentenceFor(problem, "en")).toMatch(
    new RegExp(`is empty: without quotation marks, the sign # begins a comment. Write ${right}$`),
  );
  const mended = written.startsWith("name") ? `name: { fr: A, ${right} }` : right;
  expect((await catalogueOf(site(mended))).problems).toEqual([]);
});

test.each([
  ["logo:", "“logo” is empty: it has to be the name of an image beside site.yaml"],
  ["icon: # later", "“icon” is empty: it has to be the name of an image beside site.yaml"],
  ["tagline: ~", "“tagline” is empty: it has to be a text"],
  ["publisher: { kind: person, name: A, url: }", "“publisher.url” is empty: it has to be an add"],
])(
  "%j says that it is empty and may be taken out, and keeps what was there",
  async (line, said) => {
    const [before, after] = await catalogues([site("tagline: Avant"), site(line)]);
    expect(after?.problems).toMatchObject([{ line: 2, rule: "missing-key" }]);
    const [sentence = ""] = after?.problems.map((each) => sentenceFor(each, "en")) ?? [];
    expect(sentence).toContain(said);
    expect(sentence).toMatch(/, or take the field out\.$/);
    expect(after?.site.identity.tagline).toBe(
      line.startsWith("tagline") ? before?.site.identity.tagline : undefined,
    );
  },
);

test("a field that is needed is told as empty, once, and not to be taken out", async () => {
  const file = "articles/a/fr.mdx";
  const told = async (title: string) => {
    const { problems } = await checkOf({ [file]: articleText({ title }) });
    return problems
      .filter(({ rule }) => rule !== "summary-length")
      .map((each) => sentenceFor(each, "en"));
  };
  expect(await told("")).toEqual([
    "The field “title” is empty: it has to be a text of at most 300 characters.",
  ]);
  expect(await told("#Budget")).toEqual([
    'The field “title” is empty: without quotation marks, the sign # begins a comment. Write title: "#Budget"',
  ]);
});

test("a person of whom nothing is said is named in what is told", async () => {
  const { problems } = await catalogueOf({ "people.yaml": "ana:\n" });
  expect(problems.map((each) => sentenceFor(each, "en"))).toEqual([
    expect.stringContaining("The field “ana” is empty"),
  ]);
});

test("a text without a line between its hyphens is told each field that it needs", async () => {
  const { problems } = await catalogueOf({
    "articles/2026-03-02-a/fr.mdx": "---\n---\n\nTexte.\n",
  });
  expect(problems.map(({ rule, about }) => [rule, about.key])).toEqual(
    ["title", "date", "summary", "themes"].map((key) => ["missing-key", key]),
  );
});
