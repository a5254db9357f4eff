import { expect, test } from "vitest";
import { placeholdersIn } from "../../checks/placeholders.ts";
import { readBody } from "../../content/body/parse-body.ts";
import { plainText } from "../../content/body/plain-text.ts";
import { textIn } from "../../content/localized-text.ts";
import { languages as interfaceLanguages } from "../../i18n/languages/register.ts";
import { checkOf } from "../../testing/checks.ts";
import { filesOfSite } from "./files-of-site.ts";
import { type NewSite, themeKey } from "./new-site.ts";
import { siteTextsIn, writtenIn } from "./site-texts.ts";

const site: NewSite = {
  name: "Mairie d’Exempleville",
  kind: "organization",
  publisher: "Ana Ruiz & Söhne",
  languages: ["fr"],
  themes: ["Budget", "Écoles"],
  forge: "none",
  timeZone: "Europe/Brussels",
  program: { repository: "https://example.org/tribune.git", version: "v1.2.0" },
  today: "2024-05-31",
};

/** The files of the content directory, by their paths in it. */
function contentOf(files: ReadonlyMap<string, string>) {
  const inside = [...files].filter(([path]) => path.startsWith("content/"));
  return Object.fromEntries(inside.map(([path, text]) => [path.slice("content/".length), text]));
}

/** A page as if it were an article, for what is judged of both. */
function asArticles(content: Readonly<Record<string, string>>, theme = "budget") {
  return Object.fromEntries(
    Object.entries(content).map(([path, text]) => [
      path.replace(/^pages\//, "articles/2024-05-01-"),
      text.replace(/^menu: .*\norder: .*$/m, `date: 2024-05-01\nthemes: [${theme}]`),
    ]),
  );
}

const all = interfaceLanguages.map(({ tag }) => tag);
const mixes = [
  "fr, nl, de",
  "ar, fr",
  "pt-BR, es, it, en",
  "nl, de, fr",
  "pl",
  "no",
  all.join(", "),
];

test.each([...all, ...mixes])(
  "what a site in %s begins with earns advice for its ✎ alone",
  async (named) => {
    const languages = named.split(", ");
    const kind = languages.length === 1 ? "organization" : "person";
    const content = contentOf(filesOfSite({ ...site, kind, languages }));
    const asItIs = await checkOf(content);
    const pages = await checkOf(asArticles(content));
    for (const { problems } of [asItIs, pages]) {
      expect(problems.filter(({ rule }) => rule !== "placeholder")).toEqual([]);
    }
    const signs = Object.entries(content).flatMap(([path, text]) =>
      path.startsWith("pages/") ? (text.match(/✎/g) ?? []) : [],
    );
    expect(signs.length).toBeGreaterThan(languages.length * 8);
    expect(pages.problems).toHaveLength(signs.length);
  },
);

test.each([
  "{1 + 1} <b> *c* _d_ `e` [f](g) ![h](i) <!-- j --> &amp; \\\\ ~~k~~ x^2^ $y$ ==z== :o:",
  "# : - > | 1. + %{ 'a' --- ...",
  "---",
  "true",
  "مدينة <Callout> {}",
  "x".repeat(120),
])("a name such as %s is a name, and means nothing else in any file", async (name) => {
  const themes = [name, "2026", "no", "交通", "a: b, c }"];
  const content = contentOf(
    filesOfSite({ ...site, name, publisher: name, themes, languages: ["en", "ar", "no"] }),
  );
  const { site: checked, problems } = await checkOf({
    ...content,
    ...asArticles(content, themeKey(name, 0)),
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(checked.catalogue.site.identity.name).toBe(name);
  expect(checked.catalogue.themes?.map((theme) => textIn(theme.name, "no", []).text)).toEqual(
    themes,
  );
  const page = checked.catalogue.works.get("2024-05-01-about")?.en;
  const [, said = ""] = content["pages/about/en.mdx"]?.split("This is the site of") ?? [];
  expect(page).toBeDefined();
  const words = plainText(readBody(`Of${said}`).tree);
  expect(words.text).toContain(name);
});

test("every language of the interface has the texts of a new site, of the same parts", () => {
  expect(writtenIn.toSorted()).toEqual(interfaceLanguages.map(({ tag }) => tag).sort());
  // English stands in for what is not there.
  const summaries = interfaceLanguages.map(({ tag }) => placeholdersIn(tag).summary);
  expect(new Set(summaries).size).toBe(interfaceLanguages.length);
  expect(siteTextsIn("pl")).toBe(siteTextsIn("en"));
  expect(siteTextsIn("pt-BR")).toBe(siteTextsIn("pt"));
});

test("who publishes is called by a name of their own, also in the pages that the law asks for", () => {
  const files = filesOfSite({ ...site, kind: "person", publisher: "Ana Ruiz" });
  expect(files.get("content/site.yaml")).toContain('name: "Ana Ruiz"');
  expect(files.get("content/pages/legal/fr.mdx")).toContain("Ana Ruiz");
  expect(files.get("content/pages/legal/fr.mdx")).not.toContain(site.name);
});
