import { expect, test } from "vitest";
import { localesOf } from "./language-codes.ts";

const anew = { languages: [], named: false };

test.each([
  [["fr_FR", "fr"], anew, { fr_FR: "fr", fr: "fr" }],
  [["pt_BR", "de_DE_formal"], anew, { pt_BR: "pt", de_DE_formal: "de" }],
  [["pt-br", "pt-pt"], anew, { "pt-br": "pt", "pt-pt": "pt-PT" }],
  [["zh-hans", "zh-hant"], anew, { "zh-hans": "zh", "zh-hant": "zh-Hant" }],
  [["en-GB", "", "klingon"], anew, { "en-GB": "en" }],
  [["pt_BR"], { languages: ["fr", "pt-PT"], named: true }, { pt_BR: "pt-PT" }],
  [["pt_BR"], { languages: ["pt-PT", "pt-BR"], named: true }, { pt_BR: "pt-BR" }],
  [["de", "fr"], { languages: ["fr", "en"], named: true }, { fr: "fr" }],
  [["de", "fr"], { languages: ["fr", "en"], named: false }, { de: "de", fr: "fr" }],
])("the codes %j, in a site with %j, name %j", (codes, before, locales) => {
  expect(Object.fromEntries(localesOf(codes, before))).toEqual(locales);
});
