import { expect, test } from "vitest";
import { makeEdition } from "../../content/edition.ts";
import { articleText, catalogueOf, pageText, siteYaml, themesYaml } from "../../testing/content.ts";
import type { BegunWork } from "./begun-work.ts";
import { listRequest } from "./list-request.ts";
import { pageSize, workList } from "./work-list.ts";

const now = Date.UTC(2026, 10, 24);

const files = {
  "site.yaml": siteYaml,
  "themes.yaml": themesYaml,
  "articles/2024-05-01-un/fr.mdx": articleText({ title: "Écoles", updated: "2024-06-01" }),
  "articles/2024-05-01-un/en.mdx": articleText({ title: "Schools" }),
  "articles/2024-05-02-deux/fr.mdx": articleText({
    title: "Deux",
    date: "2024-05-02",
    draft: "true",
  }),
  "articles/2024-05-03-trois/fr.mdx": articleText({
    title: "Trois",
    date: "2099-01-01",
    themes: "[beta]",
  }),
  "articles/2024-05-04-quatre/fr.mdx": articleText({
    title: "Quatre",
    date: "2024-05-04",
    withdrawn: "{ date: 2024-06-01, reason: Une erreur. }",
  }),
  "articles/2024-05-05-cinq/fr.mdx": articleText({ title: "Cinq", themes: "[gamma]" }),
  "pages/about/fr.mdx": pageText({ title: "Qui nous sommes" }),
};

const ana = { name: "Ana Ruiz", email: "ana@bureau.example" };

/** What somebody wrote of a work, and did not publish. */
function begun(
  key: string,
  texts: Readonly<Record<string, string>>,
  person: typeof ana = ana,
): BegunWork {
  const folder = key.startsWith("pages/") ? key : `articles/${key}`;
  return {
    ...{ key, commit: "c".repeat(40), since: now, saved: now, people: [person] },
    texts: Object.entries(texts).map(([locale, title]) => {
      return { path: `${folder}/${locale}.mdx`, locale, title, themes: ["alpha"] };
    }),
  };
}

async function listOf(
  asked: Readonly<Record<string, string>> = {},
  all: Readonly<Record<string, string>> = files,
  drafts: readonly BegunWork[] = [],
) {
  const catalogue = await catalogueOf(all);
  const edition = makeEdition(catalogue, now, "public");
  return workList(
    edition,
    listRequest((name) => asked[name]),
    { person: ana, drafts },
  );
}

const keys = (works: readonly { readonly key: string }[]) => works.map(({ key }) => key);
const states = (list: Awaited<ReturnType<typeof listOf>>, key: string) =>
  [...list.works, ...list.pages]
    .find((work) => work.key === key)
    ?.texts.map(({ locale, state, newer }) => `${locale} ${state}${newer ? " behind" : ""}`);

test("every text has its state, also one that nobody can read yet", async () => {
  const list = await listOf();
  expect(states(list, "2024-05-01-un")).toEqual(["fr visible", "en visible behind"]);
  expect(states(list, "2024-05-02-deux")).toEqual(["fr draft", "en missing"]);
  expect(states(list, "2024-05-03-trois")).toEqual(["fr scheduled", "en missing"]);
  expect(states(list, "2024-05-04-quatre")).toEqual(["fr withdrawn", "en missing"]);
  expect(states(list, "2024-05-05-cinq")).toEqual(["fr refused", "en missing"]);
  expect(states(list, "about")).toEqual(["fr visible", "en missing"]);
});

test("works stand newest first, one that can't be read by its folder's day", async () => {
  expect(keys((await listOf()).works)).toEqual([
    ...["2024-05-03-trois", "2024-05-05-cinq", "2024-05-04-quatre", "2024-05-02-deux"],
    "2024-05-01-un",
  ]);
});

test("an error is told where it stands, beside its text and before all of them", async () => {
  const list = await listOf();
  expect(list.problems).toMatchObject([
    { file: "articles/2024-05-05-cinq/fr.mdx", rule: "unknown-theme" },
  ]);
  const [text] = list.works.find(({ key }) => key === "2024-05-05-cinq")?.texts ?? [];
  expect(text?.problem).toBe(list.problems[0]);
});

test("a settings file that is refused says so", async () => {
  const list = await listOf({}, { ...files, "redirects.yaml": "- un\n" });
  expect(list.settings.map(({ file, problem }) => [file, problem !== undefined])).toEqual([
    ["site.yaml", false],
    ["themes.yaml", false],
    ["redirects.yaml", true],
  ]);
});

test.each<[Readonly<Record<string, string>>, readonly string[]]>([
  [{ q: "ecoles" }, ["2024-05-01-un"]],
  [{ q: "SCHOOLS un" }, ["2024-05-01-un"]],
  [{ q: "05-02" }, ["2024-05-02-deux"]],
  [{ q: "nous" }, ["about"]],
  [{ q: "nowhere" }, []],
  [{ state: "draft" }, ["2024-05-02-deux"]],
  [{ state: "behind" }, ["2024-05-01-un"]],
  [{ state: "visible", language: "en" }, ["2024-05-01-un"]],
  [{ state: "missing", language: "fr" }, []],
  [{ language: "en" }, ["2024-05-01-un"]],
  [{ theme: "beta" }, ["2024-05-03-trois"]],
  [{ theme: "beta", state: "draft" }, []],
  [{ theme: "nowhere" }, []],
  [{ language: "xx" }, []],
])("what %j asks for is what is shown", async (asked, expected) => {
  const list = await listOf(asked);
  expect(keys([...list.works, ...list.pages])).toEqual(expected);
  expect(list.found).toBe(expected.length);
  expect(list.total).toBe(6);
});

test.each<Readonly<Record<string, string>>>([
  { state: "nonsense" },
  { page: "0" },
  { page: "-1" },
  { page: "1e3" },
  { page: "nonsense" },
  { q: "  " },
  { language: "" },
  { theme: "" },
])("%j asks for nothing, and everything is shown", async (asked) => {
  const list = await listOf(asked);
  expect([list.found, list.page]).toEqual([6, 1]);
});

test("a long list has pages, and a number past the last one is the last", async () => {
  const many = Object.fromEntries(
    Array.from({ length: pageSize + 1 }, (_, index) => [
      `articles/2024-05-01-a${index}/fr.mdx`,
      articleText({ slug: `a${index}` }),
    ]),
  );
  const all = { "site.yaml": siteYaml, "themes.yaml": themesYaml, ...many };
  const [first, last] = [await listOf({}, all), await listOf({ page: "99" }, all)];
  expect([first.works.length, first.pageCount]).toEqual([pageSize, 2]);
  expect([last.works.length, last.page]).toEqual([1, 2]);
});

const ben = { name: "Ben", email: "ben@bureau.example" };
const drafts = [
  begun("2026-11-24-neuf", { fr: "Tout neuf" }),
  begun("2024-05-02-deux", { fr: "Deux, repris", en: "Two" }, ben),
  begun("pages/contact", { fr: "Écrire" }, ben),
];

test("what is begun stands first, and what is written again keeps its place", async () => {
  const list = await listOf({}, files, drafts);
  expect(keys(list.works)).toEqual([
    "2026-11-24-neuf",
    ...["2024-05-03-trois", "2024-05-05-cinq", "2024-05-04-quatre", "2024-05-02-deux"],
    "2024-05-01-un",
  ]);
  expect(keys(list.pages)).toEqual(["contact", "about"]);
  const two = list.works.find(({ key }) => key === "2024-05-02-deux");
  expect(two?.draft?.people).toEqual([ben]);
  expect(two?.texts.map(({ state, written }) => [state, written?.title])).toEqual([
    ["draft", "Deux, repris"],
    ["missing", "Two"],
  ]);
  expect([list.total, list.counts.get("missing")]).toEqual([8, 6]);
});

test.each<[Readonly<Record<string, string>>, readonly string[]]>([
  [{ written: "mine" }, ["2026-11-24-neuf"]],
  [{ written: "new" }, ["2026-11-24-neuf", "contact"]],
  [{ written: "written" }, ["2026-11-24-neuf", "2024-05-02-deux", "contact"]],
  [{ written: "nonsense", q: "neuf" }, ["2026-11-24-neuf"]],
  [{ q: "two" }, ["2024-05-02-deux"]],
  [{ language: "en" }, ["2024-05-02-deux", "2024-05-01-un"]],
  [{ theme: "alpha", written: "new" }, ["2026-11-24-neuf", "contact"]],
])("%j asks of what is written for these", async (asked, expected) => {
  const list = await listOf(asked, files, drafts);
  expect(keys([...list.works, ...list.pages])).toEqual(expected);
});
