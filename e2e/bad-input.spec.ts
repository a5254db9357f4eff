import { expect, test } from "@playwright/test";
import { healthOf } from "./support/health.ts";
import { serve } from "./support/serve.ts";

const good = (more = "", body = "Un texte.\n") =>
  `---\ntitle: "Un titre"\ndate: 2024-05-01\nsummary: "Un résumé."\nthemes: [a]\n${more}---\n\n${body}`;

/** A file that can't be published, the rule it breaks, and where: line and column. */
const broken: readonly (readonly [string, string | Buffer, string, number, number])[] = [
  ["theme", good().replace("[a]", "[inconnu]"), "unknown-theme", 5, 10],
  ["date", good().replace("2024-05-01", "2024-02-31"), "invalid-value", 3, 7],
  ["key", good("titel: x\n"), "unknown-key", 6, 1],
  ["tag", good("", "Avant <Callout>\n\naprès\n"), "unclosed-tag", 8, 7],
  ["component", good("", "<Calout>x</Calout>\n"), "unknown-component", 8, 2],
  ["expression", good("", "Deux {1 + 1}\n"), "expression", 8, 6],
  ["import", good("", 'import fs from "node:fs"\n'), "import", 8, 1],
  ["empty", "", "empty-file", 1, 1],
  ["large", good("", "mot ".repeat(1_300_000)), "too-large", 1, 1],
  [
    "latin1",
    Buffer.concat([Buffer.from("---\ntitle: D"), Buffer.from([0xe9]), Buffer.from("j\n---\n")]),
    "invalid-utf8",
    2,
    9,
  ],
];

test("each bad article gives one clear error at its place, and takes no other page down", async ({
  page,
}) => {
  const files = Object.fromEntries(
    broken.map(([name, text]) => [`articles/2024-05-01-${name}/fr.mdx`, text]),
  );
  await using server = await serve({
    content: {
      "themes.yaml": "a:\n  name: { fr: Alpha, en: Alpha }\n  slug: { fr: alpha, en: alpha }\n",
      "articles/2024-04-01-bon/fr.mdx": good("slug: bon\n"),
      "articles/2024-04-02-double/fr.mdx": good("slug: bon\n"),
      "articles/2024-04-03-vide/notes.txt": "rien",
      ...files,
    },
  });
  const health = await healthOf(server);
  const found = (file: string) =>
    health.problems.filter((each: { file: string }) => each.file === file);
  for (const [name, , rule, line, column] of broken) {
    const file = `articles/2024-05-01-${name}/fr.mdx`;
    expect(found(file), name).toEqual([
      expect.objectContaining({ rule, line, column, severity: "error", kept: null }),
    ]);
    expect(found(file)[0].message, name).not.toMatch(/undefined|Error|\bat .*:\d/);
    const response = await page.goto(`${server.url}/fr/articles/${name}`);
    expect(response?.status(), name).toBe(404);
  }
  expect(found("articles/2024-04-02-double/fr.mdx")).toMatchObject([
    { rule: "duplicate-slug", line: 6, column: 7 },
  ]);
  expect(found("articles/2024-04-03-vide")).toMatchObject([{ rule: "no-locale-file" }]);
  expect(health.problems).toHaveLength(broken.length + 2);

  const response = await page.goto(`${server.url}/fr/articles/bon`);
  expect(response?.status()).toBe(200);
  await page.goto(`${server.url}/fr/themes/alpha`);
  await expect(page.getByRole("article")).toHaveCount(1);
  expect(server.log.join("\n")).not.toMatch(/^\s+at /m);
});

test("a bad setting stops the start with its name, its value and what is allowed", async () => {
  const start = serve({ content: {}, env: { PORT: "http" } });
  await expect(start).rejects.toThrow(/PORT=http .* a port number/);
});

test("a content directory that is not there stops the start", async () => {
  const start = serve({ content: {}, env: { CONTENT_DIR: "/nowhere" } });
  await expect(start).rejects.toThrow(/CONTENT_DIR=\/nowhere/);
});
