import type { Locale } from "../i18n/locales.ts";
import { adviceSentences } from "./advice.ts";
import { visible } from "./characters.ts";
import type { Problem, Rule } from "./problem.ts";

/** A problem in words, from what it names. */
export type Sentence = (about: Readonly<Record<string, string>>) => string;

const fr: Record<Rule, Sentence> = {
  ...adviceSentences.fr,
  "too-large": ({ size, limit }) =>
    `Le fichier pèse ${size} ; la limite est de ${limit}. Retirez-en ce qui n’est pas du texte.`,
  "invalid-utf8": () =>
    "Un caractère est illisible : enregistrez le fichier en UTF-8 depuis votre éditeur.",
  "empty-file": () => "Le fichier est vide : écrivez-y un article, ou supprimez-le.",
  "missing-frontmatter": () =>
    "L’article doit commencer par une ligne « --- », ses champs, puis une seconde ligne « --- ».",
  "unreadable-yaml": () =>
    "Les champs ne sont pas lisibles à cet endroit. Un texte qui contient « : » s’écrit entre guillemets, et les retraits se font avec des espaces.",
  "unknown-key": ({ key }) => `Le champ « ${key} » n’existe pas : corrigez-le ou retirez-le.`,
  "missing-key": ({ key, expected }) => `Il manque le champ « ${key} » : ${expected}.`,
  "invalid-value": ({ key, value, expected }) =>
    `« ${value} » ne convient pas pour « ${key} ». Il faut ${expected}.`,
  "unknown-theme": ({ theme }) => `Le thème « ${theme} » n’est pas dans themes.yaml.`,
  "duplicate-slug": ({ slug, other }) =>
    `L’adresse « ${slug} » est déjà celle de ${other} : donnez un autre « slug » à l’un des deux.`,
  "no-locale-file": ({ expected }) =>
    `Ce dossier ne contient aucun article : ajoutez-y ${expected}, ou supprimez-le.`,
  "unknown-locale": ({ name, expected }) =>
    `« ${name} » n’est pas une langue du site : nommez le fichier ${expected}.`,
  "invalid-name": ({ name }) =>
    `« ${name} » ne peut pas servir d’adresse : renommez le dossier sans accent, majuscule ni espace, ou ajoutez un champ « slug ».`,
  "unclosed-tag": ({ tag }) => `La balise <${tag}> n’est pas fermée : ajoutez </${tag}> ou « /> ».`,
  "unknown-component": ({ tag, known }) =>
    `Le composant <${tag}> n’existe pas. Composants permis : ${known}. Pour écrire le signe <, tapez &lt;.`,
  "invalid-prop": ({ tag, prop, expected }) =>
    `<${tag}> : la propriété « ${prop} » ne convient pas. ${expected}`,
  expression: () =>
    "Les accolades servent au code, qui n’est pas permis dans un article. Pour écrire une accolade, tapez \\{ ; un commentaire s’écrit {/* … */}.",
  import: ({ word }) =>
    `« ${word} » en début de ligne est du code, qui n’est pas permis dans un article : retirez cette ligne.`,
  "mdx-syntax": () =>
    "Le texte n’est pas lisible à cet endroit. Pour écrire le signe <, tapez &lt; ; un commentaire s’écrit {/* … */}.",
  "excerpt-mark": ({ inside }) =>
    `La marque qui termine l’extrait est dans ${inside} : placez-la hors de ${inside}, seule sur sa ligne.`,
  "too-deep": () =>
    "Trop d’éléments sont emboîtés à cet endroit (citations, listes ou composants) : écrivez le texte plus simplement.",
  "too-complex": () =>
    "Le texte ne peut pas être mis en forme en un temps raisonnable : divisez-le, ou retirez-en les suites d’étoiles, de tirets bas ou de crochets.",
  "invalid-redirect": ({ from, reason }) =>
    `La redirection de « ${from} » ne convient pas : ${reason}.`,
  "image-too-large": ({ size, limit }) =>
    `L’image pèse ${size}, la limite est de ${limit} : elle n’est pas montrée aux lecteurs. Exportez-la plus petite (2 000 pixels de large suffisent) sous le même nom.`,
  "not-an-image": ({ found }) =>
    `Malgré son nom, ce fichier n’est pas une image du site (${found}) : il n’est pas montré aux lecteurs. Exportez l’image en PNG, JPEG, WebP, AVIF, GIF ou SVG, ou supprimez ce fichier.`,
  "unsafe-drawing": ({ found }) =>
    `Ce dessin fait plus que dessiner : il contient ${found}. Il n’est pas montré aux lecteurs ; exportez-le de nouveau en « SVG simple », sans script ni adresse.`,
};

const en: Record<Rule, Sentence> = {
  ...adviceSentences.en,
  "too-large": ({ size, limit }) =>
    `The file is ${size}; the limit is ${limit}. Take out what is not text.`,
  "invalid-utf8": () => "A character can’t be read: save the file as UTF-8 from your editor.",
  "empty-file": () => "The file is empty: write an article in it, or delete it.",
  "missing-frontmatter": () =>
    "The article must begin with a line “---”, its fields, then a second line “---”.",
  "unreadable-yaml": () =>
    "The fields can’t be read at this point. A text that contains “: ” goes between quotation marks, and indents are made of spaces.",
  "unknown-key": ({ key }) => `There is no field “${key}”: correct it or take it out.`,
  "missing-key": ({ key, expected }) => `The field “${key}” is missing: ${expected}.`,
  "invalid-value": ({ key, value, expected }) =>
    `“${value}” does not fit “${key}”. It must be ${expected}.`,
  "unknown-theme": ({ theme }) => `The theme “${theme}” is not in themes.yaml.`,
  "duplicate-slug": ({ slug, other }) =>
    `The address “${slug}” already belongs to ${other}: give one of the two another “slug”.`,
  "no-locale-file": ({ expected }) =>
    `This folder has no article: add ${expected} to it, or delete it.`,
  "unknown-locale": ({ name, expected }) =>
    `“${name}” is not a language of the site: name the file ${expected}.`,
  "invalid-name": ({ name }) =>
    `“${name}” can’t be an address: rename the folder without accents, capitals or spaces, or add a “slug” field.`,
  "unclosed-tag": ({ tag }) => `The tag <${tag}> is not closed: add </${tag}> or “/>”.`,
  "unknown-component": ({ tag, known }) =>
    `There is no component <${tag}>. Components you may use: ${known}. To write the sign <, type &lt;.`,
  "invalid-prop": ({ tag, prop, expected }) =>
    `<${tag}>: the prop “${prop}” does not fit. ${expected}`,
  expression: () =>
    "Braces are for code, which an article may not contain. To write a brace, type \\{; a comment is written {/* … */}.",
  import: ({ word }) =>
    `“${word}” at the start of a line is code, which an article may not contain: take this line out.`,
  "mdx-syntax": () =>
    "The text can’t be read at this point. To write the sign <, type &lt;; a comment is written {/* … */}.",
  "excerpt-mark": ({ inside }) =>
    `The mark that ends the excerpt is inside ${inside}: put the mark outside of ${inside}, alone on its line.`,
  "too-deep": () =>
    "Too many things stand inside one another here (quotations, lists or components): write the text more simply.",
  "too-complex": () =>
    "The text can’t be laid out in a reasonable time: divide it, or take out its runs of asterisks, underscores or brackets.",
  "invalid-redirect": ({ from, reason }) => `The redirect of “${from}” does not fit: ${reason}.`,
  "image-too-large": ({ size, limit }) =>
    `The image is ${size}, the limit is ${limit}: it is not shown to readers. Export it smaller (2,000 pixels across are enough) under the same name.`,
  "not-an-image": ({ found }) =>
    `Whatever its name, this file is no image of the site (${found}): it is not shown to readers. Export the image as PNG, JPEG, WebP, AVIF, GIF or SVG, or delete this file.`,
  "unsafe-drawing": ({ found }) =>
    `This drawing does more than draw: it contains ${found}. It is not shown to readers; export it again as “plain SVG”, without scripts or addresses.`,
};

const sentences: Record<Locale, Record<Rule, Sentence>> = { fr, en };

/** The sentence an editor reads about a problem, with its remedy. */
export function sentenceFor(problem: Problem, locale: Locale = "fr"): string {
  const about = Object.fromEntries(
    Object.entries(problem.about).map(([name, value]) => [
      name,
      visible(inLanguage(value, locale)),
    ]),
  );
  const sentence = sentences[locale][problem.rule](about);
  if (problem.suggestion === undefined) return sentence;
  return locale === "fr"
    ? `${sentence} Vouliez-vous dire « ${problem.suggestion} » ?`
    : `${sentence} Did you mean “${problem.suggestion}”?`;
}

/** Texts that differ by language travel in one string, French first. */
const separator = "\u001f";

/** Joins what a message names in French and in English, until the reader's language is known. */
export function bilingual(texts: Readonly<Record<Locale, string>>): string {
  return `${texts.fr}${separator}${texts.en}`;
}

function inLanguage(value: string, locale: Locale): string {
  const [french = "", english = french] = value.split(separator);
  return locale === "fr" ? french : english;
}
