import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { fileType } from "../content/files/file-types.ts";
import type { FileFacts } from "../media/file-facts.ts";
import { articleText, catalogueOf } from "../testing/content.ts";
import { feedAt } from "./feed.ts";
import { bodyHtml } from "./html.ts";
import { feedId, itemId } from "./ids.ts";
import { articleHtml } from "./known-html.ts";
import { writeFeed } from "./write.ts";

const now = Date.parse("2026-01-01");
const many = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [
    `articles/a-${index}/fr.mdx`,
    articleText({ date: `2024-05-${String(index + 1).padStart(2, "0")}` }),
  ]),
);
const editionOf = async (files: Record<string, string>) =>
  makeEdition(await catalogueOf(files), now, "public");

test("a feed holds the twenty newest that may be read, and nothing of the others", async () => {
  const edition = await editionOf({
    ...many,
    "articles/tenu/fr.mdx": articleText({ date: "2030-01-01" }),
    "articles/brouillon/fr.mdx": articleText({ date: "2025-01-01", draft: "true" }),
  });
  const feed = feedAt(edition, "fr");
  expect(feed?.items).toHaveLength(20);
  expect(feed?.items[0]?.article.key).toBe("a-29");
  expect(feedAt(edition, "fr", { room: "themes", slug: "alpha" })?.items).toHaveLength(20);
  expect(feedAt(edition, "fr", { room: "themes", slug: "beta" })).toBeUndefined();
  expect(feedAt(edition, "fr", { room: "themes", slug: "rien" })).toBeUndefined();
});

test("a feed of nothing is as old as can be, never of now", async () => {
  expect(feedAt(await editionOf({}), "fr")?.updated).toBe(0);
});

test("ids name the work and the language, whatever the slug, the port or the date", async () => {
  const id = async (fields: Record<string, string>) => {
    const [item] =
      feedAt(await editionOf({ "articles/k/fr.mdx": articleText(fields) }), "fr")?.items ?? [];
    return item && itemId("https://example.org:8443", item.article);
  };
  expect(await id({})).toBe("tag:example.org,2026:k/fr");
  expect(await id({ slug: "autre", date: "2025-01-01" })).toBe(await id({}));
  const feed = feedAt(await editionOf(many), "en", { room: "themes", slug: "alpha-en" });
  expect(feed && feedId("https://example.org", feed)).toBe("tag:example.org,2026:themes/alpha/en");
});

test("no format mentions the time at which it is written", async () => {
  const edition = await editionOf(many);
  const feed = feedAt(edition, "fr");
  if (feed === undefined) throw new Error("There is no feed.");
  const context = { site: "https://x.example", hub: undefined, catalogue: edition.catalogue };
  const year = String(new Date().getUTCFullYear());
  for (const format of ["rss", "atom", "json"] as const) {
    const text = writeFeed(feed, format, { ...context, body: () => "Texte." });
    expect(text.replaceAll(",2026:", "")).not.toContain(year);
    expect(text).toBe(writeFeed(feed, format, { ...context, body: () => "Texte." }));
  }
});

test("every format names the site's own logo or icon, and a site without one has none", async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';
  const own = { "site.yaml": "languages: [fr]\nlogo: l.svg\nicon: i.svg\n" };
  for (const [files, names] of [
    [{ ...own, "l.svg": drawing, "i.svg": drawing }, [["l"], ["i", "l"], ["i"]]],
    [{}, [[], [], []]],
  ] as const) {
    const edition = await editionOf(files);
    const feed = feedAt(edition, "fr");
    if (feed === undefined) throw new Error("There is no feed.");
    const context = { site: "https://x.example", hub: undefined, catalogue: edition.catalogue };
    const found = (["rss", "atom", "json"] as const).map((format) =>
      [
        ...writeFeed(feed, format, { ...context, body: () => "" }).matchAll(
          /https:\/\/x\.example\/media\/site\/\w{12}\/(\w)\.svg/g,
        ),
      ].map(([, name]) => name),
    );
    expect(found).toEqual(names);
  }
});

const fileAt = (name: string): FileFacts => ({
  ...{ url: `https://x.example/${name}`, name, type: fileType(name), size: 2_000_000 },
  pages: undefined,
});
const around = {
  locale: "fr",
  permalink: "https://x.example/fr/articles/y",
  image: (name: string) => (name === "v.png" ? "https://x.example/v.png" : undefined),
  file: (name: string) => (/^v\.\w+$/.test(name) ? fileAt(name) : undefined),
} as const;

test.each([
  [
    "[a](/fr/b) [c](#d) [e](mailto:f@g.h)",
    '<a href="https://x.example/fr/b">a</a> <a href="https://x.example/fr/articles/y#d">c</a> <a href="mailto:f@g.h">e</a>',
  ],
  ["![Vue](v.png)", '<img src="https://x.example/v.png" alt="Vue">'],
  ["![Pixel](https://tracker.example/p.png)", "<em>Image non disponible\u00a0: Pixel</em>"],
  ["- [x] fait", "<li><span>☑</span> fait</li>"],
  ['<Callout tone="warning">Attention.</Callout>', "<aside><p><strong>Attention</strong></p>"],
  ['<Quote author="A">B</Quote>', "<blockquote>B<p>— A</p></blockquote>"],
  [
    '<Figure src="v.png" alt="Vue" caption="C" credit="D" />',
    '<figure><img src="https://x.example/v.png" alt="Vue"><figcaption>C Crédit\u00a0: D</figcaption></figure>',
  ],
  [
    '<Embed url="https://tube.example.org/w/a?b&c" title="Un débat" />',
    '<p><a href="https://tube.example.org/w/a?b&#x26;c">Un débat</a> (tube.example.org)</p>',
  ],
  [
    '<Video src="v.png.mp4" poster="v.png" captions="x.vtt" title="Un débat" />',
    "<p><em>Film ou son non disponible\u00a0: Un débat</em></p>",
  ],
  [
    '<Video src="v.mp4" poster="v.png" captions="v.vtt" title="Un débat" />',
    '<figure><video src="https://x.example/v.mp4" poster="https://x.example/v.png" controls preload="none"></video><figcaption><a href="https://x.example/v.mp4">Un débat</a> (MP4, 2 Mo) – <a href="https://x.example/v.vtt">Transcription</a></figcaption></figure>',
  ],
  [
    '<Audio src="v.mp3" title="Une question" />',
    '<figure><audio src="https://x.example/v.mp3" controls preload="none"></audio><figcaption><a href="https://x.example/v.mp3">Une question</a> (MP3, 2 Mo)</figcaption></figure>',
  ],
  [
    'M<sup>me</sup>, CO<sub>2</sub>,<br>le <abbr title="Journal">JO</abbr>',
    '<p>M<sup>me</sup>, CO<sub>2</sub>,<br>le <abbr title="Journal">JO</abbr></p>',
  ],
  [
    '<Gallery caption="C">\n<Figure src="v.png" alt="Vue" />\n<Figure src="v.png" alt="V" caption="W" />\n</Gallery>',
    '<div><figure><img src="https://x.example/v.png" alt="Vue"></figure><figure><img src="https://x.example/v.png" alt="V"><figcaption>W</figcaption></figure><p>C</p></div>',
  ],
  ['<Lang code="ar">\n<Callout>a</Callout>\n</Lang>', '<div lang="ar" dir="rtl"><p><aside>'],
  [
    "Tableau : A\n\n| | b |\n| - | - |\n| **c** | d |",
    '<caption>A</caption>\n<thead>\n<tr>\n<td></td>\n<th scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<th scope="row">c</th>',
  ],
  [
    "## A {#b}\n\n[c](#b)",
    '<h2 id="b">A</h2>\n<p><a href="https://x.example/fr/articles/y#b">c</a></p>',
  ],
  [`|${"a|".repeat(9)}\n|${"-|".repeat(9)}`, "<div><table>\n<thead>"],
  ["> [!TIP]\n> A", "<aside><p><strong>"],
  ["<https://x.example/a>", '<p><a href="https://x.example/a">https://x.example/a</a></p>'],
  ["| a |\n| -: |\n| 1 |", '<th scope="col">a</th>'],
])("%s in a feed is plain and absolute", (mdx, html) => {
  expect(bodyHtml(mdx, around)).toContain(html);
});

test("an image that changes beside an article is shown in its feed, the text being the same", async () => {
  const edition = await editionOf({ "articles/k/fr.mdx": articleText() });
  const article = edition.articles.get("fr")?.[0];
  if (article === undefined) throw new Error("There is no article.");
  const html = (url: string) =>
    articleHtml(article, () => "![Vue](v.png)", { ...around, image: () => url });
  expect(html("https://x.example/1.png")).toContain("1.png");
  expect(html("https://x.example/2.png")).toContain("2.png");
});

test("a feed's name sets a theme's apart where that runs the other way, in every format", async () => {
  const edition = await editionOf({
    "site.yaml": "languages: [fr, ar]\n",
    "themes.yaml":
      "alpha:\n  name: { ar: ثقافة }\n  slug: thaqafa\nbeta:\n  name: { fr: Culture, ar: ثقافة }\n  slug: beta\n",
    "articles/k/fr.mdx": articleText({ themes: "[alpha, beta]" }),
  });
  const named = (slug: string, format: "rss" | "atom" | "json") => {
    const feed = feedAt(edition, "fr", { room: "themes", slug }) ?? expect.fail();
    const { catalogue } = edition;
    const context = { site: "https://x.example", hub: undefined, catalogue, body: () => "Texte." };
    return writeFeed(feed, format, context);
  };
  for (const format of ["rss", "atom", "json"] as const) {
    expect(named("thaqafa", format)).toContain("\u2067ثقافة\u2069");
    expect(named("beta", format)).not.toMatch(/[\u2066-\u2069]/);
  }
});

test("a feed says whose it is in every format, and without a publisher names nobody", async () => {
  const written = async (yaml: string) => {
    const edition = await editionOf({
      "site.yaml": `languages: [fr]\n${yaml}`,
      "articles/k/fr.mdx": articleText(),
    });
    const { catalogue } = edition;
    const context = { site: "https://x.example", hub: undefined, catalogue, body: () => "Texte." };
    const feed = feedAt(edition, "fr") ?? expect.fail();
    const [rss = "", atom = "", json = ""] = (["rss", "atom", "json"] as const).map((format) =>
      writeFeed(feed, format, context),
    );
    return { rss, atom, json: JSON.parse(json) };
  };
  const named = await written(`name: La lettre
description: Ce qui est décidé.
publisher: { kind: organization, name: Ville, url: https://ville.example }
licence: https://l.example/by
`);
  expect(named.rss).toContain("<title>La lettre</title>");
  expect(named.rss).toContain("<description>Ce qui est décidé.</description>");
  expect(named.rss).toContain("<dc:publisher>Ville</dc:publisher>");
  expect(named.rss).toContain("<copyright>https://l.example/by</copyright>");
  expect(named.atom).toMatch(
    /<author>\s*<name>Ville<\/name>\s*<uri>https:\/\/ville.example<\/uri>\s*<\/author>/,
  );
  expect(named.atom).toContain("<rights>https://l.example/by</rights>");
  expect(named.atom).toContain('<link href="https://l.example/by" rel="license"/>');
  expect(named.json).toMatchObject({
    title: "La lettre",
    description: "Ce qui est décidé.",
    authors: [{ name: "Ville", url: "https://ville.example" }],
  });
  const { rss, atom, json } = await written("");
  expect(rss).not.toMatch(/dc:publisher|copyright/);
  // Atom wants an author: the site itself.
  expect(atom).toMatch(/<author>\s*<name>x.example<\/name>\s*<\/author>/);
  expect(atom).not.toMatch(/rights|license/);
  expect(json).toMatchObject({ title: "x.example", description: "x.example" });
  expect(json).not.toHaveProperty("authors");
});
