import { expect, test } from "vitest";
import { checkOf, marksIn, placesOf } from "../../testing/checks.ts";
import { articleText, type Files } from "../../testing/content.ts";
import { sentenceFor } from "../sentences/sentence-for.ts";

const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";
const folder = "articles/2024-05-01-un";
const article = (body: string, fields: Record<string, string> = {}) =>
  articleText({ summary, ...fields }, `${body}\n`);
const site = (...languages: readonly string[]): Files => ({
  "site.yaml": `languages: [${languages.join(", ")}]\n`,
  "themes.yaml": "alpha:\n  name: Alpha\n  slug: alpha\n",
});

/** What an editor is told of files, each problem with its file. */
async function told(files: Files, language: "fr" | "en" = "en") {
  const { problems } = await checkOf(files);
  return problems.map((problem) => `${problem.file} ${sentenceFor(problem, language)}`);
}

test("a version is behind the original first, then the one that was updated last", async () => {
  const files = {
    ...site("fr", "de", "en"),
    [`${folder}/fr.mdx`]: article("x", { updated: "2024-05-20" }),
    [`${folder}/de.mdx`]: article("x", { updated: "2024-05-25" }),
    [`${folder}/en.mdx`]: article("x"),
  };
  const sentences = await told(files);
  expect(sentences).toEqual([
    expect.stringContaining(`en.mdx This version is behind: the one in French, ${folder}/fr.mdx`),
    expect.stringContaining(`fr.mdx This version is behind: the one in German, ${folder}/de.mdx`),
  ]);
  const [french] = await told(files, "fr");
  expect(french).toContain("celle en français, ");
});

test("a site with one language is told nothing of translations", async () => {
  const text = article("Un texte.", { updated: "2024-05-20" });
  expect(await told({ ...site("fr"), [`${folder}/fr.mdx`]: text })).toEqual([]);
});

test("of a text withdrawn in one language all others that go on are named at once", async () => {
  const sentences = await told({
    ...site("fr", "de", "en"),
    [`${folder}/fr.mdx`]: article("x", { withdrawn: "{ date: 2024-05-20, reason: Erreur }" }),
    [`${folder}/de.mdx`]: article("x"),
    [`${folder}/en.mdx`]: article("x"),
  });
  expect(sentences).toEqual([
    expect.stringContaining(`${folder}/de.mdx, ${folder}/en.mdx go on being public`),
  ]);
});

const german =
  "Der Rat hat den Haushalt der Stadt beschlossen, und die Zahlen sind für alle, die hier leben, zu lesen.";

test.each([
  [["fr", "de"], german, true],
  [["fr", "en"], german, false],
  [["fr"], german, false],
  [["br", "de"], german, false],
])("in a site with %j a passage in German is told in its first: %s", async (tags, body, is) => {
  const text = article(is ? `‸${body}` : body);
  const file = `${folder}/${tags[0]}.mdx`;
  const { problems } = await checkOf({ ...site(...tags), [file]: text });
  expect(placesOf(problems, "wrong-language", file)).toEqual(marksIn(text));
});

test("French and Canadian French may have one text", async () => {
  const text = article("Le conseil a voté le budget de la commune à la mairie hier soir.");
  const files = { [`${folder}/fr.mdx`]: text, [`${folder}/fr-CA.mdx`]: text };
  expect(await told({ ...site("fr", "fr-CA"), ...files })).toEqual([]);
});

test("quotation marks are advised in a text's own language, where they are known", async () => {
  const text = article('Un "mot".');
  const files = { [`${folder}/de.mdx`]: text, [`${folder}/br.mdx`]: text };
  const [first, ...rest] = await told({ ...site("de", "br"), ...files });
  expect(first).toContain("write „…“ instead");
  expect(rest.every((sentence) => sentence.startsWith(`${folder}/de.mdx`))).toBe(true);
});

test("a link leads to a text in whichever language it is there", async () => {
  const links = "[a](/de/articles/zwei) [b](/fr/articles/zwei) [c](/nl/articles/zwei)";
  const sentences = await told({
    ...site("fr", "de"),
    "articles/2024-05-02-zwei/de.mdx": article("x", { title: "Zwei" }),
    [`${folder}/fr.mdx`]: article(links),
  });
  expect(sentences).toEqual([
    expect.stringMatching(/“\/nl\/articles\/zwei” leads to no page .* “\/de\/articles\/zwei”\?$/),
  ]);
});

test.each([
  ["de.mdx", "The site does not have the language “de”: add it to “languages” in site.yaml, or"],
  ["pt-br.mdx", "name the file fr.mdx / pt-BR.mdx. Did you mean “pt-BR.mdx”?"],
  ["francais.mdx", "“francais.mdx” does not name a language of the site: name the file fr.mdx /"],
])("a file named %s is told how languages are named", async (name, sentence) => {
  const text = article("Et cetera...");
  const files = { [`${folder}/fr.mdx`]: article("x"), [`${folder}/${name}`]: text };
  const sentences = await told({ ...site("fr", "pt-BR"), ...files });
  expect(sentences).toEqual([expect.stringContaining(sentence)]);
});

test("a theme or an office that lacks a language is told once, with all that it lacks", async () => {
  const files = {
    ...site("fr", "de", "nl"),
    "themes.yaml":
      "alpha:\n  name: { fr: Un }\n  slug: alpha\n  description: { fr: A, de: B, nl: C }\n",
    "mandates.yaml": "- from: 2020-01-01\n  office: { nl: Raadslid, fr: Élu }\n",
    [`${folder}/fr.mdx`]: article("x"),
  };
  const { problems } = await checkOf(files);
  expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
    ["mandates.yaml", 2, 3],
    ["themes.yaml", 2, 3],
  ]);
  const sentences = problems.map((problem) => sentenceFor(problem, "fr"));
  expect(sentences[0]).toContain("Le mandat « Raadslid » n’a pas de nom en allemand (de) :");
  expect(sentences[1]).toContain("Le thème « alpha » n’a pas de nom en allemand (de) et");
});

test.each([
  ["name: { fr: Meuse }", "2:1", "The site has no name in"],
  ["tagline:\n  fr: Au fil de l’eau", "2:1", "The site has no tagline in"],
  ["description: { fr: Une lettre }", "2:1", "The site has no description in"],
  ["notice: { FR: Un exemple }", "2:1", "The site has no notice in"],
  ["publisher: { kind: person, name: { fr: Ana } }", "2:28", "The publisher has no name in"],
])("%j of site.yaml is told to lack the site’s other languages", async (line, place, said) => {
  const yaml = `languages: [fr, de, nl]\n${line}\n`;
  const { problems } = await checkOf({ "site.yaml": yaml });
  const own = problems.filter(({ file }) => file === "site.yaml");
  expect(own.map((each) => `${each.line}:${each.column}`)).toEqual([place]);
  expect(own.map((each) => sentenceFor(each, "en"))).toEqual([
    expect.stringContaining(`${said} German (de) and Dutch (nl): whoever reads`),
  ]);
});

test("what site.yaml says once for all languages lacks none", async () => {
  const yaml =
    "languages: [fr, de]\nname: Meuse\npublisher: { kind: person, name: A, url: https://a.example }";
  const { problems } = await checkOf({ "site.yaml": yaml });
  expect(problems.filter(({ file }) => file === "site.yaml")).toEqual([]);
});

test("marks of direction and joiners that a language needs are no hidden signs", async () => {
  const titles = ["می\u200cخواهم", "بودجه\u200f ۲۰۲۶ (24)", "ميزانية \u2067A1\u2069 ٢٠٢٤/24\u200e"];
  const files = titles.map((title, index) => [
    `articles/2024-05-0${index + 1}-a${index}/ar.mdx`,
    article(`${title}.`, { title: JSON.stringify(title) }),
  ]);
  expect(await told({ ...site("ar"), ...Object.fromEntries(files) })).toEqual([]);
});
