import { expect, test } from "vitest";
import { isolated, partsOf } from "./isolated.ts";

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

test("a text whose language is known runs as that one does, whatever it begins with", () => {
  expect(isolated("Neustadt مدينة شقيقة", "fr", "ar")).toBe("\u2067Neustadt مدينة شقيقة\u2069");
  expect(isolated("Neustadt مدينة شقيقة", "ar", "ar")).toBe("Neustadt مدينة شقيقة");
  expect(isolated("« ميزانية » à Paris", "ar", "fr")).toBe("\u2066« ميزانية » à Paris\u2069");
  expect(isolated("ميزانية, en français", "fr", "fr")).toBe("ميزانية, en français");
});

test("a sentence in HTML is cut at what is set apart in it; one without such a thing stays whole", () => {
  expect(partsOf("Crédit : Open Lab")).toEqual([{ text: "Crédit : Open Lab" }]);
  expect(partsOf(`رسم: ${isolated("Open Lab (2026)", "ar")}.`)).toEqual([
    { text: "رسم: " },
    { text: "Open Lab (2026)", isolate: "auto" },
    { text: "." },
  ]);
  expect(partsOf(`${isolated("ثقافة", "fr", "ar")}, page 2`)).toEqual([
    { text: "ثقافة", isolate: "rtl" },
    { text: ", page 2" },
  ]);
});
