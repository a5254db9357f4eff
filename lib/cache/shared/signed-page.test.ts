import { expect, test } from "vitest";
import type { StoredPage } from "../page-store.ts";
import { openSignedPage, signPage } from "./signed-page.ts";

const key = Buffer.from("a key for tests");
const page: StoredPage = {
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", "last-modified": "Wed, 01 Jan 2025" },
  bodies: { identity: Buffer.from("la page"), gzip: Buffer.from([1, 2]), br: Buffer.from([3]) },
  etag: `"${"a".repeat(22)}"`,
};
const sealed = signPage(page, "/fr", key) ?? Buffer.alloc(0);

test("a page comes back as it was, in all its codings", () => {
  const { bodies, ...rest } = openSignedPage(sealed, "/fr", key) ?? page;
  const { bodies: whole, ...expected } = page;
  expect(rest).toEqual(expected);
  for (const coding of ["identity", "gzip", "br"] as const) {
    expect(bodies[coding]).toEqual(new Uint8Array(whole[coding] ?? []));
  }
});

test("a page with a byte changed, cut or added anywhere is no page", () => {
  for (let at = 0; at < sealed.byteLength; at += 1) {
    const damaged = Buffer.from(sealed);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(openSignedPage(damaged, "/fr", key), `byte ${at}`).toBeUndefined();
    expect(openSignedPage(sealed.subarray(0, at), "/fr", key), `cut at ${at}`).toBeUndefined();
  }
  expect(openSignedPage(Buffer.concat([sealed, Buffer.alloc(1)]), "/fr", key)).toBeUndefined();
});

test("a page moved to another address, or written without the key, is no page", () => {
  expect(openSignedPage(sealed, "/en", key)).toBeUndefined();
  expect(openSignedPage(sealed, "/fr", Buffer.from("another key"))).toBeUndefined();
});

test.each([
  ["a status that no page is kept with", { ...page, status: 302 }],
  ["a header's value of two lines", { ...page, headers: { link: "a\r\nset-cookie: b" } }],
  ["a header's name that is none", { ...page, headers: { "a: b\r\nc": "d" } }],
  ["no etag", { ...page, etag: "x" }],
])("%s is not accepted, even sealed", (_name, hostile) => {
  expect(openSignedPage(signPage(hostile, "/fr", key) ?? sealed, "/fr", key)).toBeUndefined();
});

test("a page above the limit is left to each instance", () => {
  const identity = Buffer.alloc(1024 * 1024);
  expect(signPage({ ...page, bodies: { identity } }, "/fr", key)).toBeUndefined();
});
