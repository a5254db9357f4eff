import type { Element } from "hast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { bodyHtml } from "../feeds/html.ts";
import { plainBody } from "../markdown/body.ts";
import { markdownOf } from "../markdown/stringify.ts";
import { hanging, holds, processorTime } from "../testing/fuzzing.ts";
import { madeUpFile, madeUpText } from "../testing/made-up-texts.ts";
import { parseArticle } from "./article.ts";
import { parseBody } from "./body/parse-body.ts";
import { plainText } from "./body/plain-text.ts";
import { excerptToHast, toHast } from "./body/to-hast.ts";
import type { Problem } from "./problem.ts";
import { parseRedirects } from "./redirects-file.ts";
import { parseMandates, parseThemes } from "./settings.ts";

const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "0", size: 1 };
const around = {
  locale: "fr",
  permalink: "https://x.example/fr/a",
  image: () => undefined,
  file: () => undefined,
} as const;

function expectPlaces(problems: readonly Problem[], text: string): void {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  for (const problem of problems) {
    const line = lines[problem.line - 1];
    expect(line, `${problem.rule} in line ${problem.line} of ${lines.length}`).toBeDefined();
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
    expect(sentenceFor(problem, "fr")).not.toMatch(/undefined|\bat .*:\d/);
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

test("any file is an article or has problems at a place in it, and none hangs", async () => {
  await holds("files", 150, madeUpFile, (bytes) => {
    let parsed = parseArticle(entry, Buffer.from("")).parsed;
    const time = processorTime(() => {
      parsed = parseArticle(entry, bytes).parsed;
    });
    expect(time).toBeLessThan(hanging);
    expectPlaces(parsed.problems, new TextDecoder().decode(bytes));
    expect(parsed.article === undefined).toBe(parsed.problems.length > 0);
  });
}, 1e9);

test("any text that is accepted is laid out, searched, fed and written as Markdown, and is inert", async () => {
  await holds("texts", 150, madeUpText, (text) => {
    const { parsed, body } = parseArticle(
      entry,
      Buffer.from(`---\ntitle: T\ndate: 2024-05-01\nsummary: S\nthemes: [a]\n---\n${text}`),
    );
    if (parsed.article === undefined) return;
    const { excerpt } = parsed.article;
    const layOut = () => visit(toHast(body, "fr"), "element", expectInert);
    expect(processorTime(layOut)).toBeLessThan(hanging);
    if (excerpt !== null) visit(excerptToHast(excerpt, "fr", "/fr/a"), "element", expectInert);
    const tree = parseBody(body);
    expect(processorTime(() => plainText(tree))).toBeLessThan(hanging);
    expect(processorTime(() => bodyHtml(body, around))).toBeLessThan(hanging);
    let written = "";
    const write = () => {
      written = markdownOf(plainBody(body, around));
    };
    expect(processorTime(write)).toBeLessThan(hanging);
    visit(unified().use(remarkParse).use(remarkGfm).parse(written), (node) => {
      if (node.type === "html") expect(node.value).toMatch(/^<\/?(?:abbr|sub|sup)\b[^<>]*>$/);
      if ("url" in node) expect(node.url).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    });
  });
}, 1e9);

test("any settings file gives settings or problems at a place in it", async () => {
  await holds("settings", 40, madeUpText, (text) => {
    const bytes = Buffer.from(text);
    for (const parse of [parseThemes, parseMandates, parseRedirects]) {
      expectPlaces(parse(bytes, "x.yaml").problems, text);
    }
  });
}, 1e9);
