import { expect, test } from "vitest";
import { edited, opened, remove, set } from "../../testing/edited-text.ts";
import type { Edit } from "./edit.ts";

const long = "mot ".repeat(60).trimEnd();

/** As somebody lays a file out who has reasons to: with what other editors are known to undo. */
const byHand = [
  "\ufeff---   ",
  "# Fields: ask Ana before changing the order.",
  "date:    2026-03-02            # a day, without quotation marks",
  "",
  'title:   "yes"                 # what is asked',
  `summary: ${long}`,
  "themes: [ budget,'ecoles' ]    # the first gives the colour",
  "sources:",
  "- https://a.example            # the text",
  "# - https://old.example",
  "- title: 'B'",
  "  url:   https://b.example ",
  "cover: ",
  "coverAlt:",
  "unknown: 0o17",
  "withdrawn: {date: 2026-03-03, reason: |-x}".replace("|-x", "x"),
  "changes:",
  "    - {date: 2026-03-03, kind: minor,   note: n}",
  "\t",
  "--- ",
  "",
  "Un texte \\* avec  ",
  "\tdes \u00a0signs.",
  "",
  "---",
  "title: no field",
  "---",
  "Fin",
]
  .join("\r\n")
  .replace("signs.\r\n", "signs.\n");

test.each<[string, Edit, string, string]>([
  ["a day", set(["date"], "2026-03-05"), "2026-03-02  ", "2026-03-05  "],
  [
    "a title",
    set(["title"], "no"),
    '"yes"                 #',
    '"no"                 #'.replace('"no" ', '"no"  '),
  ],
  ["a long summary", set(["summary"], `${long} 1`), `${long}\r`, `${long} 1\r`],
  ["a theme", set(["themes", 1], "sante"), "'ecoles' ]    #", "'sante' ]    #"],
  ["a source", set(["sources", 1, "title"], "C"), "'B'", "'C'"],
  ["a commented list", set(["sources", 0], "https://c.example"), "- https://a", "- https://c"],
  ["an empty field", set(["cover"], "a.png"), "cover: ", 'cover: "a.png"'],
  ["an emptier field", set(["coverAlt"], "Un vote"), "coverAlt:", 'coverAlt: "Un vote"'],
  ["a reason", set(["withdrawn", "reason"], "a, b"), "reason: x", 'reason: "a, b"'],
  ["a note", set(["changes", 0, "note"], "m"), "  note: n", "  note: m"],
  ["an unknown field", remove("unknown"), "unknown: 0o17\r\n", ""],
  [
    "the body",
    {
      kind: "body",
      text: opened(byHand)
        .text.replace(/^[\s\S]*?--- \n/, "")
        .replace("Fin", "Fins"),
    },
    "Fin",
    "Fins",
  ],
])("of a file laid out by hand, an edit of %s changes that alone", (_, edit, before, after) => {
  const parts = byHand.split(before);
  expect(parts).toHaveLength(2);
  expect(edited(byHand, [edit])).toBe(parts.join(after));
});

const article = (line: string) => `---\n${line}\ndate: 2026-03-02\n---\n\nTexte.\n`;

test.each([
  ["half a sign in an escape", 'title: "Vote du budget \\uD83D"', 'title: "Le vote"'],
  ["a vertical tab in an escape", 'title: "Vote\\vdu budget"', 'title: "Le vote"'],
  ["a vertical tab", 'title: "Vote\vdu budget"', 'title: "Le vote"'],
  ["a no-break space behind the colon", 'title:\u00a0"Budget"', 'title:\u00a0"Le vote"'],
  ["a sign that cuts it off", "title: Question #12 au x", "title: Le vote #12 au x"],
  ["accents apart from their letters", "title: E\u0301te\u0301", "title: Le vote"],
  ["a direction that nothing closes", "title: '\u202eVote'", "title: 'Le vote'"],
  ["a mark in its middle", "title: Le\ufeff budget", "title: Le vote"],
])("a title with %s is edited, and one beside it is", (_, before, after) => {
  expect(edited(article(before), [set(["title"], "Le vote")])).toBe(article(after));
  const later = article(before).replace("2026-03-02", "2026-03-03");
  expect(edited(article(before), [set(["date"], "2026-03-03")])).toBe(later);
});

test("of fields that can't be read, or are too many, an editor is told what readers' check says", () => {
  expect(opened(article("title: “Le budget : adopté”")).fields).toMatchObject({
    rule: "unreadable-yaml",
    about: { remedy: expect.anything() },
  });
  expect(opened(article(`# ${"x".repeat(17_000)}`)).fields).toMatchObject({ rule: "too-large" });
});
