import { expect, test } from "vitest";
import { z } from "zod";
import { reportIn, terminalReport } from "../../commands/terminal-report.ts";
import { checkOf } from "../../testing/checks.ts";
import { articleText } from "../../testing/content.ts";
import { rules } from "../rules/rule-register.ts";
import { lineOf, reportOf, reportSchema } from "./report.ts";
import { sarifOf } from "./sarif.ts";
import { excerptAt } from "./source-excerpt.ts";

const file = "articles/2024-05-01-un/fr.mdx";
const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";
const text = articleText(
  { summary, themes: "[alpa]" },
  "[Cliquez ici](/fr)\n\nUne longue phrase qui précède, et qui se termine par des points...\n",
);
const problems = async () => (await checkOf({ [file]: text })).problems;

const shown = (found: Awaited<ReturnType<typeof problems>>, locale: "fr" | "en") =>
  terminalReport(found, {
    locale,
    width: 60,
    colour: false,
    lines: () => text.split("\n"),
  });

test("the terminal shows each line with a mark under the word, and what to do", async () => {
  expect(shown(await problems(), "fr")).toBe(`\
articles/2024-05-01-un/fr.mdx:5:10  erreur unknown-theme
    5 │ themes: [alpa]
      │          ^^^^
  Le thème « alpa » n’est pas dans themes.yaml. Vouliez-vous dire « alpha » ?

articles/2024-05-01-un/fr.mdx:8:2  conseil vague-link
    8 │ [Cliquez ici](/fr)
      │  ^^^^^^^
  « Cliquez ici » ne dit pas où mène le lien : faites porter le lien sur les mots qui nomment la page.

articles/2024-05-01-un/fr.mdx:10:64  conseil three-dots
   10 │ …e qui précède, et qui se termine par des points...
      │                                                 ^^^
  Trois points de suite : écrivez le signe « … ».
`);
});

test("the same in English, where that is asked for", async () => {
  expect(shown((await problems()).slice(0, 1), "en")).toBe(`\
articles/2024-05-01-un/fr.mdx:5:10  error unknown-theme
    5 │ themes: [alpa]
      │          ^^^^
  The theme “alpa” is not in themes.yaml. Did you mean “alpha”?
`);
});

test("the last line leads to the handbook: to the rule's own page if there is only one", async () => {
  const { site, problems: found } = await checkOf({ [file]: text });
  const lastLine = (shown: typeof found) =>
    reportIn("nowhere", site.catalogue, shown, "en", "https://site.example").split("\n").at(-1);
  const page = "The handbook explains each rule: https://site.example/en/handbook/rules";
  expect(lastLine(found)).toBe(page);
  expect(lastLine(found.slice(0, 1))).toBe(`${page}/unknown-theme`);
});

test("each report has the form that programs rely on", async () => {
  const reports = (await problems()).map((problem) => reportOf(problem, "fr"));
  expect(z.array(reportSchema).parse(reports)).toHaveLength(3);
  expect(reports[0]).toEqual({
    file,
    line: 5,
    column: 10,
    severity: "error",
    rule: "unknown-theme",
    message: "Le thème « alpa » n’est pas dans themes.yaml. Vouliez-vous dire « alpha » ?",
    suggestion: "alpha",
  });
});

test("one line per problem for an editor's problems panel", async () => {
  const [first] = await problems();
  expect(first && lineOf(first, "en")).toBe(
    `${file}:5:10: error: The theme “alpa” is not in themes.yaml. Did you mean “alpha”? [unknown-theme]`,
  );
});

test("a forge finds each result's rule and place in the SARIF log", async () => {
  const { version, runs } = sarifOf(await problems(), "content", "fr", "https://site.example");
  const [run] = runs;
  expect(version).toBe("2.1.0");
  expect(run?.results.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual(
    run?.results.map(({ ruleId }) => [
      ruleId,
      run.tool.driver.rules.findIndex(({ id }) => id === ruleId),
    ]),
  );
  expect(run?.results[0]?.level).toBe("error");
  expect(run?.tool.driver.rules[0]?.helpUri).toMatch(
    /^https:\/\/site\.example\/fr\/handbook\/rules\/[a-z-]+$/,
  );
  expect(run?.results[0]?.locations[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: `content/${file}` },
    region: { startLine: 5, startColumn: 10 },
  });
});

test("the mark stands under the word also after wide signs, tabs and a cut", () => {
  expect(excerptAt("日本\tabc d", 4, 40)).toEqual({
    text: "日本 abc d",
    indent: "     ",
    mark: "^^^",
  });
  const { text, indent } = excerptAt(`${"mot ".repeat(50)}ici ${"mot ".repeat(50)}`, 201, 60);
  expect(text.slice(indent.length, indent.length + 3)).toBe("ici");
  expect(text.length).toBeLessThanOrEqual(60);
});

test("control characters never reach the terminal", () => {
  expect(excerptAt("a\u001b[31mb", 1, 40).text).toBe("a·[31mb");
});

test("each rule is explained in both languages", () => {
  for (const { title, explanation } of rules) {
    expect([title.fr, title.en, explanation.fr, explanation.en].every(Boolean)).toBe(true);
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
