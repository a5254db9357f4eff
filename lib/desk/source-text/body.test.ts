import { expect, test } from "vitest";
import { edited, opened, set } from "../../testing/edited-text.ts";

const head = "---\r\ntitle:   T   # t\r\n\r\n--- \r\n";
const body = (text: string) => ({ kind: "body", text }) as const;

test("of a new body only what differs is written, with the line ends around it", () => {
  const before = `\ufeff${head}\r\nUn.  \r\n\tDeux.\n\n---\r\ntitle: U\r\n---\r\nFin`;
  expect(edited(before, [body("\nUn.  \n\tDeux.\n\n---\ntitle: U\n---\nFin")])).toBe(before);
  expect(edited(before, [body("\nUn.  \n\tDeux.\n\n---\ntitle: V\n\n---\nFin")])).toBe(
    before.replace("U\r\n", "V\r\n\r\n"),
  );
  expect(edited(before, [body("\nUn.  \n\tDeux.\nTrois.\n\n---\ntitle: U\n---\nFin")])).toBe(
    before.replace("Deux.\n", "Deux.\nTrois.\n"),
  );
  expect(edited(before, [body("\nUn.  \n\tDeux.\n\n---\ntitle: U\n---\nFin\n")])).toBe(
    `${before}\r\n`,
  );
});

test("signs that the site reads as others stay as they were typed", () => {
  const before = `${head}##\u00a0Un\u2028 e\u0301\r\nDeux\u000b trois`;
  expect(edited(before, [body("##\u00a0Un\u2028 e\u0301\nDeux\u000b 3")])).toBe(
    before.replace("trois", "3"),
  );
});

test("a body may be emptied, or begin where there was none", () => {
  expect(edited(`${head}Texte.\r\n`, [body("")])).toBe(head);
  expect(edited(head, [body("Texte.\n")])).toBe(`${head}Texte.\r\n`);
  expect(edited("---\ntitle: T\n---", [body("Texte.")])).toBe("not-writable");
});

test("a part of the body is written by its place", () => {
  const source = opened(`${head}Un mot.\r\nFin`);
  const from = source.text.indexOf("mot");
  const range = { from, to: from + 3 };
  expect(edited(source.written, [{ kind: "body-range", range, text: "mot\nlong" }])).toBe(
    source.written.replace("mot", "mot\r\nlong"),
  );
  const fields = { from: 5, to: 6 };
  expect(edited(source.written, [{ kind: "body-range", range: fields, text: "x" }])).toBe(
    "no-such-place",
  );
});

test("no body makes fields of its lines", () => {
  expect(edited("Texte.\n", [body("---\ntitle: U\n---\nTexte.\n")])).toBe("not-writable");
  expect(edited(`${head}A`, [body("---\ndate: 2026-03-02\n---\nA"), set(["title"], "U")])).toBe(
    `${head.replace("T ", "U ")}---\r\ndate: 2026-03-02\r\n---\r\nA`,
  );
});

test("what no file may hold is refused with the problem that readers of it would have", () => {
  expect(edited(`${head}A`, [body("a\0b")])).toBe("not-openable");
  expect(edited(`${head}A`, [body("a".repeat(2 ** 20))])).toBe("not-openable");
  expect(edited(`${head}A`, [body("half a sign: \ud83d")])).toBe("not-writable");
});
