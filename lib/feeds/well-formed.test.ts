import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { articleText, MemorySource, themesYaml } from "../testing/content.ts";
import { feedAt } from "./feed.ts";
import { writeFeed } from "./write.ts";

const now = Date.parse("2026-01-01");

/** The feeds of a site with one article, as they are sent. */
async function feedsOf(text: string, themes = themesYaml): Promise<string[]> {
  const source = new MemorySource({ "themes.yaml": themes, "articles/un/fr.mdx": text });
  const store = memoryStore();
  const catalogue = await buildCatalogue(await source.snapshot(), source, store);
  expect(catalogue.problems).toEqual([]);
  const feed = feedAt(makeEdition(catalogue, now, "public"), "fr", {
    room: "themes",
    slug: "alpha",
  });
  if (feed === undefined) throw new Error("There is no feed.");
  const body = ({ file, blob }: { file: string; blob: string }) => store.body(file, blob) ?? "";
  const context = { site: "https://x.example", hub: undefined, catalogue, body };
  return (["rss", "atom", "json"] as const).map((format) => writeFeed(feed, format, context));
}

/** The faults that a parser of XML 1.0 finds. */
function faultsOf(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

test.each([
  [
    "controls in its text",
    articleText({}, "Premier point\vsecond point, puis \u0002 et \u001f, \ufffe\n"),
  ],
  ["an escape in its title", articleText({ title: '"Vote\\vdu budget\\x01\\0"' })],
  ["half an emoji in its title", articleText({ title: '"Vote \\uD83D"' })],
  ["half an emoji in its summary", articleText({ summary: '"\\uDE00 b"' })],
  [
    "a control by reference",
    articleText({}, "a&#11;b&#12;c&#x1;\n\n<Callout title='d&#1;e&#12;f'>g</Callout>\n"),
  ],
  [
    "a control in an image’s words",
    articleText({}, '![a\u0001&#12;](x.png "b\u0002")\n\n[c](https://x.example/\u0003 "d")\n'),
  ],
  ["a control in code", articleText({}, "`a\u0001b`\n\n```\nc\u0002\n```\n")],
  ["a direction left open", articleText({ title: "a \u202eb" }, "c \u2067d\n")],
])("an article with %s breaks no feed", async (_, text) => {
  const [rss = "", atom = "", json = ""] = await feedsOf(text);
  expect([faultsOf(rss), faultsOf(atom)]).toEqual([[], []]);
  expect(() => JSON.parse(json)).not.toThrow();
  for (const feed of [rss, atom, json]) {
    expect(feed.isWellFormed()).toBe(true);
    expect(feed).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}|[\u202e\u2067]/u);
  }
});

test("a theme with a control in its name breaks no feed, and neither loses its words", async () => {
  const themes = themesYaml.replace("fr: alpha, en", 'fr: "al\\vpha", en');
  const [rss = ""] = await feedsOf(articleText(), themes);
  expect(faultsOf(rss)).toEqual([]);
  expect(rss).toContain("al pha");
});
