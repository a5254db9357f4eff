import { expect, test } from "vitest";
import { articleFile, edited, opened, remove, set } from "../../testing/edited-text.ts";
import { applyEdits } from "./apply-edits.ts";

const article = (yaml: string) => `---\n${yaml}---\n\nTexte.\n`;

test.each([
  ["plain", "title: Le vote", "Le budget", "title: Le budget"],
  ["double quotation marks", 'title: "Le vote"', 'Le "budget"', 'title: "Le \\"budget\\""'],
  ["single quotation marks", "title: 'Le vote'", "L'été : oui", "title: 'L''été : oui'"],
  ["a colon", "title: Le vote", "Vote :oui", "title: Vote :oui"],
  ["a colon and a space", "title: Le vote", "Vote: oui", 'title: "Vote: oui"'],
  ["a comment's sign", "title: Le vote", "Vote #12", 'title: "Vote #12"'],
  ["a number", "title: Le vote", "2026", 'title: "2026"'],
  ["a day in a text", "title: Le vote", "2026-03-02", 'title: "2026-03-02"'],
  ["a time", "title: Le vote", "12:30", 'title: "12:30"'],
  ["yes", "title: Le vote", "yes", 'title: "yes"'],
  ["nothing", "title: Le vote", "", 'title: ""'],
  ["null", "title: Le vote", "null", 'title: "null"'],
  ["a leading sign", "title: Le vote", "- [x] & *y*", 'title: "- [x] & *y*"'],
  ["an at sign", "title: Le vote", "@ana", 'title: "@ana"'],
  ["spaces around", "title: Le vote", " vote ", 'title: " vote "'],
  ["lines", "title: Le vote", "a\nb", 'title: "a\\nb"'],
  ["lines, single quotation marks", "title: 'Le vote'", "a\nb", 'title: "a\\nb"'],
  ["an emoji", 'title: "Vote 👍"', "Vote 👎", 'title: "Vote 👎"'],
  [
    "an escape",
    'title: "Caf\\u00e9 et th\\u00e9 noir"',
    "Café et thé vert",
    'title: "Caf\\u00e9 et th\\u00e9 vert"',
  ],
  ["an emoji, on lines", 'title: "Le\n  vote 👍"', "Le vote 👎", 'title: "Le\n  vote 👎"'],
  ["a no-break space at the end", "title: Le vote", "Vote\u00a0", 'title: "Vote\u00a0"'],
  ["an anchor", "title: &t Le vote", "Le budget", "title: &t Le budget"],
  ["a tag", "title: !!str Le vote", "Le budget", "title: !!str Le budget"],
  ["a key in quotation marks", '"title" : Le vote', "Budget", '"title" : Budget'],
  ["a literal", "title: |\n  a\n\n  b", "a\n\nc\nd\n", "title: |\n  a\n\n  c\n  d"],
  ["a literal that loses its end", "title: |\n    a", "b", "title: |-\n    b"],
  [
    "a folded text",
    "title: >-\n  un deux\n  trois\n  quatre",
    "un deux\ntrois",
    "title: >-\n  un deux\n\n  trois",
  ],
  [
    "a folded text, within",
    "title: >- # c\n  un deux\n  trois\n  quatre",
    "un deux 3 quatre",
    "title: >- # c\n  un deux\n  3\n  quatre",
  ],
  ["a block that can't hold it", "title: |- # c\n  a", " a", 'title: " a" # c'],
  [
    "a plain text of lines",
    "title: un deux\n  trois\n  quatre",
    "un deux trois cinq",
    "title: un deux\n  trois\n  cinq",
  ],
  [
    "quotation marks of lines",
    'title: "un\n  deux\n\n  trois"',
    "un deux\n3",
    'title: "un\n  deux\n\n  3"',
  ],
])("a title with %s is written with the least change", (_, before, value, after) => {
  const around = (line: string) =>
    article(`# fields\ndate:  2026-03-02\n${line}\n\nthemes:   [a]\n\n`);
  expect(edited(around(before), [set(["title"], value)])).toBe(around(after));
});

test.each([
  [
    "date: 2026-03-02 # d",
    ["date"],
    "2026-04-02T08:00:00+01:00",
    "date: 2026-04-02T08:00:00+01:00 # d",
  ],
  ["date: '2026-03-02'", ["date"], "2026-04-02", "date: '2026-04-02'"],
  ["draft:   true", ["draft"], false, "draft:   false"],
  ["cover:", ["cover"], "a.png", 'cover: "a.png"'],
  ["cover:   # none", ["cover"], "a.png", 'cover: "a.png"   # none'],
  ["cover: ", ["cover"], "a.png", 'cover: "a.png"'],
  ["cover: ~", ["cover"], "a.png", 'cover: "a.png"'],
  [
    "withdrawn: { date: 2026-03-02,reason: x }",
    ["withdrawn", "reason"],
    "z",
    "withdrawn: { date: 2026-03-02,reason: z }",
  ],
  [
    "withdrawn: { date: 2026-03-02 }",
    ["withdrawn", "reason"],
    "a, b",
    'withdrawn: { date: 2026-03-02, reason: "a, b" }',
  ],
  [
    "withdrawn:\n    reason: x # r",
    ["withdrawn", "date"],
    "2026-03-02",
    "withdrawn:\n    date: 2026-03-02\n    reason: x # r",
  ],
  [
    "changes:\n- kind: minor\n  note: 'n'",
    ["changes", 0, "note"],
    "m",
    "changes:\n- kind: minor\n  note: 'm'",
  ],
  [
    "changes:\n- kind: minor\n  note: 'n'",
    ["changes", 0, "date"],
    "2026-03-02",
    "changes:\n- date: 2026-03-02\n  kind: minor\n  note: 'n'",
  ],
] as const)("%s: %s set to %s", (before, path, value, after) => {
  expect(edited(article(`title: T\n${before}\n`), [set(path, value)])).toBe(
    article(`title: T\n${after}\n`),
  );
});

test("a comment behind a value stays in the column of the one below", () => {
  const before = article('title: "Un"       # head\ndate: 2026-03-02  # day\ndraft: true  # x\n');
  expect(edited(before, [set(["title"], "Trois"), set(["draft"], false)])).toBe(
    article('title: "Trois"    # head\ndate: 2026-03-02  # day\ndraft: false  # x\n'),
  );
});

test("a field goes after the last one that the schema has before it, whatever else is there", () => {
  const before = article(
    "# head\ntitle: T # t\nunknown: 1\ndate: 2026-03-02\n# on themes\nthemes: [a]\n\n# end\n",
  );
  const made = edited(before, [
    set(["updated"], "2026-03-03"),
    set(["slug"], "vote"),
    set(["draft"], true),
    set(["summary"], "Un « résumé »"),
  ]);
  expect(made).toBe(
    article(
      '# head\ntitle: T # t\nslug: vote\nunknown: 1\ndate: 2026-03-02\nupdated: 2026-03-03\nsummary: "Un « résumé »"\n# on themes\nthemes: [a]\ndraft: true\n\n# end\n',
    ),
  );
});

test("a field below a text that keeps its blank lines takes none of them", () => {
  const kept = "title: |+\n  un\n\n\n";
  expect(edited(article(`${kept}themes: [a]\n`), [set(["slug"], "vote")])).toBe(
    article(`${kept}slug: vote\nthemes: [a]\n`),
  );
  const open = "title: |+\n  un\n\n  \n";
  expect(edited(article(open), [set(["slug"], "vote")])).toBe(article(`slug: vote\n${open}`));
});

test("a field before all others goes above them", () => {
  expect(edited(article("date: 2026-03-02\n"), [set(["title"], "no")])).toBe(
    article('title: "no"\ndate: 2026-03-02\n'),
  );
});

test("a field of several parts is written as the schema has them, each part in its form", () => {
  const made = edited(article("title: 'T'\n"), [
    set(["changes"], [{ note: "N", kind: "minor", date: "2026-03-02" }]),
    set(["withdrawn"], { reason: "R", date: "2026-03-03" }),
  ]);
  expect(made).toBe(
    article(
      "title: 'T'\nchanges:\n  - date: 2026-03-02\n    kind: minor\n    note: 'N'\nwithdrawn: { date: 2026-03-03, reason: 'R' }\n",
    ),
  );
});

test("of a map that is set as a whole only what differs is written", () => {
  const before = article("withdrawn:\n  # why\n  reason: 'x'   # r\n  date:   2026-03-02\n");
  expect(edited(before, [set(["withdrawn"], { date: "2026-03-03", reason: "x" })])).toBe(
    before.replace("2026-03-02", "2026-03-03"),
  );
});

test("a field that is taken out leaves the comments around it and all other lines", () => {
  const before = article(
    "title: T\n# why\nwithdrawn:\n  date: 2026-03-02\n  reason: >\n    a\n\n    b\n\n# end\nthemes: [a]\n",
  );
  expect(edited(before, [remove("withdrawn")])).toBe(
    article("title: T\n# why\n\n# end\nthemes: [a]\n"),
  );
  expect(edited(before, [remove("withdrawn", "reason"), remove("withdrawn", "date")])).toBe(
    article("title: T\n# why\nwithdrawn: {}\n\n# end\nthemes: [a]\n"),
  );
  expect(
    edited(article("withdrawn: { date: 1, reason: 2 }\n"), [remove("withdrawn", "date")]),
  ).toBe(article("withdrawn: { reason: 2 }\n"));
  expect(edited(article("title: T\n"), [remove("title")])).toBe("---\n---\n\nTexte.\n");
});

test("a file without fields, with none between its hyphens, or empty gets its first", () => {
  const title = set(["title"], "T");
  expect(edited("\ufeffTexte.\r\n---\r\n", [title])).toBe(
    '\ufeff---\r\ntitle: "T"\r\n---\r\nTexte.\r\n---\r\n',
  );
  expect(edited("---\n---\nTexte.", [title])).toBe('---\ntitle: "T"\n---\nTexte.');
  expect(edited("---\n\n---\nTexte.", [title])).toBe('---\ntitle: "T"\n\n---\nTexte.');
  expect(edited("---\n# c\n---\nTexte.", [title])).toBe('---\n# c\ntitle: "T"\n---\nTexte.');
  expect(edited("", [title])).toBe('---\ntitle: "T"\n---\n');
});

test("lines end as those around them, in files where they end in several ways", () => {
  const before = "---\r\ntitle: T\r\ndate: 2026-03-02\nthemes:\r\n  - a\n---\n\nA\r\n";
  expect(edited(before, [set(["updated"], "2026-03-03"), set(["slug"], "a")])).toBe(
    "---\r\ntitle: T\r\nslug: a\r\ndate: 2026-03-02\nupdated: 2026-03-03\nthemes:\r\n  - a\n---\n\nA\r\n",
  );
  expect(edited("---\rtitle: T\r---\rA", [set(["slug"], "a")])).toBe(
    "---\rtitle: T\rslug: a\r---\rA",
  );
});

test("a value that stands in several places is not changed in all of them", () => {
  const before = article("title: &t T\nsummary: *t\nslug: a\n");
  expect(edited(before, [set(["title"], "U")])).toBe("shared");
  expect(edited(before, [remove("title")])).toBe("shared");
  expect(edited(before, [set(["summary"], "U")])).toBe(before.replace("*t", '"U"'));
  expect(edited(before, [set(["slug"], "b")])).toBe(before.replace("slug: a", "slug: b"));
  expect(edited(article("a: &m { k: v }\nb: *m\n"), [set(["b", "k"], "w")])).toBe("shared");
});

test("an edit of what is not there is refused with its reason, and none of those beside it is made", () => {
  const source = opened(article("title: T\n"));
  const edit = remove("slug");
  expect(applyEdits(source, [set(["title"], "U"), edit])).toEqual({
    refused: "no-such-place",
    edit,
  });
  expect(edited(source.written, [set(["title", "x"], "U")])).toBe("no-such-place");
  expect(edited(source.written, [set(["themes", 1], "U")])).toBe("no-such-place");
});

test("what is pasted is written as the site reads it, and no sign of it reaches beyond its field", () => {
  const made = edited(article("title: T\nsummary: |\n  a\n"), [
    set(["title"], "E\u0301te\u0301\u000b \ud83d"),
    set(["summary"], "a\r\n---\r\ndraft: true\n"),
  ]);
  expect(made).toBe(
    article(
      'title: "Été  \ufffd"\nsummary: |\n  a\n  ---\n  draft: true\n'.replace(
        '"Été  \ufffd"',
        "Été  \ufffd",
      ),
    ),
  );
});

test("a field named as what every object has is a field like others", () => {
  const made = edited(article("title: T\n__proto__: 1\n"), [
    set(["__proto__"], "a"),
    set(["constructor"], "b"),
  ]);
  expect(made).toBe(article("title: T\n__proto__: a\nconstructor: b\n"));
});

test("the fields of a settings file are edited alike", () => {
  const themes =
    "# t\nbudget:\n  name: { fr: Budget, en: 'Budget' }\n  slug: { fr: budget }\n\n# e\necoles:\n  name: Écoles\n  slug: ecoles";
  const made = edited(
    themes,
    [
      set(["budget", "name", "nl"], "Begroting"),
      set(["budget", "name", "no"], "no"),
      set(["budget", "accent"], "#112233"),
      set(["ecoles", "description"], "Les écoles"),
      set(["sante"], { name: { fr: "Santé" }, slug: "sante" }),
    ],
    "themes.yaml",
  );
  expect(made).toBe(
    "# t\nbudget:\n  name: { fr: Budget, en: 'Budget', nl: 'Begroting', \"no\": 'no' }\n  slug: { fr: budget }\n  accent: '#112233'\n\n# e\necoles:\n  name: Écoles\n  slug: ecoles\n  description: 'Les écoles'\nsante:\n  name: { fr: 'Santé' }\n  slug: sante",
  );
  const redirects = edited("/a: /fr/b # x\n", [set(["/?p=1"], "/fr/c")], "redirects.yaml");
  expect(redirects).toBe('/a: /fr/b # x\n"/?p=1": /fr/c\n');
  expect(edited("", [set(["name"], "Mairie")], "site.yaml")).toBe('name: "Mairie"\n');
  expect(edited("# c", [set(["languages"], ["fr", "no"])], "site.yaml")).toBe(
    '# c\nlanguages: [fr, "no"]',
  );
  expect(edited("name: { fr: A }\n", [set(["name"], "B")], "site.yaml")).toBe('name: "B"\n');
  expect(edited("name: A\n", [set(["name"], { fr: "A", nl: "B" })], "site.yaml")).toBe(
    'name: { fr: "A", nl: "B" }\n',
  );
  expect(edited(`---\n${"title: T\n"}---\n`, [{ kind: "body", text: "x" }], articleFile)).toContain(
    "x",
  );
  expect(edited("a: 1\n", [{ kind: "body", text: "x" }], "site.yaml")).toBe("no-body");
});
