import { expect, test } from "vitest";
import { error, type Problem, warning } from "../../content/problem.ts";
import type { Finding } from "./finding.ts";
import { markdownReport, terminalSummary } from "./report.ts";
import { heldIn } from "./report-texts.ts";

const file = (number: number) => `articles/2021-02-11-a${number}/fr.mdx`;
const posts = Array.from({ length: 2_040 }, (_, number) => number);

const findings: readonly Finding[] = [
  ...posts.flatMap((number): Finding[] => [
    { kind: "summary", file: file(number), line: 4, about: {} },
    { kind: "tags", file: file(number), line: 5, about: { tag: "vote_2021" } },
    { kind: "slug", file: file(number), about: { from: `é${number}`, to: `e${number}` } },
    { kind: "embed", file: file(number), line: 9, about: { url: "https://v.example/a_b?x=1&y=2" } },
  ]),
  { kind: "not-imported", about: { title: "Trop", line: "7", why: "size" } },
];

const problems: readonly Problem[] = [
  ...posts.flatMap((number) => [
    warning(file(number), "missing-alt", { line: 12, column: 3 }),
    warning(file(number), "straight-quotes", { line: 14, column: 3 }, { found: '"' }),
  ]),
  error(file(3), "unknown-theme", { line: 5, column: 10 }, { theme: "vie" }),
];

const reported = { articles: posts.map(file), redirects: 4_080, findings, problems };

test("the report of thousands of posts can be read from its beginning to its end", () => {
  const lines = markdownReport(reported, "fr").split("\n");
  expect(lines.length).toBeLessThan(100);
  expect(lines.filter((line) => line.startsWith("## "))).toEqual([
    "## À corriger avant que ces articles paraissent (1)",
    "## Articles qui n’ont pas pu être repris (1)",
    "## Contenus d’autres sites, remplacés par un lien (2040)",
    "## Étiquettes non reprises (2040)",
    "## Résumés tirés du début du texte (2040)",
    "## Adresses changées (2040)",
    "## Vérification (npm run check) (4081)",
  ]);
  expect(lines).toContain("- 2040 × Une image sans description `missing-alt`");
  expect(lines).toContain("- et 2020 autres");
});

test("what is said of many articles is said once, with all their places", () => {
  const report = markdownReport(reported, "fr");
  const [, places = ""] =
    /\n- \[ \] Dites dans le lien ce qu’on y trouve : https:\/\/v\.example\/a_b\?x=1&y=2\n (.*)\n/.exec(
      report,
    ) ?? [];
  expect(places.split(",")).toHaveLength(2_040);
  expect(places).toContain("`articles/2021-02-11-a2039/fr.mdx:9`");
});

test("advice is counted, the most frequent first, and errors have their places", () => {
  const english = markdownReport(reported, "en");
  expect(english).toContain("- [ ] `articles/2021-02-11-a3/fr.mdx:5:10` ");
  expect(english).toContain("- 2040 × ");
  expect(english).not.toContain("fr.mdx:12:3");
  expect(terminalSummary(reported, "en")).toContain("2040  missing-alt");
});

test("words of an export are no Markdown, and its addresses stay whole", () => {
  const title = "*a* [b](c) <d> `e` #f _g_ h_i";
  const report = markdownReport(
    {
      ...reported,
      findings: [{ kind: "page", about: { title, type: "page", url: "https://b.example/x_y" } }],
      problems: [],
    },
    "fr",
  );
  expect(report).toContain(
    "« \\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\#f \\_g\\_ h_i » (page) https://b.example/x_y",
  );
});

test("what an export holds is counted in the reader’s language", () => {
  const counts = new Map([
    ["attachment", 1],
    ["page", 2],
    ["evenement", 1],
  ]);
  expect(heldIn(counts, "en")).toBe("1 attached file, 2 pages, and 1 item of type “evenement”");
  expect(heldIn(new Map(), "fr")).toBe("");
});
