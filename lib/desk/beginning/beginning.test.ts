import { expect, test } from "vitest";
import { fileOn, openDesk } from "../../../e2e/support/desk.ts";
import { createRepository } from "../../../e2e/support/repository.ts";
import { articleText, catalogueOf, siteYaml, themesYaml } from "../../testing/content.ts";
import { type Beginning, beginningIn, beginText } from "./beginning.ts";

const files = {
  "site.yaml": siteYaml,
  "themes.yaml": themesYaml,
  "articles/2024-05-01-un/fr.mdx": articleText(),
};
const catalogue = await catalogueOf(files);
const ana = { name: "Ana Ruiz", email: "ana@bureau.example", may: "write" } as const;
const article: Beginning = {
  ...{ kind: "article", title: "L’école « neuve »", locale: "fr" },
  ...{ themes: ["alpha", "beta"], date: "2026-11-24" },
};

test("an article is begun on a branch of its own, as a draft that waits for its words", async () => {
  using repository = createRepository(files);
  using desk = await openDesk(repository.address);
  const key = "2026-11-24-l-ecole-neuve";
  expect(await beginText(desk, article, catalogue, ana)).toEqual({ begun: key, locale: "fr" });
  const text = fileOn(repository.address, `desk/${key}`, `articles/${key}/fr.mdx`);
  expect(text).toContain('title: "L’école « neuve »"\ndate: 2026-11-24\n');
  expect(text).toContain("themes: [alpha, beta]\ndraft: true\n");
  const made = await catalogueOf({ ...files, [`articles/${key}/fr.mdx`]: text });
  expect(made.problems).toEqual([]);
  // In another language, too, it is that work.
  const again = await beginText(desk, { ...article, locale: "en" }, catalogue, ana);
  expect(again).toEqual({ problems: ["there"] });
  const published = { ...article, title: "Un", date: "2024-05-01" };
  expect(await beginText(desk, published, catalogue, ana)).toEqual({ problems: ["there"] });
});

test("a page about the site is begun under the address that its title gives", async () => {
  using repository = createRepository(files);
  using desk = await openDesk(repository.address);
  const page: Beginning = {
    ...article,
    kind: "page",
    title: 'Nous "écrire"',
    themes: [],
    date: "",
  };
  const begun = await beginText(desk, page, catalogue, ana);
  expect(begun).toEqual({ begun: "pages/nous-ecrire", locale: "fr" });
  const path = "pages/nous-ecrire/fr.mdx";
  const text = fileOn(repository.address, "desk/pages/nous-ecrire", path);
  const made = await catalogueOf({ ...files, [path]: text });
  expect(made.problems).toEqual([]);
  expect(made.pages.texts.get("nous-ecrire")?.fr?.title).toBe('Nous "écrire"');
});

test.each<[Partial<Beginning>, readonly string[]]>([
  [{ title: "" }, ["title"]],
  [{ title: "???" }, ["title"]],
  [{ title: "x".repeat(301) }, ["title"]],
  [{ title: "Un\ndeux" }, ["title"]],
  [{ locale: "xx" }, ["locale"]],
  [{ locale: "../en" }, ["locale"]],
  [{ themes: [] }, ["themes"]],
  [{ themes: ["alpha", "nowhere"] }, ["themes"]],
  [{ date: "demain" }, ["date"]],
  [{ date: "2026-02-30" }, ["date"]],
  [{ title: "", locale: "", themes: [], date: "" }, ["title", "locale", "themes", "date"]],
  [{ kind: "page", title: "Articles" }, ["taken"]],
  [{ kind: "page", title: "Recherche" }, ["taken"]],
  [{ kind: "page", title: "" }, ["title"]],
])("%j begins nothing, and says why: %j", async (odd, problems) => {
  const asked = async () => Promise.reject(new Error("Nobody asks the repository."));
  const desk = { open: asked, save: asked };
  expect(await beginText(desk, { ...article, ...odd }, catalogue, ana)).toEqual({ problems });
});

test("a form that says nothing begins nothing, and no other kind of text", () => {
  expect(beginningIn(new URLSearchParams({ kind: "nonsense", title: " Un " }))).toEqual({
    ...{ kind: "article", title: "Un", locale: "", themes: [], date: "" },
  });
});
