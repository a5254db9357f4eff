import { expect, test } from "@playwright/test";
import { corpus } from "./bench/corpus.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import type { Server } from "./support/serve.ts";

/** A page as its readers got it. */
interface Read {
  readonly html: string;
  readonly rendered: string;
}

const site = { SITE_URL: "http://tribune.example" };

/** The files for programs that no page links to, or not as every link is written. */
const unlinked = ["/sitemap.xml", "/robots.txt", "/llms.txt", "/fr/feed.css", "/en/feed.css"];

/** Follows every link from both home pages: all pages of the site and all files, by path. */
async function readAll({ url }: Server): Promise<Map<string, Read>> {
  const found = new Map<string, Read>();
  const waiting = ["/fr", "/en", ...unlinked];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    // Histories are made for each request: such a page can't be old.
    if (found.has(path) || path.endsWith("/history")) continue;
    const response = await fetch(url + path, { redirect: "manual" });
    if (response.status !== 200) continue;
    // A page made for each request, the search, is never an old one.
    if (response.headers.get("cache-control") === "no-store") continue;
    // An image is compared by its bytes, which are text of some kind here.
    const html = Buffer.from(await response.arrayBuffer()).toString("latin1");
    found.set(path, { html, rendered: response.headers.get("last-modified") ?? "" });
    for (const [, link = ""] of html.matchAll(links)) if (isWanted(link)) waiting.push(link);
    if (/^\/[a-z]{2}\/articles\/[^/.]+$/.test(path)) waiting.push(`${path}.md`);
  }
  return found;
}

/** On this site with or without its name: feeds and share images are announced with it. */
const links = /(?:href|content)="(?:http:\/\/tribune\.example)?(\/(?:fr|en)[^"#?]*)"/g;

/** Drawing an image takes a while: those of the works that the edits are about, and some others. */
const isWanted = (path: string) =>
  !path.endsWith(".png") || /-(?:12|13|20|30|44)\/card|nouveau|autre/.test(path);

/** HTTP dates count seconds: what is rendered after this has another one. */
const nextSecond = () => expect.poll(() => Date.now() % 1_000, { intervals: [5] }).toBeLessThan(60);

const works = 45;
// Short texts: what is compared is which pages, and they are read many times.
const files = Object.fromEntries(
  Object.entries(corpus(works)).map(([path, text]) => [
    path,
    text.split("\n## ").slice(0, 2).join("\n## "),
  ]),
);
const articles = Object.keys(files).filter((path) => path.startsWith("articles/"));
const named = (index: number, locale = "fr") =>
  articles.find((path) => path.includes(`-article-${index}/${locale}`)) ?? "";

/** Some are parts of a series, of one kind. */
const inSeries = (text: string) =>
  text.replace("\nthemes", "\nseries: suite\nkind: release\nthemes");
for (const path of [5, 6, 7, 8].flatMap((each) => [named(each), named(each, "en")])) {
  files[path] = inSeries(files[path] ?? "");
}
files["series.yaml"] = "suite: { name: La suite, slug: suite }\n";
files["site.yaml"] += "kinds: { release: Communiqué }\n";

type Edit = (repository: Repository) => void;
const rewrite =
  (path: string, change: (text: string) => string): Edit =>
  (repository) =>
    repository.write(path, change(files[path] ?? ""));
const field = (name: string, value: string) => (text: string) =>
  text.replace(new RegExp(`^${name}: .*$`, "m"), `${name}: ${value}`);

const edits: Readonly<Record<string, Edit>> = {
  "a change note of its own day": rewrite(named(44), (text) =>
    text.replace(
      "\nthemes",
      "\nchanges: [{ date: 2025-03-01, kind: minor, note: Une virgule. }]\nthemes",
    ),
  ),
  "a slug": rewrite(named(44), (text) => text.replace("\nthemes", "\nslug: autre-adresse\nthemes")),
  "a body below its mark": rewrite(named(20), (text) => `${text}\nUne phrase.\n`),
  "a title": rewrite(named(20), field("title", "Un autre titre")),
  "an excerpt of the newest article": rewrite(named(44), (text) =>
    text.replace("{/*", "Ajout.\n\n{/*"),
  ),
  "a theme": rewrite(named(30), field("themes", "[ecoles]")),
  "a date, into the past": rewrite(named(40), field("date", "2005-02-02")),
  "a new article": (repository) =>
    repository.write(
      "articles/2024-01-01-nouveau/fr.mdx",
      (files[named(3)] ?? "").replace(/date: .*/, "date: 2024-01-01"),
    ),
  "an old article that comes late": (repository) =>
    repository.write(
      "articles/2005-06-01-tard/fr.mdx",
      (files[named(3)] ?? "").replace(/date: .*/, "date: 2005-06-01"),
    ),
  "a deletion": (repository) =>
    repository.git("rm", "-rq", `content/${named(12).replace("/fr.mdx", "")}`),
  "a translation that goes": (repository) =>
    repository.git("rm", "-q", `content/${named(13, "en")}`),
  "a withdrawal": rewrite(named(14), (text) =>
    text.replace("\nthemes", '\nwithdrawn: { date: 2024-01-01, reason: "Erreur." }\nthemes'),
  ),
  "a draft": rewrite(named(15), (text) => text.replace("\nthemes", "\ndraft: true\nthemes")),
  "a theme's name": (repository) =>
    repository.write(
      "themes.yaml",
      (files["themes.yaml"] ?? "").replace("fr: europe", "fr: Europe"),
    ),
  "a part that comes into a series": rewrite(named(10), inSeries),
  "a title of a part": rewrite(named(6), field("title", "Une autre partie")),
  "a series' name": (repository) =>
    repository.write("series.yaml", "suite: { name: Les suites, slug: suite }\n"),
  "an article that is pinned": rewrite(named(11), (text) =>
    text.replace("\nthemes", "\npinned: true\nthemes"),
  ),
  "a mandate": (repository) =>
    repository.write(
      "mandates.yaml",
      "- from: 2000-01-01\n  to: 2010-01-01\n  office: { fr: Maire, en: Mayor }\n",
    ),
};

test("after every kind of edit the pages made again are those that a full rebuild makes otherwise", async () => {
  using repository = createRepository(files);
  await using server = await serveRepository(repository, site);
  let before = await readAll(server);
  for (const [name, edit] of Object.entries(edits)) {
    await nextSecond();
    edit(repository);
    repository.push();
    await publish(server);
    const after = await readAll(server);
    expectOnlyWhatDiffers(name, before, after);
    before = after;
  }
  // The edits are about different works: a page that one of them left old is old at the end.
  await using rebuilt = await serveRepository(repository, site);
  const expected = await readAll(rebuilt);
  expect([...before.keys()].sort()).toEqual([...expected.keys()].sort());
  const stale = [...before].filter(([path, { html }]) => html !== expected.get(path)?.html);
  expect(
    stale.map(([path]) => path),
    "pages shown old",
  ).toEqual([]);
});

type Pages = ReadonlyMap<string, Read>;

/** An edit changes something, and no page that says the same was made again. */
function expectOnlyWhatDiffers(name: string, before: Pages, after: Pages): void {
  const paths = (differs: (page: Read, former: Read | undefined) => boolean) =>
    [...after]
      .filter(([path, page]) => differs(page, before.get(path)))
      .map(([path]) => path)
      .sort();
  const again = paths(({ rendered }, former) => rendered !== former?.rendered);
  const differs = paths(({ html }, former) => html !== former?.html);
  expect(again, `${name}: pages made again`).toEqual(differs);
  expect(differs.length, name).toBeGreaterThan(0);
}
