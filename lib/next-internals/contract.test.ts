import { readFileSync } from "node:fs";
import { ACTION_HEADER, FLIGHT_HEADERS } from "next/dist/client/components/app-router-headers.js";
import { COOKIE_NAME_PRERENDER_BYPASS } from "next/dist/server/api-utils/index.js";
import { APP_PATH_ROUTES_MANIFEST, BUILD_ID_FILE } from "next/dist/shared/lib/constants.js";
import { imageConfigDefault } from "next/dist/shared/lib/image-config.js";
import { expect, test, vi } from "vitest";
import { buildIdFile } from "./build-id.ts";
import PageCacheOfNext from "./cache-handler.mjs";
import { draftCookieName } from "./draft-cookie.ts";
import { outsideHeaders } from "./internal-headers.ts";
import { nextImagePath } from "./paths.ts";
import { routesManifest } from "./route-handlers.ts";

// What an upgrade of Next changes of its inside is named here, and by `e2e/next-markup.spec.ts`.
const source = (path: string) => readFileSync(`node_modules/next/dist/${path}.js`, "utf8");

/** A list of headers that the release keeps to itself. */
function internalHeaders(): string[] {
  const [, list = ""] =
    /INTERNAL_HEADERS = \[([^\]]*)\]/.exec(source("server/lib/server-ipc/utils")) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, name = ""]) => name);
}

test("no header by which Next's parts speak to each other reaches them from outside", () => {
  const inside: string[] = [...internalHeaders(), ...FLIGHT_HEADERS, ACTION_HEADER];
  expect(inside.length).toBeGreaterThan(10);
  const sent = Object.fromEntries(inside.map((name) => [name, "1"]));
  expect(outsideHeaders({ ...sent, accept: "text/html" })).toEqual({ accept: "text/html" });
});

test("Draft Mode has the cookie that a review takes it for", () => {
  expect(COOKIE_NAME_PRERENDER_BYPASS).toBe(draftCookieName);
});

test("a build has its name and its routes where they are looked for", () => {
  expect([BUILD_ID_FILE, APP_PATH_ROUTES_MANIFEST]).toEqual([buildIdFile, routesManifest]);
});

test("sizes of images are made where pages ask for them", () => {
  expect(imageConfigDefault.path).toBe(nextImagePath);
});

test("the place where Next keeps pages has all that Next calls", () => {
  const calls = source("server/lib/incremental-cache/index").matchAll(/cacheHandler\??\.(\w+)/g);
  const called = [...calls].map(([, name = ""]) => name);
  expect(called).toContain("get");
  expect(called.filter((name) => !(name in PageCacheOfNext.prototype))).toEqual([]);
});

test("behind this project's own server Next makes no page ready to be kept", async () => {
  // The class is the one of which Next leaves the instance of a request where it is looked for.
  expect(source("server/route-modules/route-module")).toContain(
    "globalThis.__incrementalCache = incrementalCache",
  );
  const set = vi.fn();
  const prototype = { set };
  vi.stubGlobal("__incrementalCache", Object.create(prototype));
  const handler = Object.create(PageCacheOfNext.prototype);
  const own = Symbol.for("tribune.own-server");
  Reflect.set(globalThis, own, true);
  try {
    expect(await handler.get("/fr")).toBeNull();
    await prototype.set("/fr", { html: "page" });
    expect(set).not.toHaveBeenCalled();
  } finally {
    Reflect.deleteProperty(globalThis, own);
    vi.unstubAllGlobals();
  }
});
