import { expect, test } from "vitest";
import { preferredAmong } from "./preferred-language.ts";

test.each([
  [["fr", "nl"], ["nl-BE", "fr"], "nl"],
  [["fr", "pt"], ["pt-BR"], "pt"],
  [["fr", "zh-Hans", "zh-Hant"], ["zh-TW"], "zh-Hant"],
  [["en", "sr-Latn"], ["sr"], "sr-Latn"],
  [["de", "fr"], ["ja", "*"], "de"],
  [["de", "fr"], [], "de"],
])("of a site in %j, a reader of %j is led to %s", (languages, accepted, led) => {
  expect(preferredAmong(languages, accepted)).toBe(led);
});
