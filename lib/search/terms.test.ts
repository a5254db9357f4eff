import { expect, test } from "vitest";
import { parseQuery } from "./query.ts";
import { termsOf } from "./terms.ts";
import { neighbours } from "./typos.ts";

test.each([
  ["l'identité", "IDENTITE"],
  ["l’identité", "identités"],
  ["adoptée", "adopté"],
  ["adoptées", "adopte"],
  ["première", "premiers"],
  ["premiere", "premier"],
  ["élus", "elu"],
  ["données", "donnee"],
  ["numériques", "numerique"],
  ["qu’une œuvre", "oeuvre"],
  ["jusqu’aux territoires", "territoire"],
  ["Cybersécurité", "cybersecurite"],
  ["e\u0301lu", "élu"],
  ["subven\u00adtion", "subvention"],
  ["sub\u200bven\u2060tion\u200e", "subvention"],
])("in French, « %s » and « %s » are one thing to look for", (left, right) => {
  expect(termsOf(left, "fr")).toEqual(termsOf(right, "fr"));
  expect(termsOf(left, "fr")).toHaveLength(1);
});

test.each([
  ["laws", "law"],
  ["voted", "voting"],
  ["the minister's", "ministers"],
])("in English, “%s” and “%s” are one thing to look for", (left, right) => {
  expect(termsOf(left, "en")).toEqual(termsOf(right, "en"));
});

test("numbers stay as they are written, and words too common are left out", () => {
  expect(termsOf("le vote des 388 de la 5G", "fr")).toEqual(["vot", "388", "5g"]);
});

const words = (query: string) => parseQuery(query).map((clause) => clause.words);

test("quotes of either language make a phrase", () => {
  const phrase = [["Banque", "des", "Territoires"]];
  expect(words('"Banque des Territoires"')).toEqual(phrase);
  expect(words("« Banque des Territoires »")).toEqual(phrase);
  expect(words("“Banque des Territoires”")).toEqual(phrase);
  expect(words('avant "deux mots" après')).toEqual([["avant"], ["deux", "mots"], ["après"]]);
});

test("a quote with no end, and all that could mean something to an index, are plain characters", () => {
  expect(words('loi "globale')).toEqual([["loi"], ["globale"]]);
  expect(words('title:loi* AND (vote OR NOT ^x) {a b} - "" """')).toEqual(
    ["title", "loi", "AND", "vote", "OR", "NOT", "x", "a", "b"].map((word) => [word]),
  );
  expect(words("\u0000 '; DROP TABLE fr_text; --")).toEqual(
    ["DROP", "TABLE", "fr", "text"].map((word) => [word]),
  );
  expect(words("")).toEqual([]);
});

test("one letter wrong, missing, added or swapped is a neighbour, two are not", () => {
  const found = neighbours("vote");
  for (const each of ["vite", "ote", "votes", "ovte", "vtoe"]) expect(found).toContain(each);
  for (const each of ["vote", "vites", "vo", "etov"]) expect(found).not.toContain(each);
  expect(neighbours("loi").size).toBe(0);
});
