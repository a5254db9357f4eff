import { expect, test } from "vitest";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import { validateBody } from "./validate-body.ts";

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

test.each([
  ["a register of 8,000 links", lines(8_000, (n) => `- [Acte ${n}](https://exemple.fr/d/${n})`)],
  [
    "a roll call of 577 members",
    `| N | Nom | Vote |\n| - | - | - |\n${lines(577, (n) => `| ${n} | **Mme Élue-${n}** | *pour* |`)}`,
  ],
  [
    "a release note of 150 kB",
    lines(
      1_100,
      (n) =>
        `* **core**: mend \`a_${n}\` in *b_c*, by [@d-${n}](https://x.example/d) [#${n}](https://x.example/${n})`,
    ),
  ],
  ["a data file of 3,000 braces", `\`\`\`json\n${lines(3_000, (n) => `{ "n": ${n} },`)}\n\`\`\``],
  [
    "a numbered list of 2,000 articles of law",
    lines(2_000, (n) => `${n + 1}. **Art. ${n}** *texte* _x_`),
  ],
  ["2,000 notes", `${lines(2_000, (n) => `A[^${n}]\n`)}\n\n${lines(2_000, (n) => `[^${n}]: *b*`)}`],
])("%s is no more than a page can show", (_what, text) => {
  expect(validateBody(`${text}\n`, "x.mdx", 1).problems).toEqual([]);
});

test.each([
  ["*_".repeat(6_000), "12 000 signes *"],
  [`x\n${"abcd ] ".repeat(5_000)}`, "5 000 crochets"],
  [lines(30_000, () => "- [a](https://a.example)"), "120 000 éléments"],
  [`x\n${lines(6_000, (n) => `${n + 2}. *a*`)}`, "signes *"],
])("what is too much is counted", (text, said) => {
  const [problem] = validateBody(text, "x.mdx", 1).problems;
  expect(problem?.rule).toBe("too-complex");
  expect(problem && sentenceFor(problem, "fr").replace(/\s/g, " ")).toContain(said);
});
