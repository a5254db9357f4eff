import { expect, test } from "vitest";
import { french } from "#lib/i18n/languages/fr/language.ts";
import { quoteFor } from "./quotes.ts";

const typed = (before: string) => quoteFor(french.quotes, before);

test("a straight quotation mark opens after a space, and closes what is open", () => {
  expect(typed("")).toEqual({ text: "«\u202f", cut: 0 });
  expect(typed("Il dit ")).toEqual({ text: "«\u202f", cut: 0 });
  expect(typed("Il dit (")).toEqual({ text: "«\u202f", cut: 0 });
  expect(typed("Il dit «\u202foui")).toEqual({ text: "\u202f»", cut: 0 });
  expect(typed("Il dit «\u202foui ")).toEqual({ text: "\u202f»", cut: 1 });
  expect(typed("Il dit «\u202fen 2026")).toEqual({ text: "\u202f»", cut: 0 });
});

test("in a tag, in the address of a link, in code and after a number it is what was typed", () => {
  expect(typed("[un lien](/fr ")).toBeUndefined();
  expect(typed('![une carte](carte.png "La')).toBeUndefined();
  expect(typed("[un lien](/fr) ")).toEqual({ text: "«\u202f", cut: 0 });
  expect(typed("<Callout title=")).toBeUndefined();
  expect(typed('<Callout title="Un')).toBeUndefined();
  expect(typed("du code `a = ")).toBeUndefined();
  expect(typed("un écran de 27")).toBeUndefined();
  expect(typed('<Callout tone="info"> puis ')).toEqual({ text: "«\u202f", cut: 0 });
});
