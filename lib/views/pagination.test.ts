import { expect, test } from "vitest";
import { pageNumber, pageSize, slice } from "./pagination.ts";

const list = (length: number) => Array.from({ length }, (_, index) => length - index);

test("every item is on one page, in order, whatever the length", () => {
  for (const length of [0, 1, 19, 20, 39, 40, 41, 199, 200]) {
    const seen: number[] = [];
    for (let page: number | undefined, more = true; more; ) {
      const cut = slice(list(length), page);
      seen.push(...(cut?.items ?? []));
      more = cut?.older !== undefined;
      page = cut?.older;
    }
    expect(seen).toEqual(list(length));
  }
});

test("a new item changes no numbered page", () => {
  for (const page of [1, 2, 3])
    expect(slice(list(101), page)?.items).toEqual(slice(list(100), page)?.items);
});

test("numbered pages are full, and there is none beyond the last", () => {
  expect(slice(list(100), 4)?.items).toHaveLength(pageSize);
  expect(slice(list(100), 5)).toBeUndefined();
  expect(slice(list(100), 1_000_000_000)).toBeUndefined();
});

test.each(["0", "-1", "01", "1.5", "1e3", "", "9999999999"])(
  "%j is not a page's number",
  (text) => {
    expect(pageNumber(text)).toBeUndefined();
  },
);
