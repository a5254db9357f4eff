import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { slug } from "github-slugger";
import { expect, test } from "vitest";

const pages = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...readdirSync("deploy")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("deploy", name)),
];

const read = (path: string) => readFileSync(path, "utf8");

/** Where the headings of a page can be led to, as forges name them. */
const anchors = (path: string) =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slug(heading));

function leadsSomewhere(page: string, link: string): boolean {
  const [file = "", anchor] = link.split("#");
  const path = file === "" ? page : join(dirname(page), file);
  return existsSync(path) && (anchor === undefined || anchors(path).includes(anchor));
}

test.each(pages)("every link of %s leads to a page, and to a heading of it", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(
    ([, link = ""]) => link,
  );
  expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

test.each(pages)("every file of the project that %s names is there", (page) => {
  const named =
    read(page).match(/(?<=`)(?:\.github|app|components|content|e2e|lib)\/[^`\s]+/g) ?? [];
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test("every file that CONTRIBUTING draws is there", () => {
  const [, drawing = ""] = /```mermaid\n([^`]*)```/.exec(read("CONTRIBUTING.md")) ?? [];
  const drawn = drawing.match(/\b(?:app|lib)\/[\w./-]+/g) ?? [];
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn.filter((path) => !existsSync(path))).toEqual([]);
});

test("operators are led to every page that is theirs", () => {
  const index = read("deploy/README.md");
  const others = pages.filter((page) => /^deploy\/(?!README)/.test(page));
  expect(others.length).toBeGreaterThan(5);
  expect(others.filter((page) => !index.includes(`](${page.slice("deploy/".length)})`))).toEqual(
    [],
  );
});

test("operators read of every setting, in their page and in the file that they copy", () => {
  const names = (path: string, at: RegExp) =>
    [...read(path).matchAll(at)].map(([, name = ""]) => name).sort();
  const settings = names("lib/environment/environment.ts", /^ {2}([A-Z_]+): z\b/gm);
  expect(settings.length).toBeGreaterThan(20);
  expect(names("deploy/settings.md", /^\| `([A-Z_]+)`/gm)).toEqual(settings);
  expect(names(".env.example", /^(?:# )?([A-Z_]+)=/gm)).toEqual(settings);
});

test("what is said to work on a host is the name of a test", () => {
  const tests = globSync("e2e/**/*.spec.ts").map(read).join("\n");
  const rows =
    read("deploy/hosts.md")
      .split("## What works where")[1]
      ?.match(/^\|.*\|$/gm) ?? [];
  const named = rows.slice(2).flatMap((row) => row.split("|").at(-2)?.trim() || []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !tests.includes(`test("${name}"`))).toEqual([]);
});
