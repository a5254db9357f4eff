import { test as base, expect, type Page } from "@playwright/test";
import { articleText } from "../lib/testing/content.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { get } from "./support/get.ts";
import { publishesIn } from "./support/publishing.ts";
import { type Server, serve } from "./support/serve.ts";
import { arabicContent } from "./support/workspace.ts";

/** A site in Arabic, French and German, one for each worker: none of these tests changes it. */
const test = base.extend<object, { site: Server }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      await using server = await serve({ content: arabicContent });
      await use(server);
    },
    { scope: "worker" },
  ],
});

const phone = { width: 390, height: 844 };
const languageList = (page: Page) => page.getByRole("banner").locator("details.languages");
const languageLinks = (page: Page) => page.getByRole("banner").locator("a[hreflang]");

test("a reader changes the language with the keyboard alone, each named in its own words", async ({
  page,
  site,
}) => {
  await page.setViewportSize(phone);
  await page.goto(`${site.url}/ar/articles/mizaniya`);
  const summary = languageList(page).locator("summary");
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press("Tab");
    if (await summary.evaluate((each) => each === document.activeElement)) break;
  }
  await expect(summary).toBeFocused();
  await expect(languageLinks(page).first()).toBeHidden();
  await page.keyboard.press("Enter");

  const shown = await languageLinks(page).evaluateAll((all) =>
    all.map((each) => [each.getAttribute("lang"), each.textContent, each.checkVisibility()]),
  );
  expect(shown).toEqual([
    ["fr", "Français", true],
    ["de", "Deutsch", true],
  ]);
  expect(await sidewaysBy(page)).toBe(0);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Français" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${site.url}/fr/articles/mizaniya`);
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
});

/** How far a page is wider than the screen and could be moved to a side, in CSS pixels. */
const sidewaysBy = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the list of languages opens and leads on all the same", async ({ page, site }) => {
    await page.setViewportSize(phone);
    await page.goto(`${site.url}/de`);
    await languageList(page).locator("summary").click();
    await page.getByRole("link", { name: "العربية" }).click();
    await expect(page).toHaveURL(`${site.url}/ar`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  });
});

test("a page tells search engines of its translations, of nothing else, and they of it", async ({
  site,
}) => {
  const map = await get(`${site.url}/sitemap.xml`);
  const entries = map.text.split("<url>").slice(1);
  const listed = new Map(
    entries.map((entry) => [/<loc>([^<]*)/.exec(entry)?.[1] ?? "", hreflangs(entry)]),
  );
  const pages = new Map<string, string>();
  for (const url of listed.keys()) {
    const { status, text } = await get(url);
    expect(status, url).toBe(200);
    pages.set(url, text);
  }
  for (const [url, html] of pages) {
    const alternates = hreflangs(html);
    expect(listed.get(url), `${url} in the sitemap`).toEqual(alternates);
    const { "x-default": chosen, ...others } = Object.fromEntries(alternates);
    if (alternates.length > 0) {
      // Itself among them, and a place for readers of none of them.
      expect(Object.values(others), url).toContain(url);
      expect((await get(chosen ?? "")).status, `x-default of ${url}`).toBe(200);
    }
    for (const other of Object.values(others)) {
      expect(hreflangs(pages.get(other) ?? ""), `${other}, which ${url} names`).toEqual(alternates);
    }
    const locales = [...html.matchAll(/property="og:locale(?::alternate)?" content="([^"]*)"/g)];
    expect(locales.map(([, locale]) => locale).sort(), url).toEqual(
      (alternates.length > 0 ? Object.keys(others) : [ofPath(url)]).map(territory).sort(),
    );
  }
  const languagesOf = (path: string) => (listed.get(site.url + path) ?? []).map(([tag]) => tag);
  expect(languagesOf("/ar")).toEqual(["ar", "fr", "de", "x-default"]);
  expect(languagesOf("/de/articles/partnerschaft")).toEqual(["ar", "de", "x-default"]);
  expect(languagesOf("/fr/articles/bibliotheque")).toEqual([]);
  // A text in another language's frame is no translation of itself.
  const framed = await get(`${site.url}/ar/articles/bibliotheque`);
  expect(framed.status).toBe(200);
  expect(hreflangs(framed.text)).toEqual([]);
  expect(framed.text).toMatch(/<title>\u2066La bibliothèque[^<]*\u2069 – /);
  expect(framed.text).toContain(`rel="canonical" href="${site.url}/fr/articles/bibliotheque"`);
});

/** The pages that a page's head, or a map's entry, names for each language, and for all others. */
const hreflangs = (text: string) =>
  [...text.matchAll(/rel="alternate" hreflang="([^"]*)" href="([^"]*)"/gi)].map(
    ([, tag = "", url = ""]) => [tag, new URL(url).href] as const,
  );

const ofPath = (url: string) => new URL(url).pathname.split("/")[1] ?? "";
const territory = (tag: string) => ({ ar: "ar_AR", fr: "fr_FR", de: "de_DE" })[tag];

test("what is written from right to left is sound for every reader, in both schemes", async ({
  page,
  site,
}) => {
  for (const path of [
    "/ar",
    "/ar/articles",
    "/ar/articles/mizaniya",
    `/ar/search?q=${encodeURIComponent("ميزانية")}`,
    "/ar/articles/bibliotheque",
  ]) {
    await page.goto(site.url + path, { waitUntil: "networkidle" });
    await expect(page.locator("html"), path).toHaveAttribute("dir", "rtl");
    expect(await violationsInBothSchemes(page), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysBy(page), `${path} at 320 px`).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});

test("languages go from a site while it is read: their addresses say so, and two need no list, one no word", async ({
  page,
}) => {
  await using site = await serve({ content: arabicContent });
  const statusOf = async (path: string) => (await get(site.url + path)).status;
  const nowIn = async (languages: string) => {
    const before = publishesIn(site).length;
    await site.write("site.yaml", `languages: [${languages}]\n`);
    await expect.poll(() => publishesIn(site).length).toBeGreaterThan(before);
  };
  for (const path of ["/de", "/de/articles/partnerschaft", "/fr", "/fr/articles/mizaniya"]) {
    expect(await statusOf(path), path).toBe(200);
  }

  await nowIn("ar, fr");
  for (const path of ["/de", "/de/articles", "/de/articles/partnerschaft", "/de/feed.xml"]) {
    expect(await statusOf(path), path).toBe(410);
  }
  for (const path of ["/xx", "/nl", "/nl/articles/partnerschaft"]) {
    expect(await statusOf(path), path).toBe(404);
  }
  await page.goto(`${site.url}/de/articles/partnerschaft`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("allemand");
  await page.getByRole("link").click();
  await expect(page).toHaveURL(`${site.url}/ar`);
  await expect(languageLinks(page)).toHaveText(["Français"]);
  await expect(languageList(page)).toHaveCount(0);
  expect((await get(`${site.url}/sitemap.xml`)).text).not.toContain("/de");

  await nowIn("ar");
  expect(await statusOf("/fr")).toBe(410);
  await page.goto(`${site.url}/ar/articles/mizaniya`);
  await expect(languageLinks(page)).toHaveCount(0);
  await expect(page.locator("link[hreflang]")).toHaveCount(0);
});

test("a language of a region or a script is at its own address, says what it is, and is searched", async ({
  page,
}) => {
  await using site = await serve({
    content: {
      "site.yaml": "languages: [pt-BR, zh-Hant]\n",
      "themes.yaml": "alpha:\n  name: { pt-BR: Voto, zh-Hant: 投票 }\n  slug: voto\n",
      "articles/orcamento/pt-BR.mdx": articleText({ title: "As votações" }, "Texto.\n"),
      "articles/orcamento/zh-Hant.mdx": articleText(
        { title: "市政預算公開", slug: "yusuan" },
        "每一筆支出都公開。\n",
      ),
    },
  });
  for (const [path, lang, query] of [
    ["/pt-BR/articles/orcamento", "pt-BR", "votacao"],
    ["/zh-Hant/articles/yusuan", "zh-Hant", "預算"],
  ] as const) {
    await page.goto(site.url + path);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    await page.getByRole("banner").locator(".masthead-tools > a").last().click();
    await page.locator("#search-query").fill(query);
    await page.keyboard.press("Enter");
    const found = page.getByRole("article").getByRole("heading", { level: 3 });
    await expect(found).toHaveText([title]);
    await expect(found.locator("mark")).toBeVisible();
  }
  const { text } = await get(`${site.url}/zh-Hant`);
  expect(hreflangs(text).map(([tag]) => tag)).toEqual(["pt-BR", "zh-Hant", "x-default"]);
  expect(text).toMatch(/property="og:locale" content="zh_TW"/);
  // Typed in another case, or as some programs write it, the address leads to the one there is.
  for (const typed of ["/pt-br", "/pt_BR", "/zh-hant"]) {
    expect(new URL((await fetch(site.url + typed)).url).pathname).toMatch(/^\/(pt-BR|zh-Hant)$/);
  }
});
