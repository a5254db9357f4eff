import { expect, test } from "vitest";
import { orderUrls } from "./order-urls.ts";

test("what was published is made first, then home, the lists, and what mentions it", () => {
  const paths = new Set([
    "/fr/articles/voisin",
    "/fr/themes/justice",
    "/fr/articles",
    "/fr",
    "/fr/articles/nouveau",
  ]);
  const change = {
    key: "2026-11-25-nouveau",
    locale: "fr",
    change: "added",
    urls: ["/fr/articles/nouveau"],
  } as const;
  expect([...orderUrls(paths, [change])]).toEqual([
    "/fr/articles/nouveau",
    "/fr",
    "/fr/themes/justice",
    "/fr/articles",
    "/fr/articles/voisin",
  ]);
});
