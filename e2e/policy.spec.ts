import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";

test("an article weighs at most 12 kB compressed in at most four requests, text face and figure aside", async ({
  page,
}) => {
  const path = "/fr/articles/securite-globale";
  // A page just rendered is sent as it is; its best compression takes its place a moment later.
  await expect
    .poll(async () => {
      const response = await page.request.get(path, { headers: { "accept-encoding": "br" } });
      return Number(response.headers()["content-length"]);
    })
    .toBeLessThanOrEqual(10_200);
  const sent: { url: string; bytes: number }[] = [];
  page.on("requestfinished", async (request) => {
    const { responseBodySize } = await request.sizes();
    sent.push({ url: request.url(), bytes: responseBodySize });
  });
  await page.goto(path, { waitUntil: "networkidle" });
  // The script comes once the text is painted, which a busy machine does late.
  await expect.poll(() => sent.some(({ url }) => url.endsWith(".js"))).toBe(true);
  const counted = sent.filter(({ url }) => !/\.woff2|_next\/image/.test(url));
  expect(counted.length).toBeLessThanOrEqual(4);
  expect(counted.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(12_000);
  const scripts = counted.filter(({ url }) => url.endsWith(".js"));
  expect(scripts).toHaveLength(1);
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(4_096);
});

for (const [path, shownBy] of [
  ["/fr", "same-origin"],
  ["/fr/rien", "same-origin"],
  ["/actualites", "same-origin"],
  ["/api/health", "same-origin"],
  ["/icon.svg", "same-origin"],
  // Feed readers show it on pages of their own.
  ["/media/x/y/z.png", "cross-origin"],
] as const) {
  test(`${path} has the headers that protect`, async ({ request }) => {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": shownBy,
    });
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}

test("images may be shown by feed readers on pages of their own, and run nothing", async ({
  baseURL,
  request,
  page,
}) => {
  const feed = await (await request.get("/fr/feed.json")).text();
  const [image = ""] = /\/media\/[^"\\]+/.exec(feed) ?? [];
  const headers = (await request.get(image)).headers();
  expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
  expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
  expect(headers["x-content-type-options"]).toMatch(/^nosniff/);
  // A page of another site, as a feed reader's is: to a browser this is not `localhost`.
  const html = `<!doctype html><img src="${baseURL}${image}" alt="x">`;
  const reader = createServer((_, response) =>
    response.setHeader("content-type", "text/html").end(html),
  );
  await once(reader.listen(0, "127.0.0.1"), "listening");
  const { port } = reader.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}`);
  reader.close();
  const shown = page.getByRole("img");
  expect(await shown.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
});

test("a page is kept by its reader's browser, which is told when it has not changed", async ({
  request,
}) => {
  const first = await request.get("/fr");
  const etag = first.headers().etag ?? "";
  const again = await request.get("/fr", { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  expect((await again.body()).byteLength).toBe(0);
});

test("a script may be kept for ever, at an address that has its hash", async ({
  page,
  request,
}) => {
  await page.goto("/fr");
  const source = await page.locator("script[data-src]").getAttribute("data-src");
  expect(source).toMatch(/^\/assets\/enhance\.[\w-]{10}\.js$/);
  const response = await request.get(source ?? "");
  expect(response.headers()["cache-control"]).toContain("immutable");
});
