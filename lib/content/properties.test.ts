import type { Element } from "hast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { beforeAll, expect, test } from "vitest";
import { bodyHtml } from "../feeds/html.ts";
import { plainBody } from "../markdown/body.ts";
import { markdownOf } from "../markdown/stringify.ts";
import { holds, processorTime } from "../security/fuzzing.ts";
import { parseArticle } from "./article.ts";
import { excerptToHast, toHast } from "./body/hast.ts";
import { parseBody } from "./body/parse.ts";
import { plainText } from "./body/plain-text.ts";
import { madeUpFile, madeUpText } from "./made-up.ts";
import { sentenceFor } from "./messages.ts";
import type { Problem } from "./problem.ts";
import { parseMandates, parseRedirects, parseThemes } from "./settings.ts";

const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "0", size: 1 };
const around = {
  locale: "fr",
  permalink: "https://x.example/fr/a",
  image: () => undefined,
} as const;

/** A second, or as much of a slower machine as lays out 5,000 paragraphs. */
let limit = 1_000;
beforeAll(() => {
  toHast("Un *mot*.", "fr");
  limit = Math.max(
    limit,
    processorTime(() => toHast("Un *mot*.\n\n".repeat(5_000), "fr")),
  );
});

function expectPlaces(problems: readonly Problem[], text: string): void {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  for (const problem of problems) {
    const line = lines[problem.line - 1];
    expect(line, `${problem.rule} in line ${problem.line} of ${lines.length}`).toBeDefined();
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
    expect(sentenceFor(problem)).not.toMatch(/undefined|\bat .*:\d/);
  }
}

const forbidden = /^(?:script|style|iframe|object|embed|link|meta|base|form|template|svg|math)$/i;

function expectInert(element: Element): void {
  expect(element.tagName).not.toMatch(forbidden);
  for (const [name, value] of Object.entries(element.properties)) {
    expect(name).not.toMatch(/^(?:on|style$|srcdoc$|formaction$)/i);
    if (name === "href") expect(String(value)).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
  }
}

test("any file is an article or has problems at a place in it, in a moment", async () => {
  await holds("files", 600, madeUpFile, (bytes) => {
    let parsed = parseArticle(entry, Buffer.from("")).parsed;
    const time = processorTime(() => {
      parsed = parseArticle(entry, bytes).parsed;
    });
    // Every text is parsed here: of one that is nearly too complex, that is most of the work.
    expect(time).toBeLessThan(4 * limit);
    expectPlaces(parsed.problems, new TextDecoder().decode(bytes));
    expect(parsed.article === undefined).toBe(parsed.problems.length > 0);
  });
}, 1e9);

test("any text that is accepted is laid out, searched, fed and written as Markdown, and is inert", async () => {
  await holds("texts", 600, madeUpText, (text) => {
    const { parsed, body } = parseArticle(
      entry,
      Buffer.from(`---\ntitle: T\ndate: 2024-05-01\nsummary: S\nthemes: [a]\n---\n${text}`),
    );
    if (parsed.article === undefined) return;
    const { excerpt } = parsed.article;
    const layOut = () => visit(toHast(body, "fr"), "element", expectInert);
    expect(processorTime(layOut)).toBeLessThan(2 * limit);
    if (excerpt !== null) visit(excerptToHast(excerpt, "fr", "/fr/a"), "element", expectInert);
    const tree = parseBody(body);
    expect(processorTime(() => plainText(tree))).toBeLessThan(limit);
    expect(processorTime(() => bodyHtml(body, around))).toBeLessThan(2 * limit);
    let written = "";
    const write = () => {
      written = markdownOf(plainBody(body, around));
    };
    expect(processorTime(write)).toBeLessThan(2 * limit);
    visit(unified().use(remarkParse).use(remarkGfm).parse(written), (node) => {
      expect(node.type).not.toBe("html");
      if ("url" in node) expect(node.url).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    });
  });
}, 1e9);

test("any settings file gives settings or problems at a place in it", async () => {
  await holds("settings", 120, madeUpText, (text) => {
    const bytes = Buffer.from(text);
    for (const parse of [parseThemes, parseMandates, parseRedirects]) {
      expectPlaces(parse(bytes, "x.yaml").problems, text);
    }
  });
}, 1e9);
