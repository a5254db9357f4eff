import { expect, test } from "vitest";
import { isolated, partsOf } from "./isolated.ts";
import { readMessages } from "./messages.ts";

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

test("what is set apart within a sentence that is itself set apart stays within it", () => {
  const sentence = `\u2066Credit: ${isolated("ثقافة (2)", "en")}.\u2069`;
  expect(partsOf(`${sentence} \u2069!`)).toEqual([
    { text: "Credit: \u2068ثقافة (2)\u2069.", isolate: "ltr" },
    { text: " \u2069!" },
  ]);
});

test("a language written from the right without texts of its own has English ones, set apart", () => {
  for (const locale of ["fa", "he", "ur-PK"]) {
    expect(readMessages(locale).missing.title).toMatch(/^\u2066[A-Z].*\u2069$/u);
    expect(readMessages(locale).missing.text).toMatch(/^\u2066.*\.\u2069$/u);
  }
  expect(readMessages("ar").missing.title).not.toContain("\u2066");
  expect(readMessages("pl").missing.title).toBe(readMessages("en").missing.title);
  expect(readMessages("ar-EG")).toBe(readMessages("ar"));
});
