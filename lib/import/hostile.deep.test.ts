import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { directorySource } from "../content/source/directory.ts";
import { exportOf, post, workplace } from "../testing/wordpress.ts";
import { BadExport } from "./wxr/bad-export.ts";

const doctype = (definitions: string) =>
  exportOf(post({}, "<wp:x>&a;</wp:x>")).replace("<rss", `<!DOCTYPE rss [${definitions}]>\n<rss`);

const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`);

test.each([
  ["an external entity", doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), "doctype", 2],
  [
    "a billion laughs",
    doctype(`<!ENTITY a0 "ha">${laughs.join("")}<!ENTITY a "&a9;">`),
    "doctype",
    2,
  ],
  ["an entity that nobody defined", exportOf(post({}, "<wp:x>&nbsp;</wp:x>")), "not-xml", 13],
  ["text", "Bonjour, voici mes articles.", "not-wxr", 1],
  ["nothing", "", "not-wxr", 1],
  ["a web page", "<!doctype html><html><body>x</body></html>", "not-wxr", 1],
  [
    "a feed",
    '<?xml version="1.0"?><rss version="2.0"><channel><item/></channel></rss>',
    "not-wxr",
    1,
  ],
  ["another document", '<?xml version="1.0"?><opml/>', "not-wxr", 1],
  ["an export that was cut off", exportOf(post()).slice(0, -40), "not-xml", 13],
  ["Latin-1", Buffer.from(exportOf(post({ title: "Été" })), "latin1"), "not-utf8", undefined],
])("%s is refused with its line, and nothing is written", async (_what, text, reason, line) => {
  using place = workplace();
  const file = place.write("export.xml", text);
  const thrown = await place.import(file).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BadExport);
  expect(thrown).toMatchObject({ reason });
  if (line !== undefined) expect(thrown).toMatchObject({ line });
  expect(place.files()).toEqual(["export.xml"]);
});

test.each([
  ["../../../../tmp/out", "2021-02-11-tmp-out"],
  ["..%2f..%2fout", "2021-02-11-out"],
  ["/etc/passwd", "2021-02-11-etc-passwd"],
  ["C:\\out", "2021-02-11-c-out"],
  ["a\0b", "2021-02-11-ab"],
  ["..", "2021-02-11-un-titre"],
  ["CON .. ", "2021-02-11-con"],
  [`${"long-".repeat(100)}fin`, `2021-02-11-${"long-".repeat(16).slice(0, -1)}`],
  ["日本", "2021-02-11-un-titre"],
])("the address %j stays within the content", async (name, folder) => {
  using place = workplace();
  await place.import(exportOf(post({ "wp:post_name": name })));
  expect(place.files()).toEqual([
    `content/articles/${folder}/fr.mdx`,
    "content/redirects.yaml",
    "content/site.yaml",
    "content/themes.yaml",
    "export.xml",
  ]);
});

test.each([
  "https://blog.example/wp-content/uploads/../../../secret.png",
  "https://blog.example/wp-content/uploads/%2e%2e/%2e%2e/secret.png",
  "https://blog.example/wp-content/uploads/..%5c..%5csecret.png",
  "https://blog.example/wp-content/uploads/2021/link.png",
])("an image named %s is taken from nowhere but the folder of uploads", async (src) => {
  using place = workplace();
  place.write("secret.png", "GIF89a secret");
  mkdirSync(join(place.root, "up/2021"), { recursive: true });
  symlinkSync(join(place.root, "secret.png"), join(place.root, "up/2021/link.png"));
  const text = exportOf(post({ "content:encoded": `<img src="${src}" alt="x">` }));
  await place.import(text, { media: join(place.root, "up") });
  expect(place.files().filter((file) => /^content.*png$/.test(file))).toEqual([]);
});

test("a folder of articles that is a link to another place is not written through", async () => {
  using place = workplace();
  mkdirSync(join(place.root, "elsewhere"));
  mkdirSync(place.content);
  symlinkSync(join(place.root, "elsewhere"), join(place.content, "articles"));
  await expect(place.import(exportOf(post()))).rejects.toThrow("is not below");
  expect(place.files().filter((file) => file.startsWith("elsewhere"))).toEqual([]);
});

test("a post of 50 MB is left and told; the others are imported", async () => {
  using place = workplace();
  const large = post({
    title: "Énorme",
    "wp:post_id": "2",
    "content:encoded": "a ".repeat(25_000_000),
  });
  const { articles, findings } = await place.import(exportOf(large, post()));
  expect(articles).toEqual(["articles/2021-02-11-un-titre/fr.mdx"]);
  expect(findings).toContainEqual({
    kind: "not-imported",
    about: { title: "Énorme", line: "6", why: "size" },
  });
});

test("HTML nested past any use is left and told", async () => {
  using place = workplace();
  const deep = [
    "<div>".repeat(50_000),
    "<blockquote>".repeat(400),
    `${"<ul><li>".repeat(2_000)}a`,
    "<b>".repeat(20_000),
  ].map((html, index) =>
    post({
      "wp:post_id": `${index + 2}`,
      "wp:post_name": `p${index}`,
      "content:encoded": `${html}x`,
    }),
  );
  const { articles, findings } = await place.import(exportOf(...deep, post()));
  expect(findings.filter(({ kind }) => kind === "not-imported").length).toBeGreaterThan(1);
  expect(articles).toContain("articles/2021-02-11-un-titre/fr.mdx");
  await servesAll(place.content);
});

test("fields that are missing or nonsense give an article to look at, or none", async () => {
  using place = workplace();
  const nonsense = post({
    "wp:post_id": "",
    "wp:post_date_gmt": "hier",
    "wp:status": "",
    "wp:post_name": "",
    title: "<b></b>",
    link: "::",
    "content:encoded": "{ <x y=',",
  });
  const { articles } = await place.import(
    exportOf("<item/>", "<item><title>Seul</title></item>", nonsense, nonsense),
  );
  expect(articles.length).toBeGreaterThan(1);
  for (const file of articles) expect(place.read(file)).toContain("\ndraft: true\n");
  await servesAll(place.content);
});

test("names and titles are no YAML, no Markdown and no code", async () => {
  using place = workplace();
  const title = 'a: "b" #c\n---\n{d} <e> \\ \u2028 &amp; [f](g) $h';
  const categories = ["true", "2021", "__proto__", "null", "a: b", "constructor"].map(
    (name) => `<category domain="category" nicename="${name}">${name}: {x} "y"</category>`,
  );
  const { articles } = await place.import(
    exportOf(post({ title, "excerpt:encoded": title }, categories.join(""))),
  );
  const { works, themes } = await servesAll(place.content);
  expect(works.get("2021-02-11-un-titre")?.fr?.title).toBe('a: "b" #c --- {d} \\ & [f](g) $h');
  expect(themes?.map(({ name }) => name)).toContain('true: {x} "y"');
  expect(articles).toHaveLength(1);
});

test("what was written is whole, and nothing else is left behind", async () => {
  using place = workplace();
  await place.import("lib/import/fixtures/export.xml");
  expect(place.files().filter((file) => !/\.(?:mdx|yaml)$/.test(file))).toEqual([]);
});

test("themes that can't be read stop the import before anything is written", async () => {
  using place = workplace();
  place.write("content/themes.yaml", "alpha: [");
  await expect(place.import(exportOf(post()))).rejects.toThrow("themes.yaml");
  expect(readFileSync(join(place.content, "themes.yaml"), "utf8")).toBe("alpha: [");
  expect(existsSync(join(place.content, "articles"))).toBe(false);
});

async function servesAll(directory: string) {
  writeFileSync(join(directory, "mandates.yaml"), "");
  const source = await directorySource(directory);
  const catalogue = await buildCatalogue(await source.snapshot(), source, memoryStore());
  expect(catalogue.problems).toEqual([]);
  return catalogue;
}
