import { expect, test } from "vitest";
import { spacesOfMarkdown, spacesOfYaml } from "./spaces.ts";

/** ~ is a no-break space in what was written. */
const typed = (text: string) => text.replaceAll("~", "\u00a0");

test.each([
  ["##~Les écoles", "## Les écoles"],
  ["-~un point\n-~un autre", "- un point\n- un autre"],
  ["1.~premier\n2)~second", "1. premier\n2) second"],
  ["~~- un\n~~~~- deux", "  - un\n    - deux"],
  [">~-~cité", "> - cité"],
  ["-~[x]~fait", "- [x] fait"],
  ["un\n~\ndeux", "un\n \ndeux"],
  ["---~", "--- "],
  ["|~---~|~:-:~|", "| --- | :-: |"],
  ["</Callout>~", "</Callout> "],
  ["Vote~: 10~% « a »~; -~b", "Vote~: 10~% « a »~; -~b"],
  ["10~000 habitants", "10~000 habitants"],
  ["| 10~% | a |", "| 10~% | a |"],
])("in Markdown %j is read as %j", (written, read) => {
  expect(spacesOfMarkdown(typed(written))).toBe(typed(read));
});

test.each([
  ['title:~"Budget"', 'title: "Budget"'],
  ["title~: Budget", "title : Budget"],
  ["title~:~Vote~:~le budget", "title : Vote~:~le budget"],
  ["themes:~[budget]~", "themes: [budget] "],
  ["themes:\n-~budget", "themes:\n-~budget"],
  ["name:~{ fr:~Écoles, en:~Schools }", "name: { fr: Écoles, en: Schools }"],
  ["  note:~Oui, date:~non", "  note: Oui, date:~non"],
  ["/ancien:~/nouveau", "/ancien: /nouveau"],
])("in YAML %j is read as %j", (written, read) => {
  expect(spacesOfYaml(typed(written))).toBe(typed(read));
});
