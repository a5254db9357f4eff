import { expect, test } from "vitest";
import { typeset } from "./typography.ts";

test.each([
  ["Vraiment ?", "Vraiment\u202f?"],
  ["Vraiment?", "Vraiment\u202f?"],
  ["Oui ; non !", "Oui\u202f; non\u202f!"],
  ["« oui »", "«\u202foui\u202f»"],
  ["«oui»", "«\u202foui\u202f»"],
  ["Le scrutin : 388 voix", "Le scrutin\u00a0: 388\u00a0voix"],
  ["l'État", "l’État"],
  ["12 345 euros", "12\u202f345 euros"],
])("French text %j is set as %j", (typed, set) => {
  expect(typeset(typed, "fr")).toBe(set);
});

test.each(["https://exemple.fr/?a=1;b=2", "à 10:30", "déjà\u202f!"])(
  "%j stays as it is",
  (text) => {
    expect(typeset(text, "fr")).toBe(text);
  },
);

test("English punctuation is left alone", () => {
  expect(typeset("Really? It's so: yes!", "en")).toBe("Really? It’s so: yes!");
});

test("typesetting twice changes nothing more", () => {
  const once = typeset("« Oui ! » : 12 000 voix ?", "fr");
  expect(typeset(once, "fr")).toBe(once);
});
