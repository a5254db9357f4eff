import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { toHast } from "../../content/body/to-hast.ts";
import { articleText } from "../../testing/content.ts";
import { readArticleText } from "../article-text.ts";
import { anchorsOf } from "./anchors.ts";

test("anchors are the ids that the page gives", () => {
  const body =
    "# Un *titre*, l'été\n\n## Un titre, l'été\n\n### `code` & <Callout>co</Callout>\n\n## !\n\n## Text\n\n## Fn a\n\nx[^a]\n\n[^a]: n\n";
  const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "", size: 0 };
  const text = readArticleText(entry, Buffer.from(articleText({}, body)));
  const ids: string[] = [];
  visit(toHast(body, "fr"), "element", ({ properties: { id } }) => {
    if (typeof id === "string" && id !== "footnote-label") ids.push(id);
  });
  expect(text && anchorsOf(text)).toEqual(expect.arrayContaining(ids));
});
