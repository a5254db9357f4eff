import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const text = readFileSync("CONTRIBUTING.md", "utf8");
const [before = "", diagram = "", after = ""] = text.split(/```(?:mermaid)?\n/);

/** What has a slash or an ending of ours is a path from the project's root. */
const isPath = (word: string) =>
  /^[.\w][\w./-]+$/.test(word) && (word.includes("/") || /\.(?:json|mjs|tsx?|ya?ml)$/.test(word));

const quoted = [...`${before}${after}`.matchAll(/`([^`\s]+)`/g)].map(([, word = ""]) => word);
const drawn = diagram.match(/\b(?:app|lib)\/[\w./-]+/g) ?? [];

test("every path that CONTRIBUTING names is there, in its words and in its diagram", () => {
  const paths = [...quoted.filter(isPath), ...drawn];
  expect(drawn.length).toBeGreaterThan(10);
  expect(paths.length).toBeGreaterThan(60);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
