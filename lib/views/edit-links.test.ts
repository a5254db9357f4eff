import { expect, test } from "vitest";
import { articleText, catalogueOf, pageText } from "../testing/content.ts";
import { filesBehind } from "./edited-files.ts";
import { atForge, editUrl } from "./editing-place.ts";

const content = {
  "articles/2024-05-01-un/fr.mdx": articleText({ slug: "le-un" }),
  "pages/about/fr.mdx": pageText({ slug: "a-propos" }),
  "pages/broken/fr.mdx": "",
};

const urls = async (template: string, branch: string | undefined, path: string) => {
  const place = atForge({ EDIT_URL: template, CONTENT_PATH: "content" }, branch);
  return filesBehind(await catalogueOf(content), path).map((file) => place && editUrl(place, file));
};

test.each([
  [
    "https://github.com/o/r/edit/{branch}/{path}",
    "https://github.com/o/r/edit/a/b%23c/content/articles/2024-05-01-un/fr.mdx",
    "https://github.com/o/r/new/a/b%23c?filename=content%2Farticles%2F2024-05-01-un%2Fen.mdx",
  ],
  [
    "https://git.example/o/r/_edit/{branch}/{path}",
    "https://git.example/o/r/_edit/a/b%23c/content/articles/2024-05-01-un/fr.mdx",
    "https://git.example/o/r/_new/a/b%23c?filename=content%2Farticles%2F2024-05-01-un%2Fen.mdx",
  ],
  [
    "https://gitlab.example/o/r/-/edit/{branch}/{path}",
    "https://gitlab.example/o/r/-/edit/a/b%23c/content/articles/2024-05-01-un/fr.mdx",
    "https://gitlab.example/o/r/-/new/a/b%23c/content/articles/2024-05-01-un?file_name=en.mdx",
  ],
  [
    "https://cms.example/?file={path}",
    "https://cms.example/?file=content/articles/2024-05-01-un/fr.mdx",
    undefined,
  ],
])("with %s a text is edited, and a missing translation begun", async (template, edit, fresh) => {
  expect(await urls(template, "a/b#c", "/en/articles/le-un/history")).toEqual([edit, fresh]);
});

test("pages about the site and lists lead to their own files", async () => {
  const template = "https://github.com/o/r/edit/{branch}/{path}";
  const at = (file: string) => [`https://github.com/o/r/edit/main/content/${file}`];
  const missing = (key: string) =>
    `https://github.com/o/r/new/main?filename=content%2Fpages%2F${key}%2Fen.mdx`;
  for (const path of ["/fr/a-propos", "/en/a-propos", "/fr/a-propos/history/compare"]) {
    const files = await urls(template, "main", path);
    expect(files).toEqual([...at("pages/about/fr.mdx"), missing("about")]);
  }
  const broken = await urls(template, "main", "/fr/broken");
  expect(broken).toEqual([...at("pages/broken/fr.mdx"), missing("broken")]);
  expect(await urls(template, "main", "/fr/themes/alpha")).toEqual(at("themes.yaml"));
  const own = await urls(template, "main", "/en/subscribe");
  expect(own).toContain(missing("subscribe"));
});

test("a commit is no branch that could be edited", async () => {
  const template = "https://github.com/o/r/edit/{branch}/{path}";
  expect(await urls(template, "a".repeat(40), "/fr")).toEqual([undefined]);
  expect(await urls(template, undefined, "/fr")).toEqual([undefined]);
});
