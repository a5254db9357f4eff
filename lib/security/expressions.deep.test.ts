import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { parse } from "acorn";
import { expect, test } from "vitest";
import { processorTime } from "../testing/fuzzing.ts";

/**
 * Whose expressions only meet what an operator, a build or git writes, and the editors' own commands,
 * which run on an editor's machine over an editor's texts.
 */
const trusted = /^lib\/(?:checks|commands|environment|cover|content\/source|next-internals)\//;

/** These meet short texts alone. */
const bounded: ReadonlySet<string> = new Set([
  // A query has at most 201 characters.
  '"([^"]*)"|“([^”]*)”|«([^»]*)»',
]);

interface Expression {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function expressionsIn(file: string): Expression[] {
  const code = stripTypeScriptTypes(readFileSync(file, "utf8"));
  const found: Expression[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    if ("regex" in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ file, source: pattern, flags });
      return;
    }
    Object.values(node).forEach(walk);
  };
  walk(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return found;
}

/** Long texts of what an expression itself names, which bring the slow ones back again and again. */
function* attacks(source: string): Generator<string> {
  const named = new Set([...source.replace(/\\[a-zA-Z]\{?|[?:]/g, ""), "a", "0", " ", "\n"]);
  const letters = [...named].slice(0, 16);
  const words = source.match(/[a-z]{2,}|[^\w\s\\^$.|?+()[\]-]{2,}/gi) ?? [];
  const pumps = [...letters, ...words, ...letters.flatMap((a) => letters.map((b) => a + b))];
  for (const pump of pumps) {
    const long = pump.repeat(Math.ceil(20_000 / pump.length));
    yield `${long}\u0001`;
    for (const start of [...letters.slice(0, 6), ...words]) yield `${start}${long}\u0001`;
  }
}

test("every expression that meets what others write takes a time that grows with the text alone", () => {
  const files = globSync("lib/**/*.ts").filter((name) => !/\.(?:test|d)\.ts$/.test(name));
  const all = files.filter((name) => !trusted.test(name)).flatMap(expressionsIn);
  const known = new Map(all.map((each) => [`${each.source}/${each.flags}`, each]));
  expect(known.size).toBeGreaterThan(60);
  let tried = 0;
  const slow = [...known.values()].filter(({ source, flags }) => {
    if (bounded.has(source)) return false;
    const expression = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
    for (const text of attacks(source)) {
      tried += 1;
      // Where each place is tried once, 20,000 letters take a tenth of a millisecond; squared, 0.2 s.
      // What else the processor was at counts sometimes, and not three times.
      if ([1, 2, 3].every(() => processorTime(() => text.replace(expression, "")) > 100))
        return true;
    }
    return false;
  });
  console.log(`expressions: ${known.size}, ${tried} texts`);
  expect(slow).toEqual([]);
});
