import { expect, test } from "vitest";
import { decoded } from "../i18n/decoded.ts";
import { movedPath, movedQuery, withQuery } from "./redirects.ts";
import { parseRedirects } from "./redirects-file.ts";

/** Where a browser that asks for an address is led by these lines. */
function led(lines: Record<string, string>, asked: string): string | undefined {
  const { value } = parseRedirects(Buffer.from(JSON.stringify(lines)), "redirects.yaml");
  const { pathname, search } = new URL(asked, "https://site.example");
  const path = decoded(pathname);
  const plain = value && movedPath(value, path);
  return (value && movedQuery(value, path, search)) ?? (plain && withQuery(plain, search));
}

const budget = "/fr/articles/budget";
const lines = {
  "/?p=123": budget,
  "/spip.php?article42": budget,
  "/index.php?option=com_content&id=7": budget,
  "/index.php?option=com_content&id=7&lang=en": "/en/articles/budget",
  "/index.php": "/fr",
  "/recherche?mot=%C3%A9t%C3%A9": "/fr/recherche?q=été",
  "/vote": `${budget}#le-vote`,
  "/chercher": "/fr/recherche?q=budget",
  "/député": "/fr/a-propos",
  "/conseil%20de%20mars/": budget,
  "/un": "/deux?x=1",
  "/deux": "/trois#la",
  "/trois": "/fr/quatre",
};

test.each([
  ["/?p=123", budget],
  ["/?p=124", undefined],
  ["/?p=123&utm_source=lettre", `${budget}?utm_source=lettre`],
  ["/spip.php?article42", budget],
  ["/spip.php?article42=", budget],
  ["/spip.php?article42&lang=fr", `${budget}?lang=fr`],
  ["/spip.php?article4", undefined],
  ["/spip.php", undefined],
  ["/index.php?option=com_content&id=7", budget],
  ["/index.php?id=7&option=com_content", budget],
  ["/index.php?lang=en&id=7&option=com_content", "/en/articles/budget"],
  ["/index.php?id=8", "/fr?id=8"],
  ["/recherche?mot=été", "/fr/recherche?q=été"],
  ["/recherche?mot=e%CC%81te%CC%81", "/fr/recherche?q=été"],
  ["/vote?utm_source=lettre", `${budget}?utm_source=lettre#le-vote`],
  ["/chercher?utm_source=lettre", "/fr/recherche?q=budget&utm_source=lettre"],
  ["/chercher", "/fr/recherche?q=budget"],
  ["/d%C3%A9put%C3%A9", "/fr/a-propos"],
  ["/député/", "/fr/a-propos"],
  ["/de%CC%81pute%CC%81", "/fr/a-propos"],
  ["/conseil%20de%20mars", budget],
  ["/un", "/fr/quatre?x=1#la"],
  ["/un?y=2", "/fr/quatre?x=1&y=2#la"],
])("who asks for %s is led to %s", (asked, to) => {
  expect(led(lines, asked)).toBe(to);
});

test("a line that no browser could ever follow is an error at its place", () => {
  const text =
    "/a: /fr\n/a/: /en\n/b#c: /fr\n/%C3%A9: /fr\n/é: /en\n/d?x=1&y=2: /fr\n/d?y=2&x=1: /fr\n/e?x: /e?x\n";
  const { value, problems } = parseRedirects(Buffer.from(text), "redirects.yaml");
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 5, 7, 8]);
  expect([...(value ?? [])]).toEqual([
    ["/a", "/fr"],
    ["/é", "/fr"],
    ["/d?x=1&y=2", "/fr"],
  ]);
});
