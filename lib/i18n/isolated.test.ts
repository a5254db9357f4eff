import { expect, test } from "vitest";
import { isolated } from "./isolated.ts";

test("a title that runs the other way than the page's language keeps its words together", () => {
  expect(isolated("ميزانية 2026", "fr")).toBe("\u2068ميزانية 2026\u2069");
  expect(isolated("« Budget » 2026", "ar")).toBe("\u2068« Budget » 2026\u2069");
  expect(isolated("תקציב", "en")).toBe("\u2068תקציב\u2069");
});

test("what runs the same way is left as it is, and so are figures, which have no direction", () => {
  expect(isolated("Budget", "fr")).toBe("Budget");
  expect(isolated("«ميزانية» Paris", "ar")).toBe("«ميزانية» Paris");
  expect(isolated("2026", "ar")).toBe("2026");
});
