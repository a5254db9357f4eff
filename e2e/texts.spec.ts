import { test as base, expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { articleText } from "../lib/testing/content.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { markupRules } from "./support/markup-rules.ts";
import { type Server, serve } from "./support/serve.ts";

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="${colour}"/></svg>`;

const row = (cell: string) => `|${`${cell}|`.repeat(200)}\n`;

const text = (words: { table: string; more: string }) => `
Le 1<sup>er</sup> mars, 100 m<sup>2</sup>, CO<sub>2</sub>, le <abbr title="Journal officiel">JO</abbr> et <Lang code="nl">de gemeenteraad</Lang>.

{/* ${words.more} */}

## Les dépenses {#depenses}

Voir [les images](#images).

${words.table}: Ce que dépense la ville

| | 2025 | 2026 |
| :--- | ---: | ---: |
| **Écoles** | 412 000 | 430 000 |
| **Voirie** | 198 000 | 201 500 |

${row("Une colonne")}${row("-")}${row("12 000")}
## Ce que l’on voit {/* #images */}

<Gallery caption="Trois vues.">
<Figure src="a.svg" alt="La rue." caption="Avant." />
<Figure src="b.svg" alt="La place." caption="Pendant." />
<Figure src="c.svg" alt="Le pont." />
</Gallery>

> [!WARNING]
> La mairie est fermée.

<Lang code="ar">
أهلا بكم في المجلس.
</Lang>
`;

const folder = "articles/2026-03-02-budget";
const content = {
  "site.yaml": "languages: [fr, ar]\n",
  "themes.yaml": "budget:\n  name: Budget\n  slug: budget\n",
  [`${folder}/a.svg`]: drawing("#345"),
  [`${folder}/b.svg`]: drawing("#543"),
  [`${folder}/c.svg`]: drawing("#454"),
  [`${folder}/fr.mdx`]: articleText(
    { title: "Le budget", themes: "[budget]" },
    text({ table: "Tableau ", more: "suite" }),
  ),
  [`${folder}/ar.mdx`]: articleText(
    { title: "الميزانية", summary: "ملخص.", themes: "[budget]" },
    text({ table: "جدول", more: "more" }),
  ),
  "articles/2026-03-03-court/fr.mdx": articleText({ title: "Court", themes: "[budget]" }),
};

const test = base.extend<object, { site: Server }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      await using server = await serve({ content });
      await use(server);
    },
    { scope: "worker" },
  ],
});

/** Where the images of the gallery begin, from the left and from the top. */
const places = (page: Page) =>
  page.locator(".gallery-images > *").evaluateAll((all) =>
    all.map((each) => {
      const { left, top } = each.getBoundingClientRect();
      return [Math.round(left), Math.round(top)] as const;
    }),
  );

const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

for (const path of ["/fr/articles/budget", "/ar/articles/budget"]) {
  test(`all that a text may say is there without a script, in both schemes: ${path}`, async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + path);
    const regions = page.getByRole("region").filter({ has: page.locator("table") });
    await expect(regions.first()).toHaveAccessibleName("Ce que dépense la ville");
    await expect(regions.first()).toContainText("Ce que dépense la ville");
    await regions.last().focus();
    await expect(regions.last()).toBeFocused();
    await expect(page.getByRole("rowheader")).toHaveText(["Écoles", "Voirie"]);
    await expect(page.getByRole("columnheader", { name: "2026" })).toBeVisible();
    await page.getByRole("link", { name: "les images" }).click();
    await expect(page.locator(":target")).toHaveText("Ce que l’on voit");
    await expect(page.getByRole("figure", { name: "Trois vues." }).getByRole("img")).toHaveCount(3);
    await expect(page.getByRole("note")).toContainText("La mairie est fermée.");
    await expect(page.locator(".prose span[lang=nl]")).toHaveText("de gemeenteraad");
    await expect(page.locator(".prose div[lang=ar]")).toHaveCSS("direction", "rtl");
    expect(await overflows(page)).toBe(false);
    await context.close();
  });

  test(`axe and the validator find nothing to say of it: ${path}`, async ({ page, site }) => {
    const html = await (await fetch(site.url + path)).text();
    const validator = new HtmlValidate({
      extends: ["html-validate:standard"],
      rules: markupRules,
    });
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((each) => each.messages);
    expect(messages.map(({ ruleId, message, selector }) => [ruleId, message, selector])).toEqual(
      [],
    );
    await page.goto(site.url + path);
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
}

test("a gallery has one column on a phone, and several beside each other where there is room", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${site.url}/fr/articles/budget`);
  const phone = await places(page);
  expect(new Set(phone.map(([left]) => left)).size).toBe(1);
  expect(await overflows(page)).toBe(false);
  await page.setViewportSize({ width: 1200, height: 800 });
  const [first, second] = await places(page);
  expect(second?.[1]).toBe(first?.[1]);
  expect(second?.[0]).toBeGreaterThan(first?.[0] ?? 0);
  await page.goto(`${site.url}/ar/articles/budget`);
  const [right, left] = await places(page);
  expect(left?.[0]).toBeLessThan(right?.[0] ?? 0);
});

test("printed, a wide table is cut nowhere and the images keep their captions", async ({
  page,
  site,
}) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(`${site.url}/fr/articles/budget`);
  for (const region of await page.locator(".table-scroll").all()) {
    await expect(region).toHaveCSS("overflow-x", "visible");
  }
  await expect(page.locator(".gallery figcaption")).toHaveText([
    "Avant.",
    "Pendant.",
    "Trois vues.",
  ]);
});

test("only pages that have a table or a gallery have their styles", async ({ site }) => {
  const stylesOf = async (path: string) => {
    const html = await (await fetch(site.url + path)).text();
    return [html.includes(".gallery-images"), html.includes("caption > span")];
  };
  expect(await stylesOf("/fr/articles/budget")).toEqual([true, true]);
  expect(await stylesOf("/fr/articles/court")).toEqual([false, false]);
});
