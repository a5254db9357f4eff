import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogueOf } from "../testing/content.ts";
import { navigation } from "./navigation.ts";
import { accentOf } from "./theme-accent.ts";

const theme = (key: string, accent = "") =>
  `${key}:\n  name: ${key}\n  slug: ${key}\n${accent && `  accent: "${accent}"\n`}`;

/** The colours of a site's themes, as its masthead has them. */
async function coloursOf(themes: string) {
  const article = articleText({ themes: "[ecoles, budget]" });
  const files = { "themes.yaml": themes, "articles/2024-05-01-un/fr.mdx": article };
  const edition = makeEdition(await catalogueOf(files), Date.parse("2026-01-01"), "public");
  const links = navigation(edition, "fr").themes;
  return Object.fromEntries(links.map(({ key, accent }) => [key, accent]));
}

test("a theme keeps its colour when another comes before it", async () => {
  const both = theme("ecoles") + theme("budget");
  const before = await coloursOf(both);
  expect(await coloursOf(theme("culture") + both)).toEqual(before);
});

test("a theme has the colour that it names", async () => {
  const named = await coloursOf(theme("ecoles", "teal") + theme("budget", "#7A1F3D"));
  expect(named).toEqual({ ecoles: "teal", budget: "#7a1f3d" });
});

test("keys are spread over the palette", () => {
  const used = new Set(Array.from({ length: 60 }, (_, index) => accentOf({ key: `k${index}` })));
  expect(used.size).toBe(9);
});
