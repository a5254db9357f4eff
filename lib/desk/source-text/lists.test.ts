import { expect, test } from "vitest";
import { edited, remove, set } from "../../testing/edited-text.ts";
import type { Edit, FieldValue } from "./edit.ts";

const article = (yaml: string) => `---\ntitle: T\n${yaml}\ndraft: true\n---\n\nTexte.\n`;
const insert = (path: string, index: number, value: FieldValue): Edit => ({
  kind: "insert",
  path: [path],
  index,
  value,
});
const move = (path: string, from: number, to: number): Edit => ({
  kind: "move",
  path: [path],
  from,
  to,
});

const flow = "themes: [ a,'b' , c ] # t";
const lines = "themes: [\n  a,\n  'b', # b\n  c,\n]";
const block = "themes:\n# first\n- a # a\n# on b\n- 'b'\n\n- >-\n  c\n  d";

test.each<[string, Edit, string]>([
  [flow, insert("themes", 0, "x"), "themes: [ x,a,'b' , c ] # t"],
  [flow, insert("themes", 2, "x"), "themes: [ a,'b' , 'x',c ] # t"],
  [flow, insert("themes", 3, "x, y"), "themes: [ a,'b' , c,\"x, y\" ] # t"],
  [flow, remove("themes", 0), "themes: [ 'b' , c ] # t"],
  [flow, remove("themes", 1), "themes: [ a,c ] # t"],
  [flow, remove("themes", 2), "themes: [ a,'b' ] # t"],
  [flow, move("themes", 2, 0), "themes: [ c,a , 'b' ] # t"],
  [flow, set(["themes"], ["a", "c"]), "themes: [ a,c ] # t"],
  [flow, set(["themes"], ["a", "b", "d", "c"]), "themes: [ a,'b' , 'd',c ] # t"],
  [flow, set(["themes", 1], "it's"), "themes: [ a,'it''s' , c ] # t"],
  [flow, set(["themes"], []), "themes: [] # t"],
  [lines, insert("themes", 3, "x"), "themes: [\n  a,\n  'b', # b\n  c,\n  x,\n]"],
  [lines, remove("themes", 0), "themes: [\n  'b', # b\n  c,\n]"],
  [
    block,
    insert("themes", 0, "x"),
    "themes:\n# first\n- x\n- a # a\n# on b\n- 'b'\n\n- >-\n  c\n  d",
  ],
  [
    block,
    insert("themes", 1, "x"),
    "themes:\n# first\n- a # a\n- x\n# on b\n- 'b'\n\n- >-\n  c\n  d",
  ],
  [
    block,
    insert("themes", 3, "x"),
    "themes:\n# first\n- a # a\n# on b\n- 'b'\n\n- >-\n  c\n  d\n- x",
  ],
  [block, remove("themes", 0), "themes:\n# first\n# on b\n- 'b'\n\n- >-\n  c\n  d"],
  [block, remove("themes", 2), "themes:\n# first\n- a # a\n# on b\n- 'b'\n"],
  [block, move("themes", 1, 0), "themes:\n# first\n# on b\n- 'b'\n- a # a\n\n- >-\n  c\n  d"],
  [block, move("themes", 0, 2), "themes:\n# first\n# on b\n- 'b'\n- >-\n  c\n  d\n\n- a # a"],
  ["themes:\n  - a", remove("themes", 0), "themes: []"],
  ["themes:\n  # c\n  - a # a", remove("themes", 0), "themes:\n  # c\n  [] # a"],
  ["themes: []", insert("themes", 0, "x"), "themes: [x]"],
  ["themes:", insert("themes", 0, "x"), "themes: [x]"],
  ["themes:\n  -\n  - a", set(["themes", 0], "x"), "themes:\n  - x\n  - a"],
  ["themes: [a,]", remove("themes", 0), "themes: []"],
  ["themes: [&x a, b, *x]", move("themes", 2, 0), "shared"],
])("%s after %o", (before, edit, after) => {
  const made = edited(article(before), [edit]);
  expect(made).toBe(after === "shared" ? after : article(after));
});

test("a note goes into a list as those that are there are written", () => {
  const note = { date: "2026-03-03", kind: "minor", note: "Neuf" };
  const add = insert("changes", 0, note);
  expect(
    edited(article("changes:\n    - date: 2026-03-02\n      kind: minor\n      note: 'M' # m"), [
      add,
    ]),
  ).toBe(
    article(
      "changes:\n    - date: 2026-03-03\n      kind: minor\n      note: 'Neuf'\n    - date: 2026-03-02\n      kind: minor\n      note: 'M' # m",
    ),
  );
  expect(edited(article("changes: [{ date: 2026-03-02, kind: minor, note: M }]"), [add])).toBe(
    article(
      "changes: [{ date: 2026-03-03, kind: minor, note: Neuf }, { date: 2026-03-02, kind: minor, note: M }]",
    ),
  );
  expect(edited(article("changes:\n- { date: 2026-03-02, kind: minor, note: M }"), [add])).toBe(
    article(
      "changes:\n- { date: 2026-03-03, kind: minor, note: Neuf }\n- { date: 2026-03-02, kind: minor, note: M }",
    ),
  );
  expect(edited(article("changes: []"), [add])).toBe(
    article('changes:\n  - date: 2026-03-03\n    kind: minor\n    note: "Neuf"'),
  );
});

test("a list that is a whole file keeps its end without a line end", () => {
  const mandates =
    "# m\n- { from: 2022-06-22, to: 2024-06-09, office: A }\n- from: 2024-07-18\n  office:\n    fr: Députée";
  const [older, newer] = [
    "- { from: 2022-06-22, to: 2024-06-09, office: A }",
    "- from: 2024-07-18\n  office:\n    fr: Députée",
  ];
  expect(edited(mandates, [remove(1)], "mandates.yaml")).toBe(`# m\n${older}`);
  expect(edited(mandates, [remove(0)], "mandates.yaml")).toBe(`# m\n${newer}`);
  const swapped: Edit = { kind: "move", path: [], from: 0, to: 1 };
  expect(edited(mandates, [swapped], "mandates.yaml")).toBe(`# m\n${newer}\n${older}`);
  expect(edited(mandates, [set([1, "to"], "2026-01-01")], "mandates.yaml")).toBe(
    mandates.replace("  office:\n", "  to: 2026-01-01\n  office:\n"),
  );
  const none = edited(mandates, [remove(1), remove(0)], "mandates.yaml");
  expect(none).toBe("# m\n[]");
  const value = { from: "2026-03-02", office: { fr: "Députée" } };
  const first: Edit = { kind: "insert", path: [], index: 0, value };
  const added = '- from: 2026-03-02\n  office: { fr: "Députée" }';
  expect(edited(none, [first], "mandates.yaml")).toBe(`# m\n${added}`);
  expect(edited("", [first], "mandates.yaml")).toBe(`${added}\n`);
});

test("no item goes to a place that there is not", () => {
  const before = article(flow);
  for (const edit of [insert("themes", 4, "x"), insert("themes", -1, "x"), move("themes", 0, 3)]) {
    expect(edited(before, [edit])).toBe("no-such-place");
  }
  expect(edited(before, [insert("title", 0, "x")])).toBe("no-such-place");
  expect(edited(before, [remove("themes", 3)])).toBe("no-such-place");
});
