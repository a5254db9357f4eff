import type { EditorLanguage } from "../i18n/editor-languages.ts";

const fr = {
  error: "erreur",
  warning: "conseil",
  nothing: (texts: number) =>
    `Rien à signaler : ${counted("fr", texts, "texte vérifié", "textes vérifiés")}.`,
  total: (errors: number, warnings: number, files: number) =>
    `${counted("fr", errors, "erreur", "erreurs")}, ${counted("fr", warnings, "conseil", "conseils")} dans ${counted("fr", files, "fichier", "fichiers")}.`,
  blocking: "Une erreur empêche sa version d’être publiée ; un conseil, non.",
  explained: (url: string) => `Le manuel explique chaque règle : ${url}`,
  unknownFlag: (flag: string, meant?: string) =>
    `L’option ${flag} n’existe pas.${meant === undefined ? "" : ` Vouliez-vous dire ${meant} ?`}`,
  missingValue: (flag: string) => `L’option ${flag} attend une valeur.`,
  uselessValue: (flag: string) => `L’option ${flag} ne prend pas de valeur.`,
  tooMany: (word: string) => `« ${word} » est de trop.`,
  badValue: (flag: string, value: string, expected: string) =>
    `« ${value} » ne convient pas pour ${flag} : il faut ${expected}.`,
  missingFlag: (flag: string, expected: string) => `Il manque ${flag} : ${expected}.`,
  noContent: (directory: string) =>
    `« ${directory} » n’est pas un dossier de contenu : il n’y a là ni dossier articles/ ni fichier themes.yaml.`,
  exists: (file: string) => `${file} existe déjà : rien n’a été écrit.`,
  written:
    "Écrivez l’article dans ce fichier, puis lancez « npm run check ». Retirez la ligne « draft: true » pour qu’il paraisse à sa date.",
  noneIn: (file: string) => `une clé de ${file}, qui n’en a pas encore`,
  meant: (word: string) => `vouliez-vous dire « ${word} » ?`,
  expected: {
    title: "un titre d’une ligne",
    date: "un jour qui existe, écrit 2026-11-24",
    work: "le dossier d’un article à qui il manque une langue",
    language: "l’étiquette d’une langue, telle que fr, de ou pt-BR",
  },
  whichWork: (key: string, fresh: string) =>
    `Le même jour, ${key} n’a pas de texte dans cette langue. Si c’en est la traduction, ajoutez : --work ${key} ; si c’est un autre article : --work ${fresh}.`,
  status: {
    refused: "Fichiers qu’une erreur empêche de paraître (« npm run check » dit laquelle)",
    missing: (language: string) => `Traductions à écrire en ${language}`,
    noneMissing: "Traductions à écrire",
    behind: "Versions en retard sur une autre langue",
    drafts: "Brouillons",
    embargoes: "Sous embargo",
    ends: "Prennent fin",
    unlinked: "Articles vers lesquels aucun autre ne mène",
    none: "aucun",
  },
  left: (addresses: number) =>
    `${counted("fr", addresses, "adresse reste", "adresses restent")} à demander : relancez la commande pour la suite.`,
  unexpected: (reason: string) => `La commande n’a pas pu aller au bout : ${reason}.`,
};

const en: typeof fr = {
  error: "error",
  warning: "advice",
  nothing: (texts) => `Nothing to report: ${counted("en", texts, "text", "texts")} checked.`,
  total: (errors, warnings, files) =>
    `${counted("en", errors, "error", "errors")}, ${counted("en", warnings, "piece of advice", "pieces of advice")} in ${counted("en", files, "file", "files")}.`,
  blocking: "An error keeps its version from being published; advice does not.",
  explained: (url) => `The handbook explains each rule: ${url}`,
  unknownFlag: (flag, meant) =>
    `There is no option ${flag}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
  missingValue: (flag) => `The option ${flag} needs a value.`,
  uselessValue: (flag) => `The option ${flag} takes no value.`,
  tooMany: (word) => `“${word}” is one too many.`,
  badValue: (flag, value, expected) => `“${value}” does not fit ${flag}: it must be ${expected}.`,
  missingFlag: (flag, expected) => `${flag} is missing: ${expected}.`,
  noContent: (directory) =>
    `“${directory}” is no content directory: it has neither a folder articles/ nor a file themes.yaml.`,
  exists: (file) => `${file} already exists: nothing was written.`,
  written:
    "Write the article in this file, then run “npm run check”. Take out the line “draft: true” for it to appear on its date.",
  noneIn: (file) => `a key of ${file}, which has none yet`,
  meant: (word) => `did you mean “${word}”?`,
  expected: {
    title: "a title of one line",
    date: "a day that exists, written 2026-11-24",
    work: "the folder of an article that lacks a language",
    language: "the tag of a language, such as fr, de or pt-BR",
  },
  whichWork: (key, fresh) =>
    `On the same day, ${key} has no text in that language. If this is its translation, add: --work ${key}; if it is another article: --work ${fresh}.`,
  status: {
    refused: "Files that an error keeps from being published (“npm run check” says which)",
    missing: (language) => `Translations to be written in ${language}`,
    noneMissing: "Translations to be written",
    behind: "Versions behind another language",
    drafts: "Drafts",
    embargoes: "Under embargo",
    ends: "Ending",
    unlinked: "Articles that no other leads to",
    none: "none",
  },
  left: (addresses) =>
    `${counted("en", addresses, "address is", "addresses are")} still to be asked: run the command again for more.`,
  unexpected: (reason) => `The command could not finish: ${reason}.`,
};

/** What the commands say besides the problems themselves. */
export const commandTexts: Record<EditorLanguage, typeof fr> = { fr, en };

const plurals = { fr: new Intl.PluralRules("fr"), en: new Intl.PluralRules("en") };

/** A number with its noun; French takes the singular for none. */
function counted(locale: EditorLanguage, count: number, one: string, many: string): string {
  return `${count} ${plurals[locale].select(count) === "one" ? one : many}`;
}
