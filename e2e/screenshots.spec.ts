import { isDeepStrictEqual } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import { kindsOfPage } from "./support/kinds-of-page.ts";
import { offices } from "./support/offices.ts";
import { keepRendering, keptRendering, renderingHere } from "./support/rendering.ts";
import { type Server, serve } from "./support/serve.ts";
import { arabicContent, type Content, exampleContent } from "./support/workspace.ts";

/** Every kind of page is looked at in both languages, schemes and sizes; these in more ways. */
const inFull = ["home", "long article"];

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

const examples = kindsOfPage.flatMap(([kind, fr, en]) => [
  { kind, path: fr, locale: "fr", colorScheme: "light", size: "desktop" } as const,
  { kind, path: en, locale: "en", colorScheme: "dark", size: "phone" } as const,
  ...(inFull.includes(kind)
    ? [
        { kind, path: en, locale: "en", colorScheme: "dark", size: "desktop" } as const,
        { kind, path: fr, locale: "fr", colorScheme: "light", size: "phone" } as const,
      ]
    : []),
]);

/** Mirrored pages: home as other kinds, an article in all ways and once to its end, where its notes are. */
const mirrored = [
  { kind: "mirrored home", path: "/ar", colorScheme: "light", size: "desktop" },
  { kind: "mirrored home", path: "/ar", colorScheme: "dark", size: "phone" },
  ...(["light", "dark"] as const).flatMap((colorScheme) =>
    (["desktop", "phone"] as const).map((size) => ({
      ...{ kind: "mirrored article", path: "/ar/articles/mizaniya" },
      colorScheme,
      size,
    })),
  ),
] as const;

/** The beginning of other offices' sites, on a phone: a logo, a colour, sixty themes. */
const ofOffices = offices.map(({ content, languages: [locale = ""] }, index) => ({
  kind: `office ${index + 1}`,
  path: `/${locale}`,
  locale,
  content,
  longest: 420,
  colorScheme: index % 2 === 0 ? ("light" as const) : ("dark" as const),
  size: "phone" as const,
}));

const shots = [
  ...ofOffices,
  ...examples.map((shot) => ({ ...shot, content: exampleContent, longest: 1_100 })),
  ...mirrored.map((shot) => ({
    ...shot,
    locale: "ar",
    content: arabicContent,
    longest: isSeenToItsEnd(shot) ? 5_000 : 1_100,
  })),
];

function isSeenToItsEnd({ kind, colorScheme, size }: (typeof mirrored)[number]): boolean {
  return kind === "mirrored article" && colorScheme === "light" && size === "desktop";
}

const servers = new Map<Content, Server>();

test.beforeAll(async ({ browser }, { config }) => {
  const page = await browser.newPage();
  const here = await renderingHere(page);
  await page.close();
  if (config.updateSnapshots === "all") keepRendering(here);
  const kept = keptRendering();
  if (!isDeepStrictEqual(here, kept)) {
    const facts = `here ${JSON.stringify(here)}, there ${JSON.stringify(kept)}`;
    const reason = `Screenshots are not compared: fonts or browser are others than theirs, ${facts}`;
    console.log(reason);
    test.skip(true, reason);
  }
  // The address is written on the pages: it must not be that of a port.
  for (const content of new Set<Content>(shots.map((shot) => shot.content))) {
    const env = { SITE_URL: "http://tribune.example" };
    servers.set(content, await serve({ content, env }));
  }
});

test.afterAll(async () => {
  for (const server of servers.values()) await server[Symbol.asyncDispose]();
});

// Below `longest`, in pixels, a page says little of its kind, and is heavy to keep.
for (const { kind, path, locale, colorScheme, size, content, longest } of shots) {
  const name = `${kind.replaceAll(" ", "-")}-${locale}-${colorScheme}-${size}`;
  test(`nothing changed to the eye: ${name}`, async ({ page }) => {
    await page.setViewportSize(size === "phone" ? phone : desktop);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(`${servers.get(content)?.url}${path}`);
    const { width, height } = await wholePage(page);
    await expect(page).toHaveScreenshot(`${name}.png`, {
      animations: "disabled",
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, longest) },
      threshold: 0.05,
    });
  });
}

/** Waits for what comes after the text: its face, what scripts add, images below the first screen. */
async function wholePage(page: Page) {
  await expect(page.locator("scheme-choice")).toBeVisible();
  const missing = () =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status !== "loaded").map(({ family }) => family),
    );
  await expect.poll(missing).toEqual([]);
  return page.evaluate(async () => {
    for (const image of document.images) {
      image.loading = "eager";
      await image.decode();
    }
    const { scrollWidth: width, scrollHeight: height } = document.documentElement;
    return { width, height };
  });
}
