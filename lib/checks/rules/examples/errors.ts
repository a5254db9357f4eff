import { bilingual } from "../../../content/bilingual.ts";
import type { ErrorName } from "../../../content/problem.ts";
import type { Example } from "./example.ts";

const deep = "> ".repeat(31);

/** An example of each error. */
export const errorExamples: Record<ErrorName, Example> = {
  "too-large": {
    place: "files",
    about: {
      size: bilingual({ fr: "3,4 Mo", en: "3.4 MB" }),
      limit: bilingual({ fr: "1 Mo", en: "1 MB" }),
    },
    fr: [
      "articles/2026-03-02-conseil/fr.mdx   3,4 Mo",
      "articles/2026-03-02-conseil/fr.mdx   12 Ko",
    ],
    en: [
      "articles/2026-03-02-conseil/en.mdx   3.4 MB",
      "articles/2026-03-02-conseil/en.mdx   12 kB",
    ],
  },
  "invalid-utf8": {
    about: {},
    fr: ["La s�ance est lev�e.", "La séance est levée."],
    en: ["The caf� is open.", "The café is open."],
  },
  "empty-file": {
    place: "files",
    about: {},
    fr: [
      "articles/2026-03-02-conseil/fr.mdx   0 octet",
      "articles/2026-03-02-conseil/fr.mdx   3 Ko",
    ],
    en: [
      "articles/2026-03-02-conseil/en.mdx   0 bytes",
      "articles/2026-03-02-conseil/en.mdx   3 kB",
    ],
  },
  "missing-frontmatter": {
    place: "file",
    fr: [
      "Le conseil a voté le budget.",
      "---\ntitle: Le conseil de mars\ndate: 2026-03-02\nsummary: Le conseil municipal a voté le budget de l’année.\nthemes: [finances]\n---\n\nLe conseil a voté le budget.",
    ],
    en: [
      "The council voted the budget.",
      "---\ntitle: The March council\ndate: 2026-03-02\nsummary: The town council has voted the year’s budget.\nthemes: [finances]\n---\n\nThe council voted the budget.",
    ],
  },
  "unreadable-yaml": {
    place: "fields",
    fr: ["title: Budget : le vote", 'title: "Budget : le vote"'],
    en: ["title: Budget: the vote", 'title: "Budget: the vote"'],
  },
  "unknown-key": {
    place: "fields",
    fr: ["drafts: true", "draft: true"],
    en: ["drafts: true", "draft: true"],
  },
  "missing-key": {
    place: "file",
    fr: [
      "---\ntitle: Le conseil de mars\ndate: 2026-03-02\nthemes: [finances]\n---\n\nLe conseil a voté le budget.",
      "---\ntitle: Le conseil de mars\ndate: 2026-03-02\nsummary: Le conseil municipal a voté le budget de l’année.\nthemes: [finances]\n---\n\nLe conseil a voté le budget.",
    ],
    en: [
      "---\ntitle: The March council\ndate: 2026-03-02\nthemes: [finances]\n---\n\nThe council voted the budget.",
      "---\ntitle: The March council\ndate: 2026-03-02\nsummary: The town council has voted the year’s budget.\nthemes: [finances]\n---\n\nThe council voted the budget.",
    ],
  },
  "invalid-value": {
    place: "fields",
    fr: ["date: 2026-02-31", "date: 2026-02-28"],
    en: ["date: 2026-02-31", "date: 2026-02-28"],
  },
  "until-before-date": {
    place: "fields",
    fr: ["date: 2026-03-02\nuntil: 2025-12-31", "date: 2026-03-02\nuntil: 2062-12-31"],
    en: ["date: 2026-03-02\nuntil: 2025-12-31", "date: 2026-03-02\nuntil: 2062-12-31"],
  },
  "unknown-theme": {
    place: "fields",
    fr: ["themes: [finance]", "themes: [finances]"],
    en: ["themes: [finance]", "themes: [finances]"],
  },
  "unknown-author": {
    place: "fields",
    fr: ["authors: [anna]", "authors: [ana]"],
    en: ["authors: [anna]", "authors: [ana]"],
  },
  "unknown-kind": {
    place: "fields",
    fr: ["kind: relese", "kind: release"],
    en: ["kind: relese", "kind: release"],
  },
  "unknown-series": {
    place: "fields",
    fr: ["series: ecole", "series: ecoles"],
    en: ["series: school", "series: schools"],
  },
  "duplicate-slug": {
    place: "fields",
    fr: ["slug: budget", "slug: budget-de-mars"],
    en: ["slug: budget", "slug: march-budget"],
  },
  "reserved-slug": {
    place: "file",
    file: "pages/rss/{locale}.mdx",
    fr: [
      "---\ntitle: Nos flux\nslug: s-abonner\n---\n\nComment suivre nos publications.",
      "---\ntitle: Nos flux\nslug: nos-flux\n---\n\nComment suivre nos publications.",
    ],
    en: [
      "---\ntitle: Our feeds\nslug: subscribe\n---\n\nHow to follow our publications.",
      "---\ntitle: Our feeds\nslug: our-feeds\n---\n\nHow to follow our publications.",
    ],
  },
  "no-locale-file": {
    place: "files",
    fr: [
      "articles/2026-03-05-voirie/photo.jpg",
      "articles/2026-03-05-voirie/photo.jpg\narticles/2026-03-05-voirie/fr.mdx",
    ],
    en: [
      "articles/2026-03-05-voirie/photo.jpg",
      "articles/2026-03-05-voirie/photo.jpg\narticles/2026-03-05-voirie/en.mdx",
    ],
  },
  "unseen-file": {
    place: "files",
    fr: ["articles/2026-03-05-voirie/fr.md", "articles/2026-03-05-voirie/fr.mdx"],
    en: ["articles/2026-03-05-voirie/en.MDX", "articles/2026-03-05-voirie/en.mdx"],
  },
  "duplicate-folder": {
    place: "files",
    fr: [
      "articles/2025/budget/fr.mdx\narticles/2026/budget/fr.mdx",
      "articles/2025/budget-2025/fr.mdx\narticles/2026/budget-2026/fr.mdx",
    ],
    en: [
      "articles/2025/budget/en.mdx\narticles/2026/budget/en.mdx",
      "articles/2025/budget-2025/en.mdx\narticles/2026/budget-2026/en.mdx",
    ],
  },
  "lfs-pointer": {
    place: "files",
    about: { pattern: "*.png" },
    fr: [
      "articles/2026-03-02-conseil/vote.png   130 octets",
      "articles/2026-03-02-conseil/vote.png   345 Ko",
    ],
    en: [
      "articles/2026-03-02-conseil/vote.png   130 bytes",
      "articles/2026-03-02-conseil/vote.png   345 kB",
    ],
  },
  "unknown-locale": {
    place: "files",
    fr: ["articles/2026-03-05-voirie/francais.mdx", "articles/2026-03-05-voirie/fr.mdx"],
    en: ["articles/2026-03-05-voirie/english.mdx", "articles/2026-03-05-voirie/en.mdx"],
  },
  "invalid-name": {
    place: "files",
    fr: [
      "articles/2026-03-05-Marchés publics/fr.mdx",
      "articles/2026-03-05-marches-publics/fr.mdx",
    ],
    en: [
      "articles/2026-03-05-Marchés publics/en.mdx",
      "articles/2026-03-05-marches-publics/en.mdx",
    ],
  },
  "unclosed-tag": {
    fr: ["<Callout>\nLa séance est publique.", "<Callout>\nLa séance est publique.\n</Callout>"],
    en: ["<Callout>\nThe session is public.", "<Callout>\nThe session is public.\n</Callout>"],
  },
  "unknown-component": {
    fr: [
      "<Callot>\nLa séance est publique.\n</Callot>",
      "<Callout>\nLa séance est publique.\n</Callout>",
    ],
    en: [
      "<Callot>\nThe session is public.\n</Callot>",
      "<Callout>\nThe session is public.\n</Callout>",
    ],
  },
  "invalid-prop": {
    fr: [
      '<Callout ton="warning">\nLa séance est publique.\n</Callout>',
      '<Callout tone="warning">\nLa séance est publique.\n</Callout>',
    ],
    en: [
      '<Callout ton="warning">\nThe session is public.\n</Callout>',
      '<Callout tone="warning">\nThe session is public.\n</Callout>',
    ],
  },
  expression: {
    fr: ["Un budget de {total} euros.", "Un budget de 4 millions d’euros."],
    en: ["A budget of {total} euros.", "A budget of 4 million euros."],
  },
  import: {
    fr: ['import Carte from "./carte.js";', "![Carte des travaux](vote.png)"],
    en: ['import Map from "./map.js";', "![Map of the works](vote.png)"],
  },
  "mdx-syntax": {
    fr: ["Un écart <5 voix.", "Un écart &lt;5 voix."],
    en: ["A difference <5 votes.", "A difference &lt;5 votes."],
  },
  "excerpt-mark": {
    fr: [
      "<Callout>\nLa séance est publique.\n\n{/* suite */}\n\nElle commence à 20 heures.\n</Callout>",
      "La séance est publique.\n\n{/* suite */}\n\n<Callout>\nElle commence à 20 heures.\n</Callout>",
    ],
    en: [
      "<Callout>\nThe session is public.\n\n{/* more */}\n\nIt begins at 8 p.m.\n</Callout>",
      "The session is public.\n\n{/* more */}\n\n<Callout>\nIt begins at 8 p.m.\n</Callout>",
    ],
  },
  "gallery-content": {
    fr: [
      '<Gallery>\n<Figure src="vote.png" alt="Le conseil vote à main levée." />\n\nLe vote.\n</Gallery>',
      '<Gallery>\n<Figure src="vote.png" alt="Le conseil vote à main levée." caption="Le vote." />\n</Gallery>',
    ],
    en: [
      '<Gallery>\n<Figure src="vote.png" alt="The council votes by show of hands." />\n\nThe vote.\n</Gallery>',
      '<Gallery>\n<Figure src="vote.png" alt="The council votes by show of hands." caption="The vote." />\n</Gallery>',
    ],
  },
  "heading-id": {
    fr: ["## Le vote du budget {#le vote}", "## Le vote du budget {#le-vote}"],
    en: ["## The vote on the budget {#the vote}", "## The vote on the budget {#the-vote}"],
  },
  "too-deep": {
    fr: [`${deep}La séance est publique.`, "> La séance est publique."],
    en: [`${deep}The session is public.`, "> The session is public."],
  },
  "too-complex": {
    about: {},
    fr: [`${"*_".repeat(40)}La séance`, "**La séance**"],
    en: [`${"*_".repeat(40)}The session`, "**The session**"],
  },
  "not-rendered": {
    about: { page: "/fr/articles/conseil" },
    fr: ["La séance est publique.\n\nCe qui fut ajouté.", "La séance est publique."],
    en: ["The session is public.\n\nWhat was added.", "The session is public."],
  },
  "invalid-redirect": {
    place: "redirects",
    fr: ["actualites/budget: /fr/articles/budget", "/actualites/budget: /fr/articles/budget"],
    en: ["news/budget: /en/articles/budget", "/news/budget: /en/articles/budget"],
  },
  "image-too-large": {
    place: "files",
    about: {
      size: bilingual({ fr: "40 Mo", en: "40 MB" }),
      limit: bilingual({ fr: "32 Mo", en: "32 MB" }),
    },
    fr: [
      "articles/2026-03-02-conseil/vote.jpg   40 Mo",
      "articles/2026-03-02-conseil/vote.jpg   600 Ko",
    ],
    en: [
      "articles/2026-03-02-conseil/vote.jpg   40 MB",
      "articles/2026-03-02-conseil/vote.jpg   600 kB",
    ],
  },
  "not-an-image": {
    place: "files",
    about: { found: bilingual({ fr: "c’est un document PDF", en: "it is a PDF document" }) },
    fr: [
      "articles/2026-03-02-conseil/vote.png   (un PDF renommé)",
      "articles/2026-03-02-conseil/vote.png   (une image PNG)",
    ],
    en: [
      "articles/2026-03-02-conseil/vote.png   (a renamed PDF)",
      "articles/2026-03-02-conseil/vote.png   (a PNG image)",
    ],
  },
  "file-too-large": {
    place: "files",
    about: {
      size: bilingual({ fr: "240 Mo", en: "240 MB" }),
      limit: bilingual({ fr: "100 Mo", en: "100 MB" }),
    },
    fr: [
      "articles/2026-03-02-conseil/rapport.pdf   240 Mo",
      "articles/2026-03-02-conseil/rapport.pdf   4 Mo",
    ],
    en: [
      "articles/2026-03-02-conseil/report.pdf   240 MB",
      "articles/2026-03-02-conseil/report.pdf   4 MB",
    ],
  },
  "file-mismatch": {
    place: "files",
    about: {
      found: bilingual({ fr: "c’est une page web", en: "it is a web page" }),
      type: "PDF",
    },
    fr: [
      "articles/2026-03-02-conseil/rapport.pdf   (une page web renommée)",
      "articles/2026-03-02-conseil/rapport.pdf   (un document PDF)",
    ],
    en: [
      "articles/2026-03-02-conseil/report.pdf   (a renamed web page)",
      "articles/2026-03-02-conseil/report.pdf   (a PDF document)",
    ],
  },
  "unsafe-file": {
    place: "files",
    about: { found: bilingual({ fr: "il contient des macros", en: "it holds macros" }) },
    fr: [
      "articles/2026-03-02-conseil/budget.xlsx   (avec des macros)",
      "articles/2026-03-02-conseil/budget.xlsx   (sans macro)",
    ],
    en: [
      "articles/2026-03-02-conseil/budget.xlsx   (with macros)",
      "articles/2026-03-02-conseil/budget.xlsx   (without macros)",
    ],
  },
  "locked-document": {
    place: "files",
    about: {},
    fr: [
      "articles/2026-03-02-conseil/rapport.pdf   (avec un mot de passe)",
      "articles/2026-03-02-conseil/rapport.pdf   (sans mot de passe)",
    ],
    en: [
      "articles/2026-03-02-conseil/report.pdf   (with a password)",
      "articles/2026-03-02-conseil/report.pdf   (without a password)",
    ],
  },
  "missing-file": {
    note: {
      fr: "Le fichier du dossier s’appelle budget.csv.",
      en: "The folder’s file is called budget.csv.",
    },
    fr: ["Voir [les chiffres](budgets.csv).", "Voir [les chiffres](budget.csv)."],
    en: ["See [the figures](budgets.csv).", "See [the figures](budget.csv)."],
  },
  "unserved-file": {
    about: { name: "rapport.doc", kinds: "PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, CSV" },
    fr: ["Voir [le rapport](rapport.doc).", "Voir [le rapport](rapport.pdf)."],
    en: ["See [the report](rapport.doc).", "See [the report](rapport.pdf)."],
  },
  "unsafe-drawing": {
    place: "files",
    about: { found: bilingual({ fr: "un élément <script>", en: "an element <script>" }) },
    fr: [
      "articles/2026-03-02-conseil/carte.svg   (avec un script)",
      "articles/2026-03-02-conseil/carte.svg   (exporté en « SVG simple »)",
    ],
    en: [
      "articles/2026-03-02-conseil/map.svg   (with a script)",
      "articles/2026-03-02-conseil/map.svg   (exported as “plain SVG”)",
    ],
  },
  "unreadable-captions": {
    place: "file",
    file: "articles/2026-03-02-conseil/debat.vtt",
    fr: [
      "1\n00:00:01,500 --> 00:00:04,000\nLa séance est ouverte.",
      "WEBVTT\n\n1\n00:00:01.500 --> 00:00:04.000\nLa séance est ouverte.",
    ],
    en: [
      "1\n00:00:01,500 --> 00:00:04,000\nThe session is open.",
      "WEBVTT\n\n1\n00:00:01.500 --> 00:00:04.000\nThe session is open.",
    ],
  },
};
