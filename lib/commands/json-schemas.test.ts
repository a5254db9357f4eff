import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { editorSchemas } from "./json-schemas.ts";

test.each(Object.entries(editorSchemas()))(
  "the committed %s is what zod says: run npm run schemas if it is not",
  (name, schema) => {
    const committed: unknown = JSON.parse(readFileSync(`.vscode/schemas/${name}`, "utf8"));
    expect(committed).toEqual(JSON.parse(JSON.stringify(schema)));
  },
);

test("an editor reads in the tooltip what a field expects", () => {
  const article = JSON.stringify(editorSchemas()["article.json"]);
  expect(article).toContain("une liste d’au moins un thème (a list of at least one theme)");
  expect(article).not.toContain('"expected"');
});
