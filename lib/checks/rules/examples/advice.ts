import { bilingual } from "../../../content/bilingual.ts";
import type { Advice } from "../../../content/problem.ts";
import { placeholdersIn } from "../../placeholders.ts";
import type { Example } from "./example.ts";
import { linkAndImageExamples } from "./links-and-images.ts";

/** An example of each piece of advice. */
export const adviceExamples: Record<Advice, Example> = {
  ...linkAndImageExamples,
  "heading-order": {
    fr: ["## Le budget\n\n#### Les recettes", "## Le budget\n\n### Les recettes"],
    en: ["## The budget\n\n#### Revenue", "## The budget\n\n### Revenue"],
  },
  "first-level-heading": {
    fr: ["# Le budget", "## Le budget"],
    en: ["# The budget", "## The budget"],
  },
  "hidden-character": {
    place: "fields",
    note: {
      fr: "\\v écrit, entre guillemets, le signe qu’un traitement de texte met pour aller à la ligne.",
      en: "Between quotation marks, \\v writes the sign that a word processor puts for a line break.",
    },
    fr: ['title: "Le conseil\\vde mars"', 'title: "Le conseil de mars"'],
    en: ['title: "The March\\vcouncil"', 'title: "The March council"'],
  },
  "lost-character": {
    fr: ["Le caf\ufffd de la mairie.", "Le café de la mairie."],
    en: ["The caf\ufffd at the town hall.", "The café at the town hall."],
  },
  "straight-quotes": {
    fr: ['Un budget "équilibré".', "Un budget « équilibré »."],
    en: ['A "balanced" budget.', "A “balanced” budget."],
  },
  "double-space": {
    fr: ["Le conseil  a voté le budget.", "Le conseil a voté le budget."],
    en: ["The council  voted the budget.", "The council voted the budget."],
  },
  "three-dots": {
    fr: ["Les rues, les places...", "Les rues, les places…"],
    en: ["Streets, squares...", "Streets, squares…"],
  },
  "summary-length": {
    place: "fields",
    fr: [
      "summary: Le budget est voté.",
      "summary: Le conseil municipal a voté le budget de l’année, qui donne la priorité aux écoles.",
    ],
    en: [
      "summary: The budget is voted.",
      "summary: The town council has voted the year’s budget, which puts schools first.",
    ],
  },
  "duplicate-title": {
    place: "fields",
    fr: ["title: Le budget de la commune", "title: Le budget de la commune, un mois après"],
    en: ["title: The town’s budget", "title: The town’s budget, a month later"],
  },
  "translation-public": {
    place: "fields",
    note: {
      fr: "La version anglaise, elle, n’est pas retirée.",
      en: "The French version is not withdrawn.",
    },
    fr: [
      "withdrawn: { date: 2026-03-10, reason: Une erreur }",
      "date: 2026-03-02\nupdated: 2026-03-10",
    ],
    en: [
      "withdrawn: { date: 2026-03-10, reason: An error }",
      "date: 2026-03-02\nupdated: 2026-03-10",
    ],
  },
  "day-to-come": {
    place: "fields",
    fr: ["date: 2026-03-02\nupdated: 2062-03-10", "date: 2026-03-02\nupdated: 2026-03-10"],
    en: ["date: 2026-03-02\nupdated: 2062-03-10", "date: 2026-03-02\nupdated: 2026-03-10"],
  },
  "already-ended": {
    place: "fields",
    fr: ["date: 2026-03-02\nuntil: 2026-03-31", "date: 2026-03-02\nuntil: 2062-03-31"],
    en: ["date: 2026-03-02\nuntil: 2026-03-31", "date: 2026-03-02\nuntil: 2062-03-31"],
  },
  "too-many-pinned": {
    place: "fields",
    about: { most: "3", all: "4" },
    fr: ["date: 2026-03-02\npinned: true", "date: 2026-03-02"],
    en: ["date: 2026-03-02\npinned: true", "date: 2026-03-02"],
  },
  "still-image": {
    place: "files",
    about: { name: bilingual({ fr: "foule.png", en: "crowd.png" }) },
    fr: ["foule.png   (animée)", "foule.webp   (animée)"],
    en: ["crowd.png   (animated)", "crowd.webp   (animated)"],
  },
  "missing-language": {
    place: "file",
    file: "themes.yaml",
    note: {
      fr: "Le site, en français et en anglais, a ce fichier themes.yaml.",
      en: "The site, in French and in English, has this file themes.yaml.",
    },
    fr: [
      "finances:\n  name: { fr: Finances locales }\n  slug: finances",
      "finances:\n  name: { fr: Finances locales, en: Local finances }\n  slug: finances",
    ],
    en: [
      "finances:\n  name: { en: Local finances }\n  slug: finances",
      "finances:\n  name: { en: Local finances, fr: Finances locales }\n  slug: finances",
    ],
  },
  "translation-behind": {
    place: "fields",
    note: {
      fr: "La version anglaise dit « updated: 2026-03-10 » : les changements ont été reportés ici.",
      en: "The French version says “updated: 2026-03-10”: its changes have been carried over here.",
    },
    fr: ["date: 2026-03-02", "date: 2026-03-02\nupdated: 2026-03-10"],
    en: ["date: 2026-03-02", "date: 2026-03-02\nupdated: 2026-03-10"],
  },
  "wrong-language": {
    fr: [
      "The council has voted the budget of the town, and it is to be read by all of those who live in it.",
      "Le conseil a voté le budget de la commune, que chacun peut lire à la mairie.",
    ],
    en: [
      "Le conseil a voté le budget de la commune, et les comptes sont publiés pour tous ceux qui y vivent.",
      "The council has voted the town’s budget, which everyone can read at the town hall.",
    ],
  },
  "cut-text": {
    place: "fields",
    fr: [
      "title: Question écrite #12 au Gouvernement",
      'title: "Question écrite #12 au Gouvernement"',
    ],
    en: ["title: Written question #12", 'title: "Written question #12"'],
  },
  "table-caption": {
    fr: [
      "Tableau : Les dépenses de l’année\n\nEn voici le détail.\n\n| Poste | Part |\n| --- | --- |\n| Écoles | 40 % |",
      "En voici le détail.\n\nTableau : Les dépenses de l’année\n\n| Poste | Part |\n| --- | --- |\n| Écoles | 40 % |",
    ],
    en: [
      "Table: The year’s spending\n\nHere it is in detail.\n\n| Item | Share |\n| --- | --- |\n| Schools | 40% |",
      "Here it is in detail.\n\nTable: The year’s spending\n\n| Item | Share |\n| --- | --- |\n| Schools | 40% |",
    ],
  },
  "table-cells": {
    fr: [
      "| Poste | Part |\n| --- | --- |\n| Écoles | 40 % | en hausse |",
      "| Poste | Part | Évolution |\n| --- | --- | --- |\n| Écoles | 40 % | en hausse |",
    ],
    en: [
      "| Item | Share |\n| --- | --- |\n| Schools | 40% | rising |",
      "| Item | Share | Trend |\n| --- | --- | --- |\n| Schools | 40% | rising |",
    ],
  },
  "other-markdown": {
    fr: ["Le CO~2~ rejeté.", "Le CO<sub>2</sub> rejeté."],
    en: ["The CO~2~ given off.", "The CO<sub>2</sub> given off."],
  },
  placeholder: {
    place: "fields",
    fr: [
      `summary: "${placeholdersIn("fr").summary}"`,
      "summary: Le conseil municipal a voté le budget de l’année, qui donne la priorité aux écoles.",
    ],
    en: [
      `summary: "${placeholdersIn("en").summary}"`,
      "summary: The town council has voted the year’s budget, which puts schools first.",
    ],
  },
  "switch-without-reason": {
    fr: [
      "{/* check-off three-dots */}",
      "{/* check-off three-dots: citation, reproduite telle quelle */}",
    ],
    en: ["{/* check-off three-dots */}", "{/* check-off three-dots: quoted as it was written */}"],
  },
  "switch-unknown-rule": {
    fr: [
      "{/* check-off three-dot: citation, reproduite telle quelle */}",
      "{/* check-off three-dots: citation, reproduite telle quelle */}",
    ],
    en: [
      "{/* check-off three-dot: quoted as it was written */}",
      "{/* check-off three-dots: quoted as it was written */}",
    ],
  },
};
