import { expect, test } from "vitest";
import { fileType } from "../content/files/file-types.ts";
import type { FileFacts } from "../media/file-facts.ts";
import { plainBody } from "./body.ts";
import { markdownOf } from "./stringify.ts";
import { writeMarkdown } from "./write.ts";

const fileAt = (name: string): FileFacts => ({
  ...{ url: `https://x.example/${name}`, name, type: fileType(name), size: 2_000_000 },
  pages: undefined,
});
const around = {
  locale: "fr",
  permalink: "https://x.example/fr/articles/y",
  image: (name: string) => (name === "v.png" ? "https://x.example/v.png" : undefined),
  file: (name: string) => (/^v\.\w+$/.test(name) ? fileAt(name) : undefined),
} as const;

test.each([
  ["Un <Callout>mot</Callout> ici", "mot"],
  [
    '<Callout tone="info" title="T">\n\n- un\n- deux\n\n</Callout>',
    "> **T**\n>\n> - un\n> - deux\n",
  ],
  ['<Quote author="A" source="B">\nC\n</Quote>', "> C\n>\n> — A, B\n"],
  [
    '<Figure src="v.png" alt="Vue" credit="D" />',
    "![Vue](https://x.example/v.png)\n\n_Crédit\u00a0: D_\n",
  ],
  ["![P](https://tracker.example/p.png)", "_Image non disponible\u00a0: P_\n"],
  ["a\n\n{/* suite */}\n\nb[^1]\n\n[^1]: c", "a\n\nb[^1]\n\n[^1]: c\n"],
  ["[a](https://y.example/?b=1&c=2&amp;copy;=3)", "(https://y.example/?b=1&c=2\\&copy;=3)"],
  [
    '<Embed url="https://tube.example.org/w/a" title="Un *débat*" />',
    "[Un \\*débat\\*](https://tube.example.org/w/a) (tube.example.org)\n",
  ],
  [
    '<Video src="v.mp4" captions="v.vtt" title="Un débat" />',
    "[Un débat](https://x.example/v.mp4) (MP4, 2 Mo) – [Transcription](https://x.example/v.vtt)\n",
  ],
  ['<Audio src="autre.mp3" title="A" />', "_Film ou son non disponible\u00a0: A_\n"],
  ["[a](/fr/b)", "[a](https://x.example/fr/b)\n"],
  ["| a |\n| -: |\n| 1 |", "|  a |\n| -: |\n|  1 |\n"],
  [
    'Le 1<sup>er</sup>, CO<sub>2</sub>, <abbr title="Journal &quot;O&quot;">JO</abbr>,<br>puis',
    'Le 1<sup>er</sup>, CO<sub>2</sub>, <abbr title="Journal &#x22;O&#x22;">JO</abbr>,\\\npuis\n',
  ],
  ["| a |\n| - |\n| b<br/>c |", "| b c |\n"],
  [
    '<Gallery caption="C">\n<Figure src="v.png" alt="A" caption="D" />\n<Figure src="v.png" alt="B" />\n</Gallery>',
    "![A](https://x.example/v.png)\n\n_D_\n\n![B](https://x.example/v.png)\n\n_C_\n",
  ],
  [
    'On dit : <Lang code="en">who? _me_</Lang>',
    'On dit\u00a0: <span lang="en" dir="ltr">who? _me_</span>\n',
  ],
  [
    '<Lang code="ar">\nنعم\n\n- لا\n</Lang>',
    '<div lang="ar" dir="rtl">\n\nنعم\n\n- لا\n\n</div>\n',
  ],
  [
    "Tableau : A\n\n| b | c |\n| - | - |\n| **d** | e |",
    "Tableau\u00a0: A\n\n| b     | c |\n| ----- | - |\n| **d** | e |\n",
  ],
  ["| b |\n| - |\n\nTableau 3 : **A**", "| b |\n| - |\n\nTableau 3\u00a0: **A**\n"],
  ["## A {#b}\n\n## C {/* #d */}", "## A\n\n## C\n"],
  ["> [!WARNING]\n> A", "> **Attention**\n>\n> A\n"],
  ["Voir <https://x.example/a>.", "Voir <https://x.example/a>.\n"],
  ["1 \\< 2, `{x}` et \\{y}", "1 < 2, `{x}` et {y}\n"],
])("%j is written without MDX", (mdx, text) => {
  const written = markdownOf(plainBody(mdx, around));
  expect(written).toContain(text);
  expect(written).not.toMatch(/<[A-Z]|\{\/\*/);
});

test("who said something and where stand apart by the comma of the text's language", () => {
  const quote = '<Quote author="ليلى" source="المجلس">\nنص\n</Quote>';
  expect(markdownOf(plainBody(quote, { ...around, locale: "ar" }))).toContain("— ليلى، المجلس");
});

test("why a text was withdrawn stands apart in a sentence of another direction", () => {
  const gone = { why: "withdrawn", date: "2026-03-10", reason: "Erreur (1)" } as const;
  const context = {
    site: "https://x.example",
    catalogue: {} as Parameters<typeof writeMarkdown>[1]["catalogue"],
    body: () => "",
  };
  const written = (locale: string) =>
    writeMarkdown({ gone, textLocale: "fr", locale, timeZone: "UTC" }, context);
  expect(written("ar")).toContain("\u2066Erreur (1)\u2069");
  expect(written("en")).toMatch(/: Erreur \(1\)\n/);
});
