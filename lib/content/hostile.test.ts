import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { articleText } from "../testing/content.ts";
import { hostileFields, hostileTexts } from "../testing/hostile-texts.ts";
import { parseArticle } from "./article.ts";
import { toHast } from "./body/to-hast.ts";
import { parseRedirects } from "./redirects-file.ts";
import { parseThemes } from "./slugged-settings.ts";

const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "0", size: 1 };
const parse = (text: string) => parseArticle(entry, Buffer.from(text));

const allowed = /^(?:p|a|code|h2|sup|section|ol|li|img|strong|Callout)$/;

/** A tree in which nothing can be run: known elements, addresses of pages, no handler. */
function expectInert({ tagName, properties }: Element): void {
  expect(tagName).toMatch(allowed);
  for (const [name, value] of Object.entries(properties)) {
    expect(name).not.toMatch(/^(?:on|style$|srcDoc$|dangerously)/i);
    if (name === "href") expect(value).toMatch(/^(?:https?:|#|\/)/);
  }
}

test.each(Object.entries(hostileTexts))("%s: an error, or nothing that runs", (_name, text) => {
  const { parsed, body } = parse(articleText({}, `${text}\n`));
  if (parsed.article === undefined) {
    expect(parsed.problems.length).toBeGreaterThan(0);
    return;
  }
  visit(toHast(body, "fr"), "element", expectInert);
  expect("ran" in globalThis).toBe(false);
});

test.each(Object.entries(hostileFields))(
  "%s above a text reaches nothing but its own article",
  (_name, fields) => {
    const { parsed } = parse(
      `---\ntitle: T\ndate: 2024-05-01\nsummary: S\nthemes: [a]\n${fields}---\nA\n`,
    );
    expect("ran" in globalThis || "ran" in {} || "draft" in {}).toBe(false);
    // Only a cover's name is not known to be wrong before its folder is looked at.
    const known = parsed.article === undefined || /cover|two/.test(_name);
    expect(known, JSON.stringify(parsed.article)).toBe(true);
    expect(parsed.article?.draft).toBeUndefined();
  },
);

test("keys of settings that objects have a meaning for are keys like others", () => {
  const theme = "{ name: { fr: A, en: A }, slug: { fr: SLUG, en: SLUG } }";
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const yaml = names.map((name, at) => `${name}: ${theme.replaceAll("SLUG", `s${at}`)}\n`).join("");
  const { value, problems } = parseThemes(Buffer.from(yaml), "themes.yaml");
  expect(problems).toEqual([]);
  expect(value?.map(({ key }) => key)).toEqual(names);
  expect("name" in {} || "slug" in {}).toBe(false);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/a b",
  "/\tb",
  "",
])("a redirect to %j is refused", (to) => {
  const file = Buffer.from(`/a: ${JSON.stringify(to)}\n__proto__: /fr\n`);
  const { value, problems } = parseRedirects(file, "redirects.yaml");
  expect([...(value ?? [])]).toEqual([]);
  expect(problems).toHaveLength(2);
});
