import { bilingual } from "../../../content/bilingual.ts";
import type { Example } from "./example.ts";

/** Examples of the advice on links and images. */
export const linkAndImageExamples = {
  "broken-link": {
    fr: ["Voir [le budget](/fr/articles/budjet).", "Voir [le budget](/fr/articles/budget)."],
    en: ["See [the budget](/en/articles/budjet).", "See [the budget](/en/articles/budget)."],
  },
  "broken-anchor": {
    fr: [
      "Voir [les recettes](/fr/articles/budget#recettes).",
      "Voir [les recettes](/fr/articles/budget#les-recettes).",
    ],
    en: [
      "See [the revenue](/en/articles/budget#revenues).",
      "See [the revenue](/en/articles/budget#revenue).",
    ],
  },
  "hidden-link": {
    note: {
      fr: "L’article sur les écoles est encore un brouillon.",
      en: "The article on schools is still a draft.",
    },
    fr: [
      "Voir [les travaux des écoles](/fr/articles/ecoles).",
      "Les travaux des écoles feront l’objet d’un article.",
    ],
    en: [
      "See [the works in the schools](/en/articles/schools).",
      "The works in the schools will have an article of their own.",
    ],
  },
  "malformed-link": {
    fr: [
      "Voir [la préfecture](www.example.org).",
      "Voir [la préfecture](https://www.example.org).",
    ],
    en: [
      "See [the prefecture](www.example.org).",
      "See [the prefecture](https://www.example.org).",
    ],
  },
  "dead-link": {
    about: { url: "https://www.example.org/rapport-2019", answer: "HTTP 404" },
    fr: [
      "Voir [le rapport](https://www.example.org/rapport-2019).",
      "Voir [le rapport](https://www.example.org/archives/rapport-2019).",
    ],
    en: [
      "See [the report](https://www.example.org/rapport-2019).",
      "See [the report](https://www.example.org/archives/rapport-2019).",
    ],
  },
  "empty-link": {
    fr: [
      "Le budget est voté[](/fr/articles/budget).",
      "[Le budget](/fr/articles/budget) est voté.",
    ],
    en: [
      "The budget is voted[](/en/articles/budget).",
      "[The budget](/en/articles/budget) is voted.",
    ],
  },
  "vague-link": {
    fr: [
      "Pour lire le budget, [cliquez ici](/fr/articles/budget).",
      "Le conseil a voté [le budget de la commune](/fr/articles/budget).",
    ],
    en: [
      "To read the budget, [click here](/en/articles/budget).",
      "The council has voted [the town’s budget](/en/articles/budget).",
    ],
  },
  "scripted-document": {
    about: { name: "formulaire.pdf" },
    place: "files",
    fr: [
      "articles/2026-03-02-conseil/formulaire.pdf   (avec JavaScript)",
      "articles/2026-03-02-conseil/formulaire.pdf   (sans JavaScript)",
    ],
    en: [
      "articles/2026-03-02-conseil/form.pdf   (with JavaScript)",
      "articles/2026-03-02-conseil/form.pdf   (without JavaScript)",
    ],
  },
  "document-only": {
    about: { name: "rapport.pdf" },
    fr: [
      '<Document src="rapport.pdf" title="Le budget de 2026" />',
      'Le budget s’élève à 4,2 millions d’euros. Un tiers va aux écoles, dont les toits seront refaits d’ici à septembre ; la taxe foncière ne change pas. Le détail, service par service, est dans le rapport que le conseil a voté le 2 mars.\n\n<Document src="rapport.pdf" title="Le budget de 2026" />',
    ],
    en: [
      '<Document src="report.pdf" title="The budget of 2026" />',
      'The budget is 4.2 million euros. A third of it goes to the schools, whose roofs will be renewed by September; the property tax stays as it is. The details, service by service, are in the report that the council voted on 2 March.\n\n<Document src="report.pdf" title="The budget of 2026" />',
    ],
  },
  "missing-image": {
    note: {
      fr: "L’image du dossier s’appelle vote.png.",
      en: "The folder’s image is called vote.png.",
    },
    fr: ["![Le vote à main levée](votes.png)", "![Le vote à main levée](vote.png)"],
    en: ["![The vote, by show of hands](votes.png)", "![The vote, by show of hands](vote.png)"],
  },
  "remote-image": {
    fr: [
      "![Le vote à main levée](https://www.example.org/vote.png)",
      "![Le vote à main levée](vote.png)",
    ],
    en: [
      "![The vote, by show of hands](https://www.example.org/vote.png)",
      "![The vote, by show of hands](vote.png)",
    ],
  },
  "large-image": {
    place: "files",
    about: {
      name: "salle.jpg",
      size: bilingual({ fr: "12,4 Mo, 6000 pixels", en: "12.4 MB, 6000 pixels" }),
      limit: bilingual({ fr: "5 Mo et 3840 pixels", en: "5 MB and 3840 pixels" }),
    },
    fr: ["salle.jpg   12,4 Mo, 6000 pixels de large", "salle.jpg   1,6 Mo, 2400 pixels de large"],
    en: ["salle.jpg   12.4 MB, 6000 pixels wide", "salle.jpg   1.6 MB, 2400 pixels wide"],
  },
  "embed-not-loaded": {
    note: {
      fr: "Dans site.yaml : embeds: [tube.example.org]",
      en: "In site.yaml: embeds: [tube.example.org]",
    },
    fr: [
      '<Embed url="https://video.example.net/debat" title="Le débat du 2 mars" />',
      '<Embed url="https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA" title="Le débat du 2 mars" />',
    ],
    en: [
      '<Embed url="https://video.example.net/debate" title="The debate of 2 March" />',
      '<Embed url="https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA" title="The debate of 2 March" />',
    ],
  },
  "bare-player": {
    fr: [
      "https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA",
      '<Embed url="https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA" title="Le débat du 2 mars" />',
    ],
    en: [
      "https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA",
      '<Embed url="https://tube.example.org/w/kBn2xGd8W3fTqLr5mZp7vA" title="The debate of 2 March" />',
    ],
  },
  "missing-captions": {
    fr: [
      '<Video src="seance.mp4" title="La séance" />',
      '<Video src="seance.mp4" captions="seance.vtt" title="La séance" />',
    ],
    en: [
      '<Video src="session.mp4" title="The session" />',
      '<Video src="session.mp4" captions="session.vtt" title="The session" />',
    ],
  },
  "missing-transcript": {
    fr: [
      '<Audio src="seance.mp3" title="La séance" />',
      '<Audio src="seance.mp3" transcript="seance.txt" title="La séance" />',
    ],
    en: [
      '<Audio src="session.mp3" title="The session" />',
      '<Audio src="session.mp3" transcript="session.txt" title="The session" />',
    ],
  },
  "missing-alt": {
    fr: ["![](vote.png)", "![Le conseil vote à main levée](vote.png)"],
    en: ["![](vote.png)", "![The council votes by show of hands](vote.png)"],
  },
  "alt-file-name": {
    fr: ["![IMG_0412](vote.png)", "![Le conseil vote à main levée](vote.png)"],
    en: ["![IMG_0412](vote.png)", "![The council votes by show of hands](vote.png)"],
  },
} as const satisfies Readonly<Record<string, Example>>;
