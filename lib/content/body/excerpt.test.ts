import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";
import { parseBody } from "./parse-body.ts";
import { excerptToHast } from "./to-hast.ts";

const url = "/fr/articles/a";

/** What a list shows of a text, or null where it shows the summary. */
function shown(body: string): string | null {
  const excerpt = excerptOf(parseBody(body), body);
  return excerpt && toHtml(excerptToHast(excerpt, "fr", url)).replaceAll("\n", "");
}

test.each([
  ["a\n\n{/* suite */}\n\nb", "<p>a</p>"],
  ["a\n\n{/* more */}\n\nb\n\n{/* suite */}\n\nc", "<p>a</p>"],
  ["a\n\n{/*Suite*/}\n\nb", "<p>a</p>"],
  ["a\n{/* suite */}\nb", "<p>a</p>"],
  ["a {/* suite */} b", "<p>a</p>"],
  ["- a\n- b\n\n{/* suite */}", "<ul><li>a</li><li>b</li></ul>"],
  ["a\n\n---\n\n{/* suite */}\n\nb", "<p>a</p>"],
  [
    '<Embed url="https://tube.example.org/w/a" title="Un débat" />\n\n{/* suite */}\n\nb',
    '<p><a href="https://tube.example.org/w/a">Un débat</a></p>',
  ],
])("of %j lists show what stands above the mark: %s", (body, html) => {
  expect(shown(body)).toBe(html);
});

test.each([
  "a",
  "{/* suite */}\n\na",
  "{/* check-off three-dots: cité */}\n\n[b]: /c\n\n{/* suite */}\n\na",
  "{/* la suite */}\n\na",
  "a\n\n```mdx\nb\n\n{/* suite */}\n\nc\n```",
  "a `{/* suite */}` b",
  "a \\{/* suite */} b",
])("%j has no mark, or nothing above it: lists show the summary", (body) => {
  expect(shown(body)).toBeNull();
});

test("a code sample that shows the mark stays whole above the mark that counts", () => {
  const body = "```mdx\na\n\n{/* suite */}\n```\n\n{/* suite */}\n\nb";
  expect(shown(body)).toBe('<pre><code class="language-mdx">a{/* suite */}</code></pre>');
});

test("links by reference lead where the article's do, and notes are left to it", () => {
  const body =
    "Le [texte de loi][loi] est voté[^1], selon la règle `[^a-z]`[^b].\n\n[^1]: Par 388 voix.\n\n{/* suite */}\n\nLa suite.\n\n[loi]: https://exemple.example/loi\n\n[^b]: Plus bas.";
  expect(shown(body)).toBe(
    '<p>Le <a href="https://exemple.example/loi">texte de loi</a> est voté, selon la règle <code>[^a-z]</code>.</p>',
  );
});

test.each([
  [
    "[loi]\n\n{/* suite */}\n\n[loi]: /fr/loi 'Titre'",
    '<p><a href="/fr/loi" title="Titre">loi</a></p>',
  ],
  [
    "[Loi Été][]\n\n{/* suite */}\n\n> [loi été]: </fr/a b>",
    '<p><a href="/fr/a%20b">Loi Été</a></p>',
  ],
  ["[a][b]\n\n[b]: /un\n\n{/* suite */}\n\n[b]: /deux", '<p><a href="/un">a</a></p>'],
  ["![a][b]\n\n{/* suite */}\n\n[b]: vote.png", '<p><img src="vote.png" alt="a"></p>'],
  ["a[^note longue] b[^x]\n\n{/* suite */}\n\n[^x]: c", "<p>a[^note longue] b</p>"],
  ["Le 1[^1]\n\n{/* suite */}\n\n- a\n\n  [^1]: dans une liste", "<p>Le 1</p>"],
])("%j refers to what stands below the mark: %s", (body, html) => {
  expect(shown(body)).toBe(html);
});

test("a link to a heading of the article leads there from a list", () => {
  expect(
    shown(
      "[a](#le-vote) [b](?x=1&y=2) [c](../themes/b) [d](/fr) [e](https://x.example/#f)\n\n{/* suite */}",
    ),
  ).toBe(
    `<p><a href="${url}#le-vote">a</a> <a href="${url}?x=1&#x26;y=2">b</a> <a href="/fr/themes/b">c</a> <a href="/fr">d</a> <a href="https://x.example/#f">e</a></p>`,
  );
});

test("images above the mark are shown, and headings are paragraphs without an id", () => {
  const body =
    '## T\n\n<Callout tone="info">\n\n<Figure src="vote.png" alt="Le vote" />\n\n</Callout>\n\n![b](b.png)\n\n{/* suite */}';
  expect(shown(body)).toBe(
    '<p>T</p><Callout tone="info"><Figure src="vote.png" alt="Le vote"></Figure></Callout><p><img src="b.png" alt="b"></p>',
  );
});
