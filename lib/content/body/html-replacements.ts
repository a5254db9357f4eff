import type { Localized } from "../../i18n/locales.ts";

const bold = {
  fr: "de l’important s’écrit **ainsi**",
  en: "what matters is written **like this**",
};
const italic = { fr: "de l’italique s’écrit *ainsi*", en: "italics are written *like this*" };
const heading = {
  fr: "un intertitre est une ligne qui commence par « ## »",
  en: "a heading is a line that begins with “## ”",
};
const list = {
  fr: "une liste a une ligne par point, chacune après « - » ou « 1. »",
  en: "a list has a line for each point, after “- ” or “1. ”",
};
const table = {
  fr: "un tableau s’écrit en colonnes séparées par le signe | : « | a | b | », puis « | - | - | »",
  en: "a table is written in columns parted by the sign |: “| a | b |”, then “| - | - |”",
};
const image = {
  fr: "une image s’écrit ![ce qu’elle montre](photo.jpg)",
  en: "an image is written ![what it shows](photo.jpg)",
};
const link = {
  fr: "un lien s’écrit [ses mots](https://…)",
  en: "a link is written [its words](https://…)",
};
const player = {
  fr: 'ce qui se joue sur un autre site s’écrit <Embed url="https://…" title="…" />',
  en: 'what is played on another site is written <Embed url="https://…" title="…" />',
};
const media = {
  fr: 'un film du dossier s’écrit <Video src="film.mp4" title="…" />, un son <Audio src="son.mp3" title="…" />',
  en: 'a film of the folder is written <Video src="film.mp4" title="…" />, a sound <Audio src="sound.mp3" title="…" />',
};
const quotation = {
  fr: "une citation s’écrit avec « > » devant chaque ligne",
  en: "a quotation is written with “> ” before each line",
};
const code = {
  fr: "du code s’écrit entre deux signes `",
  en: "code is written between two signs `",
};
const struck = {
  fr: "ce qui est rayé s’écrit ~~ainsi~~",
  en: "what is struck out is written ~~like this~~",
};
const block = {
  fr: "une ligne vide sépare deux paragraphes, et les styles sont ceux du site : retirez la balise",
  en: "an empty line parts two paragraphs, and looks are the site’s own: take the tag out",
};
const plain = {
  fr: "les styles sont ceux du site : retirez la balise et gardez son texte",
  en: "looks are the site’s own: take the tag out and keep its text",
};
const language = {
  fr: 'des mots dans une autre langue s’écrivent <Lang code="nl">ainsi</Lang> ; les styles, eux, sont ceux du site : retirez la balise et gardez son texte',
  en: 'words in another language are written <Lang code="nl">like this</Lang>; looks are the site’s own: take the tag out and keep its text',
};
const program = {
  fr: "rien n’est exécuté dans un article : retirez ce passage",
  en: "nothing is run in an article: take this passage out",
};
const box = {
  fr: "un encadré s’écrit avec <Callout>, seul sur sa ligne, et </Callout>",
  en: "a box is written with <Callout>, alone on its line, and </Callout>",
};

const answers: readonly (readonly [string, Localized])[] = [
  ["b strong u mark big ins", bold],
  ["i em cite dfn var", italic],
  ["h1 h2 h3 h4 h5 h6", heading],
  ["ul ol li dl dt dd", list],
  ["table thead tbody tfoot tr td th caption colgroup col", table],
  ["img picture figure figcaption svg", image],
  ["a", link],
  ["iframe embed object", player],
  ["video audio source track", media],
  ["blockquote q", quotation],
  ["code pre kbd samp tt", code],
  ["s del strike", struck],
  ["p div section article header footer main nav center address", block],
  ["span bdo", language],
  ["font small time wbr bdi data label abbr", plain],
  ["script style form input button select textarea link meta base template noscript", program],
  ["aside details summary", box],
  [
    "hr",
    {
      fr: "un filet s’écrit ---, entre deux lignes vides",
      en: "a rule is written ---, between two empty lines",
    },
  ],
];

const byName = new Map(
  answers.flatMap(([names, answer]) => names.split(" ").map((name) => [name, answer] as const)),
);

/** What to write instead of an element of HTML, which an article may not have; undefined for no element. */
export function answerTo(tag: string): Localized | undefined {
  return byName.get(tag.toLowerCase());
}
