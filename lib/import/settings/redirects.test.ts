import { expect, test } from "vitest";
import { sizeLimit } from "../../content/decode-text.ts";
import { parseRedirects } from "../../content/redirects-file.ts";
import { oldAddress, redirectLines } from "./redirects.ts";
import { extended } from "./yaml-text.ts";

test.each([
  ["https://blog.example/2021/02/un/", "/2021/02/un"],
  ["https://blog.example/un-%c3%a9t%c3%a9/", "/un-été"],
  ["https://blog.example/?p=12", "/?p=12"],
  ["https://blog.example/blog/?p=12", "/blog?p=12"],
  ["https://blog.example/spip.php?article42", "/spip.php?article42"],
  ["https://blog.example/index.php?option=com_content&id=7", "/index.php?option=com_content&id=7"],
  ["https://blog.example/", undefined],
  ["nulle part", undefined],
])("the old address %s is redirected as %s", (url, address) => {
  expect(oldAddress(url)).toBe(address);
});

const reasons = (lines: ReturnType<typeof redirectLines>) =>
  lines.findings.map(({ about }) => [about.from, about.why]);

test("what leads somewhere already, or can't be written, is left and told", () => {
  const existing = new Map([
    ["/a", "/fr/b"],
    ["/same", "/fr/same"],
  ]);
  const found = redirectLines(
    [
      { from: "/a", to: "/fr/c" },
      { from: "/same", to: "/fr/same" },
      { from: "/d", to: "/fr/d" },
      { from: "/d", to: "/fr/e" },
      { from: "/deux mots", to: "/fr/f" },
    ],
    existing,
    0,
  );
  expect(found.lines).toEqual(['"/d": "/fr/d"']);
  expect(reasons(found)).toEqual([
    ["/a", "taken"],
    ["/d", "taken"],
    ["/deux mots", "unfit"],
  ]);
});

test("the file never grows past what the site reads", () => {
  const moves = Array.from({ length: 3_000 }, (_, n) => ({
    from: `/${"x".repeat(450)}${n}`,
    to: `/fr/${n}`,
  }));
  const before = "# les nôtres\r\n/a: /b";
  const found = redirectLines(moves, new Map(), Buffer.byteLength(before));
  const text = extended(before, found.lines);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(sizeLimit);
  const { value, problems } = parseRedirects(Buffer.from(text), "redirects.yaml");
  expect(problems).toEqual([]);
  expect(value?.size).toBe(found.lines.length + 1);
  expect(found.findings).toEqual([
    {
      kind: "redirects-full",
      file: "redirects.yaml",
      about: { count: `${3_000 - found.lines.length}` },
    },
  ]);
});
