import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { articleText, catalogueOf, catalogues } from "../testing/content.ts";

const work = "articles/2026-03-02-vote";
const text = articleText();

/** Files that stand beside an article in good order, and what the editor is told of each. */
async function toldOf(...paths: string[]) {
  const files = Object.fromEntries(
    paths.map((path) => [path, /\.(?:png|jpg)$/.test(path) ? "GIF89a" : text]),
  );
  const { problems, works } = await catalogueOf({ [`${work}/fr.mdx`]: text, ...files });
  expect(works.has("2026-03-02-vote")).toBe(true);
  return problems.map((problem) => `${problem.file} ${problem.rule} ${sentenceFor(problem, "en")}`);
}

/** What was written, in a wrong place or under a wrong name, and where the remedy leads. */
const unseen: readonly [path: string, remedy: string][] = [
  [`${work}/en.md`, "Rename it en.mdx"],
  [`${work}/en.MDX`, "Rename it en.mdx"],
  [`${work}/EN.Md`, "Rename it en.mdx"],
  [`${work}/en.markdown`, "Rename it en.mdx"],
  [`${work}/en.mdx.txt`, "Rename it en.mdx"],
  [`${work}/en.txt`, "Rename it en.mdx"],
  [`${work}/en.docx`, "Rename it en.mdx"],
  [`${work}/compte-rendu.md`, "Rename it fr.mdx / en.mdx"],
  [`${work}/ancien/fr.mdx`, `Put it in ${work}, beside the text`],
  [`${work}/images/vote.png`, `Put it in ${work}, beside the text`],
  [`${work}/images/petites/vote.png`, `Put it in ${work}, beside the text`],
  ["articles/communique.mdx", "Put it in articles/communique/, named fr.mdx / en.mdx"],
  ["articles/communique.md", "Put it in articles/communique/, named fr.mdx / en.mdx"],
  ["articles/fr.mdx", "Put it in articles/fr/, named fr.mdx / en.mdx"],
  ["articles/vote.jpg", "Put articles/vote.jpg beside the text"],
  ["articles/2026/03/budget/fr.mdx", "articles/2026/budget/fr.mdx"],
  ["Articles/2026-03-03-b/fr.mdx", "Put it in articles/2026-03-03-b/"],
  ["posts/2026-03-03-b/fr.mdx", "Put it in articles/2026-03-03-b/"],
  ["communique.mdx", "Put it in articles/communique/"],
  ["pages/contact.mdx", "a page has a folder of its own. Put it in pages/contact/, named fr.mdx"],
  ["pages/contact.md", "Put it in pages/contact/, named fr.mdx / en.mdx"],
  ["pages/plan.png", "Put pages/plan.png beside the text"],
  ["pages/contact/en.md", "Rename it en.mdx"],
  ["pages/a/contact/fr.mdx", "Its place is pages/contact/fr.mdx"],
  ["pages/a/images/plan.png", "Its place is pages/a/plan.png"],
  ["themes.yml", "Give it that name and place"],
  ["Themes.yaml", "Give it that name and place"],
  ["theme.yaml", "Give it that name and place"],
  ["redirects.yaml.txt", "Give it that name and place"],
  ["articles/mandates.yaml", "Give it that name and place"],
];

test.each(unseen)(
  "of %s an editor is told, once, that nobody will see it, and what to do",
  async (path, remedy) => {
    const told = await toldOf(path);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${path} unseen-file Nobody will see this file`);
    expect(told[0]).toContain(remedy);
  },
);

test.each([
  `${work}/vote.png`,
  `${work}/rapport.csv`,
  `${work}/README.md`,
  "articles/README.md",
  "README.md",
  "LICENSE",
  "package.json",
  "docs/guide.md",
  "pages/README.md",
  "articles/2026/README.txt",
])("of %s, which is nobody’s mistake, nothing is said", async (path) => {
  const beside = path.startsWith("articles/2026/") ? ["articles/2026/budget/fr.mdx"] : [];
  expect(await toldOf(path, ...beside)).toEqual([]);
});

test("an article in a folder by year is one, with what stands beside it", async () => {
  const { works, problems, beside } = await catalogueOf({
    "articles/2026/03-budget/fr.mdx": text,
    "articles/2026/03-budget/en.mdx": text,
    "articles/2026/03-budget/vote.png": "GIF89a",
    "articles/2025/12-voeux/fr.mdx": text,
  });
  expect(problems).toEqual([]);
  expect([...works.keys()].sort()).toEqual(["03-budget", "12-voeux"]);
  expect(Object.keys(works.get("03-budget") ?? {}).sort()).toEqual(["en", "fr"]);
  expect(beside.get("03-budget")).toMatch(/^articles\/2026\/03-budget\/vote\.png /);
});

test("a year’s folder whose text was meant for an article in it takes down none of them", async () => {
  const dated = "articles/2026/2026-03-02-budget/fr.mdx";
  const { works } = await catalogueOf({
    [dated]: text,
    "articles/2026/vote/fr.mdx": articleText({ slug: "vote-du-jour" }),
    "articles/2026/fr.mdx": articleText({ slug: "annee" }),
  });
  expect([...works.keys()].sort()).toEqual(["2026", "2026-03-02-budget", "vote"]);
});

test("of two folders of one name the one that was there is the article, the other is named", async () => {
  const [, both, one] = await catalogues([
    { "articles/2026/budget/fr.mdx": text },
    { "articles/2026/budget/fr.mdx": text, "articles/2025/budget/en.mdx": text },
    { "articles/2025/budget/en.mdx": text },
  ]);
  expect(both?.works.get("budget")?.fr?.file).toBe("articles/2026/budget/fr.mdx");
  expect(both?.works.get("budget")?.en).toBeUndefined();
  expect(both?.problems).toMatchObject([
    { file: "articles/2025/budget/en.mdx", rule: "duplicate-folder" },
  ]);
  expect(one?.problems).toEqual([]);
  expect(one?.works.get("budget")?.en?.file).toBe("articles/2025/budget/en.mdx");
});

test("a folder without an article is named where it is, in a year’s folder too", async () => {
  const { problems } = await catalogueOf({
    "articles/2026/budget/fr.mdx": text,
    "articles/2026/voirie/plan.pdf": "x",
    "articles/ecoles/plan.pdf": "x",
  });
  expect(problems.map(({ file, rule }) => `${rule} ${file}`).sort()).toEqual([
    "no-locale-file articles/2026/voirie",
    "no-locale-file articles/ecoles",
  ]);
});

test("a pointer of Git LFS in the place of a photo, a text or the themes is told with its command", async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 345678\n`;
  const { problems } = await catalogueOf({
    [`${work}/fr.mdx`]: text,
    [`${work}/en.mdx`]: pointer,
    [`${work}/vote.png`]: pointer,
    [`${work}/plan.svg`]: pointer,
    "mandates.yaml": pointer,
  });
  expect(problems.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual([
    `${work}/en.mdx lfs-pointer`,
    `${work}/plan.svg lfs-pointer`,
    `${work}/vote.png lfs-pointer`,
    "mandates.yaml lfs-pointer",
  ]);
  const photo = problems.find(({ file }) => file.endsWith(".png"));
  expect(photo && sentenceFor(photo, "en")).toContain('git lfs untrack "*.png"');
});
