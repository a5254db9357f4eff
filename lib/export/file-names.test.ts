import { expect, test } from "vitest";
import { assetFileOf, fileOf, goneFileOf, sizeAddress } from "./file-names.ts";
import { namedFiles, namedSizes } from "./named-files.ts";
import { withPolicy } from "./plain-page.ts";

test.each([
  ["/fr", "fr.html"],
  ["/fr/articles", "fr/articles.html"],
  ["/fr/articles/page/1", "fr/articles/page/1.html"],
  ["/fr/articles/a", "fr/articles/a.html"],
  ["/fr/articles/a.md", "fr/articles/a.md"],
  ["/fr/articles/a/card.png", "fr/articles/a/card.png"],
  ["/fr/articles/a/history/0123456789ab", "fr/articles/a/history/0123456789ab.html"],
  ["/fr/feed.xml", "fr/feed.xml"],
  ["/fr/feed.css", "fr/feed.css"],
  ["/fr/themes/eau/feed.json", "fr/themes/eau/feed.json"],
  ["/sitemaps/2.xml", "sitemaps/2.xml"],
  ["/.well-known/security.txt", ".well-known/security.txt"],
  ["/icon.svg", "icon.svg"],
])("what answers %s is the file %s", (address, file) => {
  expect(fileOf(address)).toBe(file);
});

test("what is gone stands where no address leads, so that it is never taken for what was there", () => {
  expect(goneFileOf("/fr/articles/a")).toBe("gone/fr/articles/a.html");
  expect(goneFileOf("/fr/articles/a.md")).toBe("gone/fr/articles/a.md");
});

test("a size of an image stands in a folder of its width, by the name of what it was made into", () => {
  const image = "/media/a/0123456789ab/photo%20%C3%A9.jpg";
  expect(sizeAddress(image, "680", "image/webp")).toBe(
    "/media/a/0123456789ab/680/photo%20%C3%A9.webp",
  );
  expect(sizeAddress(image, "680", "image/gif")).toBe(
    "/media/a/0123456789ab/680/photo%20%C3%A9.jpg",
  );
  expect(assetFileOf(image)).toBe("media/a/0123456789ab/photo é.jpg");
});

test("of a page, each size of an image and each file that it names is taken along", () => {
  const url = "%2Fmedia%2Fa%2F0123456789ab%2Fphoto%2520(1).jpg";
  const page = `<img src="/_next/image?url=${url}&amp;w=2040&amp;q=75" srcset="/_next/image?url=${url}&amp;w=680&amp;q=75 680w, /_next/image?url=${url}&amp;w=2040&amp;q=75 2040w"><a href="/media/a/0123456789ab/budget%2C(1).pdf"></a><meta content="https://site.example/media/a/0123456789ab/x.png"><style>@font-face{src:url(/_next/static/media/a.b_1-c.woff2)format("woff2")}</style><script src="/assets/enhance.x.js"></script>`;
  expect(
    namedSizes(page)
      .map(({ image, width }) => `${image} ${width}`)
      .sort(),
  ).toEqual([
    "/media/a/0123456789ab/photo%20(1).jpg 2040",
    "/media/a/0123456789ab/photo%20(1).jpg 680",
  ]);
  expect([...namedFiles(page)].sort()).toEqual([
    "/_next/static/media/a.b_1-c.woff2",
    "/assets/enhance.x.js",
    "/media/a/0123456789ab/budget%2C(1).pdf",
    "/media/a/0123456789ab/x.png",
  ]);
});

test("a page has its policy inside, before all that it runs; the search's own program runs there alone", () => {
  const html =
    '<!doctype html><html><head><meta charset="utf-8"><script>a()</script></head></html>';
  const policy =
    "default-src 'none'; script-src 'self' 'sha256-x'; frame-ancestors 'none'; upgrade-insecure-requests";
  const page = withPolicy(html, policy, "/fr/articles/a");
  expect(page.indexOf("http-equiv")).toBeLessThan(page.indexOf("<script"));
  expect(page).not.toMatch(/frame-ancestors|upgrade|wasm/);
  expect(withPolicy(html, policy, "/fr/recherche")).toContain("wasm-unsafe-eval");
  expect(() => withPolicy("<html></html>", policy, "/fr")).toThrow("/fr");
});
