import { expect, test } from "vitest";
import { createPageStore, type StoredPage } from "./page-store.ts";

const page = (bytes: number): StoredPage => ({
  status: 200,
  headers: {},
  bodies: { identity: new Uint8Array(bytes) },
  etag: "x",
});

test("the page longest unread leaves when the limit is reached", () => {
  const store = createPageStore(5_000);
  store.set("/a", page(1_500));
  store.set("/b", page(1_500));
  store.get("/a");
  store.set("/c", page(1_500));
  expect(store.paths()).toEqual(["/a", "/c"]);
  expect(store.size).toBeLessThanOrEqual(5_000);
});

test("a page that would take more than half of the store is not kept, and pushes no other out", () => {
  const store = createPageStore(5_000);
  store.set("/a", page(1_000));
  store.set("/b", page(2_500));
  expect(store.paths()).toEqual(["/a"]);
});

test("what is deleted or replaced gives its room back", () => {
  const store = createPageStore(10_000);
  store.set("/a", page(1_000));
  const { size } = store;
  store.set("/a", page(1_000));
  expect(store.size).toBe(size);
  store.delete("/a");
  expect(store.size).toBe(0);
});
