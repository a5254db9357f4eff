import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { toHast } from "../to-hast.ts";

function idsOf(body: string): string[] {
  const ids: string[] = [];
  visit(toHast(body, "fr"), "element", ({ properties: { id } }) => {
    if (typeof id === "string") ids.push(id);
  });
  return ids;
}

test.each([
  "## Vote\n\n## Vote\n\n## Vote 1\n\n### Vote",
  "## !\n\n## ?\n\n## S",
  "## fn 1\n\n## Fnref 1\n\n## Footnote label\n\na[^1] b[^1] c[^2]\n\n[^1]: n\n\n[^2]: m",
])("no two parts of a text have one id: %j", (body) => {
  const ids = idsOf(body);
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
});

const components = join(import.meta.dirname, "../../../../components");
const around = ["article", "history", "layout"].flatMap((folder) =>
  readdirSync(join(components, folder)).flatMap((name) => {
    const source = readFileSync(join(components, folder, name), "utf8");
    return Array.from(source.matchAll(/\bid="([^"]+)"/g), ([, id = ""]) => id);
  }),
);

test.each(around)("a heading named like a part of the page, %s, has another id", (id) => {
  expect(idsOf(`## ${id}`)).toEqual([`${id}-1`]);
});
