import fc from "fast-check";
import type { Components } from "hast-util-to-jsx-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test } from "vitest";
import { DocumentOf } from "#components/mdx/document.tsx";
import { FigureOf } from "#components/mdx/figure.tsx";
import { FileLinkTo } from "#components/mdx/file-link.tsx";
import { mdxComponents } from "#components/mdx/registry.tsx";
import { componentProps } from "#lib/content/body/component-props.ts";
import { claimFiles } from "#lib/content/body/outline.ts";
import { excerptToHast, toHast } from "#lib/content/body/to-hast.ts";
import { toReact } from "#lib/content/body/to-react.ts";
import { buildCatalogue } from "#lib/content/build-catalogue.ts";
import { makeEdition } from "#lib/content/edition.ts";
import { memoryStore } from "#lib/content/parsed-store.ts";
import { drawShareImage } from "#lib/cover/share-image.ts";
import { feedAt } from "#lib/feeds/feed.ts";
import { writeFeed } from "#lib/feeds/write.ts";
import { readMessages } from "#lib/i18n/messages.ts";
import { articleUrl } from "#lib/i18n/urls.ts";
import { markdownAt } from "#lib/markdown/article.ts";
import { writeMarkdown } from "#lib/markdown/write.ts";
import { addressesOf } from "#lib/publish/addresses.ts";
import { pageDataAt } from "#lib/publish/page-data.ts";
import { diffTexts } from "#lib/review/text-diff.ts";
import { MemorySource, themesYaml } from "#lib/testing/content.ts";
import { holds } from "#lib/testing/fuzzing.ts";
import { startSearching } from "#lib/testing/search.ts";
import { cardOf } from "#lib/views/card.ts";
import { shareImage } from "#lib/views/share-image.ts";

const words = fc.stringMatching(/^[\p{L}\p{N} '’«»,;:!?()%&$#@=+_*~^[\]|/.>-]{0,30}$/u);
const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  ...[
    ["**", "**"],
    ["_", "_"],
    ["~~", "~~"],
    ["`", "`"],
    ["[", "](https://a.example/?x=1&y=2)"],
    ["[", "](../autre)"],
    ["[", "](rapport%20été.pdf#page=2)"],
    ["![", "](photo.png)"],
    ["[^", "]"],
    ["", "  \n"],
  ].map(([before, after]) => words.map((text) => `${before}${text}${after}`)),
  fc.constantFrom(
    "&nbsp;",
    "&lt;",
    "&#0;",
    "\\{",
    "\u2028",
    "\u200b",
    "👩‍👩‍👧",
    "é",
    "<https://a.example>",
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));

/** What an editor puts below another: mostly whole, so that the checks let most of it through. */
const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "block" },
    line,
    line.map((text) => `## ${text}`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((each) => `- ${each}`).join("\n")),
    line.map((text) => `1. [x] ${text}\n2. ${text}`),
    fc.tuple(line, line).map(([a, b]) => `| ${a} | b |\n|:-:|---|\n| ${b} | c |`),
    fc
      .tuple(line, line)
      .map(
        ([a, b]) => `Tableau : ${a}\n\n| | ${b} |\n|--|---|\n| **${b}** | c | d |\n\nTable 2: x`,
      ),
    fc.tuple(line, fc.constantFrom("vote", "text-2", "Été")).map(([a, id]) => `## ${a} {#${id}}`),
    line.map((text) => `> [!NOTE]\n> ${text}`),
    fc.constantFrom(
      '<Gallery caption="G">\n<Figure src="photo.png" alt="a" />\n<Figure src="photo.png" alt="b" caption="c" />\n</Gallery>',
      'Un <Lang code="nl">woord[^1]</Lang> <Lang code="ar">نعم</Lang>',
    ),
    tie("blocks").map((inside) => `<Lang code="ar">\n\n${inside}\n\n</Lang>`),
    line.map((text) => `\`\`\`mdx\n${text}\n\`\`\``),
    words.map((text) => `[^${text.trim()}]: Une note.`),
    words.map(
      (text) => `<Figure src="photo.png" alt="${text.replace(/["<>&]/g, "")}a" credit="&amp;" />`,
    ),
    words.map((text) => `{/* ${text.replace(/[*/]/g, "")} */}`),
    fc.constantFrom(
      "---",
      "{/* suite */}",
      "<Callout />",
      '<Document src="rapport.pdf" />',
      "<Quote />",
      '<Callout title="t">x</Callout>',
    ),
    tie("blocks").map((inside) => `<Callout tone="warning">\n\n${inside}\n\n</Callout>`),
    tie("blocks").map((inside) => `<Quote author="A" source="S">\n\n${inside}\n\n</Quote>`),
    tie("blocks").map((inside) => inside.replace(/^/gm, "> ")),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((all) => all.join("\n\n")),
}));

const blocks = fc.array(block, { maxLength: 6 });
const field = fc
  .oneof(words, fc.string({ maxLength: 60, unit: "grapheme" }))
  .map((text) => `${text}.`);

/** An article's file: fields of any signs, and a text with a mark somewhere at its top level. */
const file = fc
  .record({
    title: field,
    summary: field,
    source: field,
    url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
    above: blocks,
    below: blocks,
    marked: fc.boolean(),
  })
  .map(({ title, summary, source, url, above, below, marked }) => {
    const fields = { title, summary, date: "2024-05-01", themes: ["alpha"] };
    const sources = [url, { title: source, url }];
    const changes = [{ date: "2024-05-02", kind: "correction", note: summary.slice(0, 200) }];
    const yaml = Object.entries({ ...fields, sources, changes })
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join("");
    const mark = marked ? ["{/* suite */}"] : [];
    return `---\n${yaml}---\n\n${[...above, ...mark, ...below].join("\n\n")}\n`;
  });

/** Images are looked up by the server alone: here there is none. */
const Figure = ({
  children: _inside,
  articleKey: _key,
  inGallery: _beside,
  ...props
}: Record<string, unknown>) => (
  <FigureOf {...componentProps.Figure.parse(props)} image={undefined} />
);
const img = ({ src, alt }: { src?: string; alt?: string }) => (
  <FigureOf src={String(src)} alt={String(alt ?? "")} image={undefined} />
);
const Document = ({ children: _inside, articleKey: _key, ...props }: Record<string, unknown>) => (
  <DocumentOf {...componentProps.Document.parse(props)} file={undefined} />
);
const FileLink = ({ children }: { children?: ReactNode }) => (
  <FileLinkTo file={undefined} place="">
    {children}
  </FileLinkTo>
);
const components = { ...mdxComponents, Document, FileLink, Figure, img } as Partial<Components>;

const markup = (page: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" messages={readMessages("fr")} timeZone="Europe/Paris">
      {page}
    </NextIntlClientProvider>,
  );

const site = "https://site.example";
const now = Date.parse("2026-11-24");
const path = "articles/2024-05-01-un/fr.mdx";
const searching = startSearching();
afterAll(() => searching[Symbol.asyncDispose]());

/** What the checks pass of made-up texts; the test is of nothing if they pass too few. */
let passed = 0;

test("whatever the checks pass can be shown everywhere it is shown", async () => {
  await holds("shown", 40, file, async (text) => {
    const files = { "themes.yaml": themesYaml, [path]: text };
    const source = new MemorySource(files);
    const store = memoryStore();
    const catalogue = await buildCatalogue(await source.snapshot(), source, store);
    const article = catalogue.works.get("2024-05-01-un")?.fr;
    if (article === undefined) return;
    passed += 1;
    const edition = makeEdition(catalogue, now, "public");
    const body = (each: typeof article) => store.body(each.file, each.blob) ?? "";
    // Its own page, a former version, and each list that has it.
    const tree = claimFiles(toHast(body(article), "fr"), article.key, "fr");
    expect(markup(toReact(tree, components))).toBeDefined();
    const { excerpt } = cardOf(edition, article, "en");
    expect(
      markup(excerpt && toReact(excerptToHast(excerpt, "fr", "/fr/a"), components)),
    ).toBeDefined();
    for (const each of addressesOf(edition)) {
      expect(typeof pageDataAt(edition, each.startsWith("/en") ? "en" : "fr", each)).not.toBe(
        "symbol",
      );
    }
    for (const locale of ["fr", "en", "ar"]) {
      const feed = feedAt(edition, locale);
      for (const format of ["rss", "atom", "json"] as const) {
        expect(
          feed && writeFeed(feed, format, { site, hub: undefined, catalogue, body }),
        ).toBeTruthy();
      }
      const found = markdownAt(edition, locale, "un");
      expect(found && writeMarkdown(found, { site, catalogue, body })).toMatch(/^# /);
    }
    // A review, and the past.
    const other = { ...article, title: "Autre" };
    const bodies = (each: typeof article) => (each === other ? "Un texte." : body(each));
    expect(diffTexts(article, other, "fr", bodies).text).toBeDefined();
    expect(diffTexts(other, article, "fr", bodies).text).toBeDefined();
    // Found by any word of its title, and at its address.
    await searching.publish(files);
    expect((await searching.find(article.title)).total).toBeGreaterThanOrEqual(0);
    expect(articleUrl("fr", article.slug)).toBe("/fr/articles/un");
  });
  expect(passed).toBeGreaterThan(10);
}, 1e9);

test("an image for sharing can be drawn of any title", async () => {
  await holds("share images", 3, field, async (title) => {
    const text = `---\ntitle: ${JSON.stringify(title)}\ndate: 2024-05-01\nsummary: S\nthemes: [alpha]\n---\n\nT\n`;
    const source = new MemorySource({ "themes.yaml": themesYaml, [path]: text });
    const catalogue = await buildCatalogue(await source.snapshot(), source, memoryStore());
    const image = shareImage(makeEdition(catalogue, now, "public"), "fr", "un");
    if (image === undefined) return;
    expect(
      (await drawShareImage(image, "Site", "site.example", undefined)).byteLength,
    ).toBeGreaterThan(1_000);
  });
}, 1e9);
