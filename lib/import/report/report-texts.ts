import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import type { BadExportReason } from "../wxr/bad-export.ts";

const fr = {
  bad: {
    missing: () => "ce fichier n’existe pas, ou ne peut pas être lu",
    "not-utf8": (line) => `ligne ${line}, un caractère n’est pas en UTF-8 : exportez de nouveau`,
    doctype: (line) =>
      `ligne ${line}, il définit ses propres entités (<!DOCTYPE>), ce qu’aucun export de WordPress ne fait`,
    "not-xml": (line) =>
      `ligne ${line}, ce n’est plus du XML : le fichier est abîmé, ou incomplet ; exportez de nouveau`,
    "not-wxr": () =>
      "ce n’est pas un export de WordPress : dans WordPress, Outils → Exporter → Tout le contenu",
    "too-large": (line) => `ligne ${line}, un texte est trop long pour être lu`,
  } as Record<BadExportReason, (line: number) => string>,
  unreadable: (path: string, why: string) => `${path} : ${why}. Rien n’a été écrit.`,
  noPosts: (path: string, held: string) =>
    `${path} : cet export ne contient aucun article${held === "" ? "" : `, mais ${held}`}. Dans WordPress, choisissez Outils → Exporter → Tout le contenu. Rien n’a été écrit.`,
  held: {
    attachment: (count: number) => counted("fr", count, "fichier joint", "fichiers joints"),
    page: (count: number) => counted("fr", count, "page", "pages"),
    other: (count: number, type: string) =>
      `${counted("fr", count, "élément", "éléments")} de type « ${type} »`,
  },
  what: (said: string) =>
    `Que faut-il reprendre ? « ${said} » n’est pas connu : écrivez wordpress.`,
  noFile: "Il manque le fichier exporté de WordPress.",
  noFolder: (path: string) => `« ${path} » n’est pas un dossier.`,
  done: (articles: number, redirects: number) =>
    `${counted("fr", articles, "article repris", "articles repris")}, ${counted("fr", redirects, "redirection", "redirections")}.`,
  dry: "Essai : rien n’a été écrit.",
  title: "Reprise de WordPress",
  lookAt: "À regarder",
  toMend: "À corriger avant que ces articles paraissent",
  more: (count: number) => `et ${counted("fr", count, "autre", "autres")}`,
  anyTime: "Ses conseils, que « npm run check » donne à tout moment avec leurs lignes :",
  checked: "Vérification (npm run check)",
  sound: "Tous les articles repris sont lisibles.",
  errors: (count: number) =>
    `${counted("fr", count, "erreur", "erreurs")} à corriger avant que ces articles paraissent.`,
  advice: (count: number) => counted("fr", count, "conseil", "conseils"),
  report: (path: string) => `Le détail, avec fichiers et lignes : ${path}`,
  intro:
    "Ce fichier est une liste de travail : rayez ce qui est fait, puis supprimez-le. Il n’est pas montré aux lecteurs.",
};

const en: typeof fr = {
  bad: {
    missing: () => "this file does not exist, or can’t be read",
    "not-utf8": (line) => `line ${line}, a character is not UTF-8: export again`,
    doctype: (line) =>
      `line ${line}, it defines entities of its own (<!DOCTYPE>), which no export of WordPress does`,
    "not-xml": (line) =>
      `line ${line}, this is no longer XML: the file is damaged or cut off; export again`,
    "not-wxr": () => "this is no export of WordPress: in WordPress, Tools → Export → All content",
    "too-large": (line) => `line ${line}, a text is too long to be read`,
  },
  unreadable: (path, why) => `${path}: ${why}. Nothing was written.`,
  noPosts: (path, held) =>
    `${path}: this export holds no post${held === "" ? "" : `, but ${held}`}. In WordPress, choose Tools → Export → All content. Nothing was written.`,
  held: {
    attachment: (count) => counted("en", count, "attached file", "attached files"),
    page: (count) => counted("en", count, "page", "pages"),
    other: (count, type) => `${counted("en", count, "item", "items")} of type “${type}”`,
  },
  what: (said) => `What is to be imported? “${said}” is not known: write wordpress.`,
  noFile: "The file exported from WordPress is missing.",
  noFolder: (path) => `“${path}” is no folder.`,
  done: (articles, redirects) =>
    `${counted("en", articles, "article", "articles")} imported, ${counted("en", redirects, "redirect", "redirects")}.`,
  dry: "A trial: nothing was written.",
  title: "Import from WordPress",
  lookAt: "To look at",
  toMend: "To mend before these articles appear",
  more: (count) => `and ${counted("en", count, "other", "others")}`,
  anyTime: "Its advice, which “npm run check” gives at any time with its lines:",
  checked: "Check (npm run check)",
  sound: "All imported articles can be read.",
  errors: (count) =>
    `${counted("en", count, "error", "errors")} to mend before these articles appear.`,
  advice: (count) => counted("en", count, "piece of advice", "pieces of advice"),
  report: (path) => `The details, with files and lines: ${path}`,
  intro:
    "This file is a list of work: strike out what is done, then delete it. Readers are not shown it.",
};

/** What the command says besides its findings. */
export const words: Record<EditorLanguage, typeof fr> = { fr, en };

/** What an export holds, by WordPress' types. */
export function heldIn(counts: ReadonlyMap<string, number>, locale: EditorLanguage): string {
  const { attachment, page, other } = words[locale].held;
  const told = [...counts].map(([type, count]) => {
    if (type === "attachment") return attachment(count);
    return type === "page" ? page(count) : other(count, type);
  });
  return new Intl.ListFormat(locale).format(told);
}

function counted(locale: EditorLanguage, count: number, one: string, many: string): string {
  return `${count} ${new Intl.PluralRules(locale).select(count) === "one" ? one : many}`;
}
