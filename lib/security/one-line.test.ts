import { expect, test, vi } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { logPublish } from "../publish/log.ts";
import type { Publish } from "../publish/publication.ts";
import { articleText, MemorySource } from "../testing/content.ts";
import { oneLine } from "./one-line.ts";

test("a text is one line, whatever ends lines or moves a terminal's cursor", () => {
  expect(oneLine("é\nb\r\u001b[31m\u2028\u202e\u0085")).toBe(
    "é\\u000ab\\u000d\\u001b[31m\\u2028\\u202e\\u0085",
  );
});

test("no name of a file and no field of an article begins a line of the log", async () => {
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation(
      (text) => written.push(String(text).trimEnd()) > 0,
    );
  }
  const forged = "x\npublish revision=forged \u001b[2J";
  const source = new MemorySource({
    [`articles/2024-05-01-${forged}/fr.mdx`]: articleText({}, "{a}\n"),
    "articles/2024-05-01-b/fr.mdx": articleText({ date: JSON.stringify(forged) }),
    "articles/2024-05-01-c/fr.mdx": articleText({ [JSON.stringify(forged)]: "a" }),
    "redirects.yaml": `${JSON.stringify(forged)}: x\n`,
  });
  const catalogue = await buildCatalogue(await source.snapshot(), source, memoryStore());
  const nothing = {
    previous: undefined,
    changes: [],
    redirects: [],
    urls: new Set<string>(),
    beyond: false,
  };
  const publish: Publish = {
    ...nothing,
    catalogue,
    problems: catalogue.problems,
    rendered: 0,
    warnings: [forged],
    requests: [],
    durationMs: 1,
  };
  logPublish(publish);
  vi.restoreAllMocks();
  expect(written.length).toBeGreaterThanOrEqual(6);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  for (const line of written) expect(line).not.toMatch(/[\u0000-\u001f]/);
  expect(written.filter((line) => line.startsWith("publish "))).toHaveLength(1);
});
