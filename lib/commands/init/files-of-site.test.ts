import { expect, test } from "vitest";
import { languages as interfaceLanguages } from "../../i18n/languages/register.ts";
import { checkOf } from "../../testing/checks.ts";
import { filesOfSite } from "./files-of-site.ts";
import type { NewSite } from "./new-site.ts";
import { siteTextsIn, writtenIn } from "./site-texts.ts";

const site: NewSite = {
  name: "Mairie d’Exempleville",
  kind: "organization",
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
function asArticles(content: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(content).map(([path, text]) => [
      path.replace(/^pages\//, "articles/2024-05-01-"),
      text.replace(/^menu: .*\norder: .*$/m, "date: 2024-05-01\nthemes: [budget]"),
    ]),
  );
}

const alone = interfaceLanguages.map(({ tag }) => [tag]);
const mixes = [
  ["fr", "nl", "de"],
  ["ar", "fr"],
  ["pt-BR", "es", "it", "en"],
  ["nl", "de", "fr"],
  ["pl"],
  interfaceLanguages.map(({ tag }) => tag),
];

test.each([...alone, ...mixes])(
  "what a site in %s %s %s begins with earns advice for its ✎ alone",
  async (...languages) => {
    for (const kind of ["person", "organization"] as const) {
      const content = contentOf(filesOfSite({ ...site, kind, languages }));
      for (const judged of [content, asArticles(content)]) {
        const { problems } = await checkOf(judged);
        expect(problems.filter(({ rule }) => rule !== "placeholder")).toEqual([]);
      }
      const { problems } = await checkOf(asArticles(content));
      const waiting = Object.entries(content).filter(([path]) => path.startsWith("pages/"));
      const signs = waiting.map(([, text]) => text.match(/✎/g)?.length ?? 0);
      expect(problems).toHaveLength(signs.reduce((sum, count) => sum + count, 0));
      expect(problems.length).toBeGreaterThan(languages.length * 8);
    }
  },
);

test("every language of the interface has the texts of a new site, of the same parts", () => {
  expect(writtenIn.toSorted()).toEqual(interfaceLanguages.map(({ tag }) => tag).sort());
  expect(siteTextsIn("pl")).toBe(siteTextsIn("en"));
  expect(siteTextsIn("pt-BR")).toBe(siteTextsIn("pt"));
});
