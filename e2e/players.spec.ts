import { test as base, expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { articleText } from "../lib/testing/content.ts";
import { filmOf, soundOf } from "../lib/testing/made-film.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { type Server, serve } from "./support/serve.ts";

const host = "tube.example.org";
const film = "https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA";
const player = "https://tube.example.org/videos/embed/kBn2xGd8W3fTqLr5mZp7vA";

const fields = { themes: "[vie]", summary: "Ce qui s’est dit pendant la séance de mars." };
const content = {
  "site.yaml": `languages: [fr, en, ar]\nembeds: [${host}]\n`,
  "themes.yaml": "vie:\n  name: Vie\n  slug: vie\n",
  "articles/2026-03-02-ailleurs/fr.mdx": articleText(
    { ...fields, title: "Ailleurs" },
    [
      `<Embed url="${film}" title="Le débat de mars" />`,
      "{/* suite */}",
      '<Embed url="https://autre.example.org/x" title="Un autre débat" />',
    ].join("\n\n"),
  ),
  "articles/2026-03-03-ici/fr.mdx": articleText(
    { ...fields, title: "Ici" },
    [
      '<Video src="film.webm" poster="affiche.png" captions="film.vtt" title="La séance en images" />',
      '<Audio src="son.wav" transcript="son.txt" title="La séance au micro" />',
      '<Video src="absent.mp4" title="Un film perdu" />',
    ].join("\n\n"),
  ),
  "articles/2026-03-03-ici/film.vtt":
    "WEBVTT\n\n00:00.000 --> 00:20.000\n<v Ana Ruiz>La séance est <i>ouverte</i>.</v>\n\n00:20.000 --> 00:40.000\n<script>alert(1)</script>\n",
  "articles/2026-03-03-ici/son.txt": "Bonjour à tous.\n\nLa séance est levée.\n",
  "articles/2026-03-04-rien/fr.mdx": articleText({ ...fields, title: "Rien" }),
};

const drawing = (grey: number) =>
  sharp({ create: { width: 320, height: 180, channels: 3, background: { r: grey, g: 99, b: 99 } } })
    .composite([{ input: Buffer.from(noise(grey)), top: 0, left: 0 }])
    .png()
    .toBuffer();

/** Enough of it for a film that no browser has whole before it plays. */
const noise = (seed: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><filter id="n"><feTurbulence baseFrequency=".8" seed="${seed}"/></filter><rect width="320" height="180" filter="url(#n)"/></svg>`;

const test = base.extend<object, { site: Server }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      await using server = await serve({ content });
      const frames = await Promise.all(
        Array.from({ length: 40 }, (_, index) => drawing(index * 6)),
      );
      const folder = "articles/2026-03-03-ici";
      await server.write(`${folder}/film.webm`, await filmOf(frames, 320, 180));
      await server.write(`${folder}/son.wav`, soundOf(60));
      await server.write(`${folder}/affiche.png`, frames[0] ?? Buffer.alloc(0));
      await expect
        .poll(async () =>
          (await (await fetch(`${server.url}/fr/articles/ici`)).text()).includes("son.wav"),
        )
        .toBe(true);
      await use(server);
    },
    { scope: "worker" },
  ],
});

const policyOf = async (url: string) =>
  (await fetch(url)).headers.get("content-security-policy") ?? "";

/** All that a page asks of other hosts; they are answered here. */
async function askedElsewhere(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.context().route(
    (url) => url.hostname !== "localhost",
    (route) => {
      asked.push(route.request().url());
      return route.fulfill({
        contentType: "text/html",
        body: '<!doctype html><title>x</title><button autofocus>Lire</button><p id="seen"></p><script>document.getElementById("seen").textContent = document.referrer + " " + (top === self)</script>',
      });
    },
  );
  return asked;
}

test("nothing is asked of a platform before its player is wanted; then that is loaded, and has the focus", async ({
  page,
  site,
}) => {
  const asked = await askedElsewhere(page);
  await page.goto(`${site.url}/fr/articles/ailleurs`, { waitUntil: "networkidle" });
  const button = page.getByRole("button", { name: `Charger le lecteur de ${host}` });
  await expect(button).toHaveCount(1);
  await expect(page.getByText(`${host} ne verra votre visite qu’à ce moment-là.`)).toBeVisible();
  expect(asked).toEqual([]);
  await button.focus();
  await page.keyboard.press("Enter");
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("title", "Le débat de mars");
  await expect(frame).toBeFocused();
  await expect(button).toHaveCount(0);
  // It learns which site it is on, not which page.
  await expect(frame.contentFrame().locator("#seen")).toHaveText(`${site.url}/ false`);
  expect(asked).toEqual([player]);
});

test("a page may load players of the hosts that it has, and no other page may", async ({
  site,
}) => {
  const policy = await policyOf(`${site.url}/fr/articles/ailleurs`);
  expect(policy).toContain(`; frame-src https://${host};`);
  expect(policy).not.toContain("media-src");
  for (const path of ["/fr", "/fr/articles/rien", "/fr/articles/ici"]) {
    expect(await policyOf(site.url + path), path).not.toContain("frame-src");
    expect(await (await fetch(site.url + path)).text()).not.toContain("/assets/embed.");
  }
  expect(await policyOf(`${site.url}/fr/articles/ici`)).toContain("; media-src 'self';");
  expect(await policyOf(`${site.url}/fr/articles/rien`)).not.toContain("media-src");
});

test("a host that the site does not allow, and a list, have a link alone", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/fr/articles/ailleurs`);
  const other = page.locator("figure", { hasText: "Un autre débat" });
  await expect(other.getByRole("link", { name: "Un autre débat" })).toHaveAttribute(
    "href",
    "https://autre.example.org/x",
  );
  await expect(other).toContainText("autre.example.org");
  await expect(other.getByRole("button")).toHaveCount(0);
  await page.goto(`${site.url}/fr/articles`);
  await expect(page.getByRole("link", { name: "Le débat de mars" })).toHaveAttribute("href", film);
  await expect(page.locator("embed-player")).toHaveCount(0);
});

test("without scripts a player is a link with its title and host, in feeds and Markdown too", async ({
  browser,
  site,
}) => {
  await using context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/fr/articles/ailleurs`);
  await expect(page.getByRole("link", { name: "Le débat de mars" })).toHaveAttribute("href", film);
  await expect(page.getByText(host, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /lecteur/ })).toHaveCount(0);
  for (const path of ["/fr/feed.json", "/fr/articles/ailleurs.md"]) {
    const text = await (await fetch(site.url + path)).text();
    expect(text, path).toContain(film);
    expect(text, path).toContain("Le débat de mars");
    expect(text, path).toContain(`(${host})`);
  }
});

test("a film is asked for only once it is played, is sought in, and has its captions", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${site.url}/fr/articles/ici`, { waitUntil: "networkidle" });
  const video = page.getByLabel("La séance en images");
  const box = () => video.evaluate((each) => JSON.stringify(each.getBoundingClientRect()));
  const before = await box();
  expect(asked.filter((url) => /\.(?:webm|vtt|wav)$/.test(url))).toEqual([]);
  await video.evaluate(async (each: HTMLVideoElement) => {
    const track = each.textTracks[0];
    if (track !== undefined) track.mode = "showing";
    each.preload = "auto";
    each.load();
    await new Promise((done) => each.addEventListener("loadedmetadata", done, { once: true }));
    each.currentTime = 35;
    await new Promise((done) => each.addEventListener("seeked", done, { once: true }));
  });
  expect(await video.evaluate((each: HTMLVideoElement) => each.currentTime)).toBe(35);
  expect(await video.evaluate((each: HTMLVideoElement) => each.videoWidth)).toBe(320);
  expect(await box()).toBe(before);
  const cues = () =>
    video.evaluate((each: HTMLVideoElement) => each.textTracks[0]?.cues?.length ?? 0);
  await expect.poll(cues).toBe(2);
  const track = await video.evaluate((each: HTMLVideoElement) => {
    const { kind, label, language } = each.textTracks[0] ?? {};
    return { kind, label, language };
  });
  expect(track).toEqual({ kind: "captions", label: "Français", language: "fr" });
});

test("a sound plays, and ten readers who look for another place at once each get that part", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/fr/articles/ici`);
  const sound = page.getByLabel("La séance au micro");
  const duration = await sound.evaluate(async (each: HTMLAudioElement) => {
    each.preload = "metadata";
    each.load();
    await new Promise((done) => each.addEventListener("loadedmetadata", done, { once: true }));
    return each.duration;
  });
  expect(duration).toBe(60);
  const url = await sound.evaluate((each: HTMLAudioElement) => each.src);
  const whole = soundOf(60);
  const parts = await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      const from = 1_000 + index * 40_000;
      const response = await fetch(url, { headers: { range: `bytes=${from}-${from + 999}` } });
      const bytes = Buffer.from(await response.arrayBuffer());
      return [response.status, bytes.equals(whole.subarray(from, from + 1_000))];
    }),
  );
  expect(parts).toEqual(parts.map(() => [206, true]));
});

test("what is said can be read below, its marks as the signs that they are", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/fr/articles/ici`);
  const shown = page.locator("figure", { has: page.getByLabel("La séance en images") });
  await shown.getByText("Transcription").click();
  await expect(shown.locator("details p").first()).toHaveText("Ana Ruiz La séance est ouverte.");
  await expect(shown.getByText("<script>alert(1)</script>")).toBeVisible();
  const heard = page.locator("figure", { has: page.getByLabel("La séance au micro") });
  await heard.getByText("Transcription").click();
  await expect(heard.locator("details p")).toHaveText(["Bonjour à tous.", "La séance est levée."]);
  await expect(page.getByText("Film ou son non disponible : Un film perdu")).toBeVisible();
});

test("a sound goes with its article in feeds, as a podcast's episode does", async ({ site }) => {
  const rss = await (await fetch(`${site.url}/fr/feed.xml`)).text();
  expect(rss).toMatch(/<enclosure url="http[^"]+\/son\.wav" length="480044" type="audio\/wav"\/>/);
  const { items } = await (await fetch(`${site.url}/fr/feed.json`)).json();
  const attached = items.flatMap(({ attachments = [] }) =>
    attachments.map(({ mime_type }: { mime_type: string }) => mime_type),
  );
  expect(attached).toEqual(["video/webm", "audio/wav", "text/plain"]);
});

test("players are as accessible as their page, in both schemes and where text runs the other way", async ({
  page,
  site,
}) => {
  for (const path of ["/fr/articles/ailleurs", "/fr/articles/ici", "/ar/articles/ici"]) {
    await page.goto(site.url + path);
    for (const summary of await page.locator(".player summary").all()) await summary.click();
    expect(await violationsInBothSchemes(page), path).toEqual([]);
  }
});

test("on paper a player is its link, and what is said in it", async ({ page, site }) => {
  await page.goto(`${site.url}/fr/articles/ailleurs`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "Le débat de mars" })).toBeVisible();
  await expect(page.getByRole("button", { name: /lecteur/ })).toBeHidden();
  await page.goto(`${site.url}/fr/articles/ici`);
  await expect(page.getByRole("link", { name: "La séance en images" })).toBeVisible();
  await expect(page.getByLabel("La séance en images")).toBeHidden();
});
