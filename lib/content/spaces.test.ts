import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { parseArticle } from "./article.ts";
import { toHast } from "./body/to-hast.ts";
import { spacesOfMarkdown, spacesOfYaml } from "./spaces.ts";

/** ~ is a no-break space in what was written. */
const typed = (text: string) => text.replaceAll("~", "\u00a0");

test.each([
  ["##~Les écoles", "## Les écoles"],
  ["-~un point\n-~un autre", "- un point\n- un autre"],
  ["1.~premier\n2)~second", "1. premier\n2) second"],
  ["~~- un\n~~~~- deux", "  - un\n    - deux"],
  [">~-~cité", "> - cité"],
  ["-~[x]~fait", "- [x] fait"],
  ["un\n~\ndeux", "un\n \ndeux"],
  ["---~", "--- "],
  ["|~---~|~:-:~|", "| --- | :-: |"],
  ["</Callout>~", "</Callout> "],
  ["Vote~: 10~% « a »~; -~b", "Vote~: 10~% « a »~; -~b"],
  ["10~000 habitants", "10~000 habitants"],
  ["| 10~% | a |", "| 10~% | a |"],
])("in Markdown %j is read as %j", (written, read) => {
  expect(spacesOfMarkdown(typed(written))).toBe(typed(read));
});

test.each([
  ['title:~"Budget"', 'title: "Budget"'],
  ["title~: Budget", "title : Budget"],
  ["title~:~Vote~:~le budget", "title : Vote~:~le budget"],
  ["themes:~[budget]~", "themes: [budget] "],
  ["themes:\n-~budget", "themes:\n-~budget"],
  ["name:~{ fr:~Écoles, en:~Schools }", "name: { fr: Écoles, en: Schools }"],
  ["  note:~Oui, date:~non", "  note: Oui, date:~non"],
  ["/ancien:~/nouveau", "/ancien: /nouveau"],
])("in YAML %j is read as %j", (written, read) => {
  expect(spacesOfYaml(typed(written))).toBe(typed(read));
});

test("an article that was typed with no-break spaces and hyphens is read as it was meant", () => {
  const text = typed(
    '---~\ntitle:~"Budget"\ndate~:~2026\u201103\u201105~\nsummary:~Un résumé~!\nthemes:~\n-~alpha\nslug: un\u2010bud\u00adget\u200b\nchanges:\n~~- {~date:~2026–03–06, kind:~minor, note:~Un mot~:~le bon }\n---~\n\n##~Les écoles\n\n-~un point\n\n1.~premier\n',
  );
  const entry = { path: "articles/un/fr.mdx", blob: "", size: 0 };
  const { parsed, body } = parseArticle(entry, Buffer.from(text));
  expect(parsed.problems).toEqual([]);
  expect(parsed.article).toMatchObject({
    title: "Budget",
    slug: "un-budget",
    date: "2026-03-05",
    themes: ["alpha"],
    changes: [{ date: "2026-03-06", kind: "minor", note: typed("Un mot~:~le bon") }],
  });
  expect(toHtml(toHast(body, "fr")).replaceAll("\n", "")).toBe(
    '<h2 id="les-écoles">Les écoles</h2><ul><li>un point</li></ul><ol><li>premier</li></ol>',
  );
});
