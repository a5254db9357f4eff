import { expect, test } from "vitest";
import { onClock, parseArticle } from "../content/article.ts";
import { randomFrom } from "../cover/seed.ts";
import { articleText } from "../testing/content.ts";
import { type Block, blocksOf, textBlocks } from "./blocks.ts";
import { unifiedDiff } from "./unified.ts";
import { diffWords } from "./word-diff.ts";

/** Runs as an editor would mark them: +added+ and -removed-. */
const marked = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ change, text }) =>
      change === "same" ? text : change === "added" ? `+${text}+` : `-${text}-`,
    )
    .join("");

test.each([
  ["Il a voté pour.", "Il a voté contre.", "Il a voté -pour-+contre+."],
  ["l’identité", "l’entité", "-l’identité-+l’entité+"],
  ["un deux trois quatre", "un cinq six quatre", "un -deux trois-+cinq six+ quatre"],
  ["un deux", "un deux trois", "un deux+ trois+"],
  ["un très grand jour", "un jour", "un -très grand -jour"],
  [
    "« cité » : l'essentiel",
    "«\u202fcité\u202f»\u00a0: l’essentiel",
    "«\u202fcité\u202f»\u00a0: l’essentiel",
  ],
  ["", "tout neuf", "+tout neuf+"],
])("from %j to %j", (before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

test("what is not added is the old text, what is not removed the new one", () => {
  const random = randomFrom("words");
  const text = () =>
    Array.from(
      { length: 30 },
      () => ["le", "texte", "l’État", "vote,", "loi.", "12 %"][Math.floor(random() * 6)],
    ).join(" ");
  for (let round = 0; round < 200; round += 1) {
    const [before, after] = [text(), text()];
    const runs = diffWords(before, after);
    const side = (left: string) =>
      runs
        .filter(({ change }) => change !== left)
        .map((run) => run.text)
        .join("")
        .replace(/\s+/g, " ")
        .trim();
    expect(side("removed")).toBe(after);
    expect(side("added")).toBe(before);
  }
});

const blocks = (body: string, fields: Readonly<Record<string, string>> = {}) => {
  const bytes = Buffer.from(articleText(fields, body));
  const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "b", size: 0 };
  const { parsed, body: text } = parseArticle(entry, bytes);
  return parsed.article
    ? blocksOf(onClock(parsed.article, "UTC"), text, parsed.article.authors ?? [])
    : [];
};

test("a text is read passage by passage: headings, items, rows, what links lead to", () => {
  const body =
    "## Titre\n\nUn [lien](https://a.example/b).\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<Callout>Note.</Callout>\n";
  expect(blocks(body).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "title Un titre",
    "date 1er mai 2024",
    "summary Un résumé.",
    "heading Titre",
    "text Un lien (https://a.example/b).",
    "item un",
    "item deux",
    "text a b",
    "text 1 2",
    "text Note.",
  ]);
});

test("captions, galleries, boxes and words of another language are passages, too", () => {
  const body =
    'Tableau : Votes\n\n| | b |\n|---|---|\n| **1** | 2 |\n\n<Gallery caption="Vues">\n<Figure src="a.png" alt="A" />\n</Gallery>\n\n> [!NOTE]\n> Note.\n\n<Lang code="en">\nA word.\n\n- One\n</Lang>\n\n## Titre {#t}\n\nUn <Lang code="nl">raad</Lang>.\n';
  expect(
    blocks(body)
      .map(({ kind, text }) => `${kind} ${text}`)
      .slice(3),
  ).toEqual([
    "text Votes",
    "text b",
    "text 1 2",
    "text A (a.png)",
    "text Vues",
    "text Note.",
    "text A word.",
    "item One",
    "heading Titre",
    "text Un raad.",
  ]);
});

test("changed passages are shown with their neighbours, the others are folded, words are counted", () => {
  const lines = Array.from({ length: 12 }, (_, index) => `Le paragraphe numéro ${index}.`);
  const before = blocks(lines.join("\n\n"));
  const after = blocks(lines.join("\n\n").replace("numéro 6", "de rang 6"));
  const { stretches, wordsAdded, wordsRemoved } = unifiedDiff(before, after);
  expect(stretches.map(({ folded, passages }) => [folded, passages.length])).toEqual([
    [true, 8],
    [false, 3],
    [true, 4],
  ]);
  expect([wordsAdded, wordsRemoved]).toEqual([2, 1]);
});

test("a paragraph put in is an addition, and leaves those around it alone", () => {
  const { wordsAdded, wordsRemoved } = unifiedDiff(
    blocks("Un.\n\nDeux.\n"),
    blocks("Un.\n\nEntre les deux.\n\nDeux.\n"),
  );
  expect([wordsAdded, wordsRemoved]).toEqual([3, 0]);
});

test("two texts of a hundred thousand words that share nothing take four seconds of work at most", () => {
  const text = (name: string) =>
    Array.from({ length: 100_000 }, (_, index) => `${name}${index % 977}`).join(" ");
  const one = (name: string): Block[] => [{ kind: "text", text: text(name) }];
  const [before, after] = [one("a"), one("b")];
  const started = process.cpuUsage();
  const { wordsAdded } = unifiedDiff(before, after);
  const { user, system } = process.cpuUsage(started);
  expect(wordsAdded).toBe(100_000);
  expect((user + system) / 1e6).toBeLessThan(4);
});

test("who signed is read below the title, and a quotation's source in the signs of the text's language", () => {
  const kinds = blocks('<Quote author="A" source="B">\nC\n</Quote>\n', { authors: "[ana, jan]" });
  expect(kinds.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "title Un titre",
    "authors ana et jan",
    "date 1er mai 2024",
    "summary Un résumé.",
    "text C",
    "text A, B",
  ]);
  const arabic = textBlocks('<Quote author="ا" source="ب">\nج\n</Quote>\n', "ar");
  expect(arabic.at(-1)?.text).toBe("ا، ب");
});
