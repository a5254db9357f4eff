import { test as base, expect, type Page } from "@playwright/test";
import { articleText, themesYaml } from "../lib/testing/content.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { publish } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { linkTo, pushBranch, serveReviewed } from "./support/reviewing.ts";
import { type Server, serve } from "./support/serve.ts";

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">${inside}</svg>`;
const wave = drawing('<path d="M0 20q15-20 30 0t30 0 30 0 30 0" fill="none" stroke="#123"/>');

const content = {
  "site.yaml":
    'name: La lettre de la Meuse\nlanguages: [fr]\nlogo: logo.svg\nicon: icon.svg\naccent: "#7a1f3d"\n',
  "themes.yaml": themesYaml,
  "logo.svg": wave,
  "icon.svg": drawing('<rect width="40" height="40"/>'),
  "articles/2026-03-02-pont/fr.mdx": articleText({ title: "Le pont rouvre" }),
};

/** A site with a logo, an icon and a colour of its own, for each worker. */
const test = base.extend<object, { own: { repository: Repository; server: Server } }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      using repository = createRepository(content);
      await using server = await serveReviewed(repository);
      await use({ repository, server });
    },
    { scope: "worker" },
  ],
});

const logo = (page: Page) => page.getByRole("banner").locator("img");

test("the logo stands before the name on the narrowest screen, and nothing moves when it comes", async ({
  page,
  own,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["/fr", "/fr/articles/pont"]) {
    const { promise: asked, resolve: send } = Promise.withResolvers<void>();
    await page.route("**/logo.svg", (route) => asked.then(() => route.continue()));
    await page.goto(own.server.url + path, { waitUntil: "commit" });
    const image = logo(page);
    await expect(image).toHaveAttribute("alt", "");
    const places = () => Promise.all([image.boundingBox(), page.locator("main").boundingBox()]);
    await page.evaluate(() => document.fonts.ready);
    const before = await places();
    send();
    const naturalWidth = () => image.evaluate((each: HTMLImageElement) => each.naturalWidth);
    await expect.poll(naturalWidth).toBeGreaterThan(0);
    expect(await places()).toEqual(before);
    const { width = 0, height = 0 } = before[0] ?? {};
    expect(height).toBeLessThan(60);
    expect(width / height).toBeGreaterThan(2);
    await page.unrouteAll();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violationsInBothSchemes(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  }
});

test("the site has its own colour where no theme has one, in both schemes", async ({
  page,
  own,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto(`${own.server.url}/fr/articles`);
  const colourOf = (selector: string, side: string) =>
    page
      .locator(selector)
      .evaluate((each, name) => getComputedStyle(each).getPropertyValue(name), side);
  const rule = () => colourOf(".masthead", "border-bottom-color");
  expect(await rule()).toBe("rgb(122, 31, 61)");
  expect(await colourOf(".listing-header h1", "border-top-color")).toBe("rgb(122, 31, 61)");
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await rule()).not.toBe("rgb(122, 31, 61)");
  const feed = await (await page.request.get(`${own.server.url}/fr/feed.css`)).text();
  expect(feed).toContain("--site:light-dark(#7a1f3d,");
});

test("tabs show the site's own icon, and it runs nothing", async ({ page, own }) => {
  await page.goto(`${own.server.url}/fr`);
  const icon = page.locator("link[rel=icon]");
  await expect(icon).toHaveCount(1);
  const href = (await icon.getAttribute("href")) ?? "";
  expect(href).toMatch(/\/media\/site\/[0-9a-f]{12}\/icon\.svg$/);
  const response = await page.request.get(new URL(href, own.server.url).href);
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe("image/svg+xml");
  expect(response.headers()["content-security-policy"]).toContain("sandbox");
  expect(response.headers()["cache-control"]).toContain("immutable");
});

test("another logo is seen in a preview, then by publish on every page; one with a script is refused at its line", async ({
  page,
  own: { repository, server },
}) => {
  const address = async (path = "/fr") => {
    await page.goto(server.url + path);
    return logo(page).getAttribute("src");
  };
  const first = await address();
  expect(await address("/fr/articles/pont")).toBe(first);

  pushBranch(repository, "logo", () => repository.write("logo.svg", drawing("<path d='M0 0h9'/>")));
  await page.goto(linkTo(server, { ref: "logo" }));
  const proposed = await logo(page).getAttribute("src");
  expect(proposed).not.toBe(first);
  expect(await logo(page).evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(
    0,
  );
  await page.context().clearCookies();
  expect(await address()).toBe(first);

  repository.write("logo.svg", drawing("<path d='M0 0h9'/>"));
  repository.push();
  expect((await publish(server)).body.problems).toEqual([]);
  expect(await address()).toBe(proposed);
  expect(await address("/fr/articles/pont")).toBe(proposed);
  expect((await page.request.get(server.url + first)).status()).toBe(404);

  repository.write("logo.svg", drawing("<script>alert(1)</script>"));
  repository.push();
  const { body } = await publish(server);
  expect(body.problems).toMatchObject([{ file: "site.yaml", line: 3, rule: "unsafe-drawing" }]);
  expect(await address()).toBe(proposed);
});

test("a site without an icon has the first letter of its name for one", async ({
  page,
  request,
}) => {
  await using server = await serve({
    content: { ...content, "site.yaml": "name: « écoles »\nlanguages: [fr]\naccent: teal\n" },
  });
  await page.goto(`${server.url}/fr`);
  await expect(page.locator("link[rel=icon]")).toHaveAttribute("href", /\/icon\.svg$/);
  await expect(logo(page)).toHaveCount(0);
  const response = await request.get(`${server.url}/icon.svg`);
  expect(response.headers()["content-type"]).toBe("image/svg+xml");
  const text = await response.text();
  expect(text).toContain(">É</text>");
  expect(text).toContain("#005a5e");
});

test("in a language from the right without texts of its own, an English sentence ends at its end", async ({
  page,
}) => {
  await using server = await serve({
    content: { ...content, "site.yaml": "languages: [fa, fr]\n" },
  });
  await page.goto(`${server.url}/fa/rien`);
  const text = page.locator(".notice-page > p");
  await expect(text).toContainText(".");
  const [first = 0, stop = 0] = await text.evaluate(({ firstChild }) => {
    const words = firstChild as Text;
    return [words.data.search(/\p{L}/u), words.data.lastIndexOf(".")].map((at) => {
      const range = document.createRange();
      range.setStart(words, at);
      range.setEnd(words, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(stop).toBeGreaterThan(first);
});
