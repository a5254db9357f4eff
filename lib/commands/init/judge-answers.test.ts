import { expect, test } from "vitest";
import { initTexts } from "./init-texts.ts";
import { answersIn, type Typed, wrongAnswers } from "./judge-answers.ts";

const right: Typed = {
  name: " Mairie\n d’Exempleville ",
  organization: true,
  languages: "fr, NL، pt_br es",
  themes: "Budget,Écoles;  交通, 2026",
};

test("answers are taken as people type them", () => {
  expect(wrongAnswers(right, initTexts.fr)).toEqual([]);
  expect(answersIn(right, "Europe/Brussels")).toEqual({
    name: "Mairie d’Exempleville",
    kind: "organization",
    publisher: "Mairie d’Exempleville",
    languages: ["fr", "nl", "pt-BR", "es"],
    themes: ["Budget", "Écoles", "交通", "2026"],
    forge: "none",
    timeZone: "Europe/Brussels",
  });
});

test.each<[Typed, string]>([
  [{ name: " " }, 'Il manque le nom du site : --name "Mairie d’Exempleville".'],
  [{ name: "x".repeat(500) }, "Le nom du site est trop long : 120 signes au plus."],
  [
    { publisher: "x".repeat(500) },
    "Le nom de qui publie le site est trop long : 300 signes au plus.",
  ],
  [{ organization: false }, "Dites qui publie le site : --person ou --organization."],
  [{ person: true }, "Dites --person ou --organization, pas les deux."],
  [{ languages: "," }, "Il manque les langues du site : --languages fr,nl."],
  [
    { languages: "fr,français" },
    "« français » n’est pas l’étiquette d’une langue, telle que fr, de ou pt-BR.",
  ],
  [{ languages: "fr,nl,fr" }, "La langue fr est dite deux fois."],
  [{ languages: "fr,nl,nl-NL" }, "nl et nl-NL sont la même langue : gardez l’une des deux."],
  [{ languages: Array.from({ length: 100 }, () => "fr").join() }, "Un site a 50 langues au plus."],
  [{ themes: "" }, 'Il manque au moins un thème : --themes "Budget,Écoles".'],
  [
    { themes: "Écoles,Budget,écoles !" },
    "Les thèmes « Écoles » et « écoles ! » auraient la même adresse, ecoles : changez l’un des deux.",
  ],
  [
    { themes: "x".repeat(301) },
    `Le nom du thème « ${"x".repeat(59)}… » est trop long : 300 signes au plus.`,
  ],
  [
    { forge: "githib" },
    "« githib » n’est pas une forge connue : il faut github / gitlab / forgejo / none.",
  ],
  [
    { forge: "sourcehut" },
    "« sourcehut » n’est pas une forge connue : il faut github / gitlab / forgejo / none.",
  ],
  [
    { "time-zone": "Bruxelles" },
    "« Bruxelles » n’est pas un fuseau horaire, tel que Europe/Brussels ou UTC.",
  ],
])("%j is told in one line", (said, line) => {
  expect(wrongAnswers({ ...right, ...said }, initTexts.fr)).toEqual([line]);
});

test("all that is wrong is told at once, in the editor’s language", () => {
  expect(wrongAnswers({ forge: "none" }, initTexts.en)).toEqual([
    'The site’s name is missing: --name "Town of Exampleton".',
    "Say who publishes the site: --person or --organization.",
    "The site’s languages are missing: --languages fr,nl.",
    'At least one theme is missing: --themes "Budget,Schools".',
  ]);
});
