import { expect, test } from "vitest";
import { terminalLanguage } from "../environment/terminal-language.ts";
import { languageOf } from "./editor-language.ts";

test.each([
  [{ LANG: "fr_FR.UTF-8" }, "fr"],
  [{ LANG: "fr" }, "fr"],
  [{ LANG: "fr_CA@euro" }, "fr"],
  [{ LC_ALL: "fr_BE", LC_MESSAGES: "en_GB", LANG: "C" }, "fr"],
  [{ LC_ALL: "", LC_MESSAGES: "fr_FR.UTF-8", LANG: "de_DE" }, "fr"],
  [{ LC_ALL: "C", LANG: "fr_FR.UTF-8" }, "en"],
  [{ LANG: "POSIX" }, "en"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{ LANG: "frr_DE.UTF-8" }, "en"],
  [{ LANG: "de_DE.UTF-8" }, "en"],
])("a terminal with %j is spoken to in %s", (variables, language) => {
  expect(terminalLanguage(variables, "fr-FR")).toBe(language);
});

test.each([
  ["fr-CA", "fr"],
  ["en-US-u-va-posix", "en"],
  ["nl", "en"],
])("where no variable says anything, the system's %s is spoken to in %s", (system, language) => {
  expect(terminalLanguage({}, system)).toBe(language);
});

test("what a person asks for comes first", () => {
  const french = { LANG: "fr_FR.UTF-8" };
  expect(languageOf(["--json", "--lang", "en"], french)).toBe("en");
  expect(languageOf(["--lang=fr"], { LANG: "C" })).toBe("fr");
  expect(languageOf(["content"], french)).toBe("fr");
  expect(languageOf(["--lang", "de"], french)).toBe("fr");
});
