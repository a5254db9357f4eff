import type { Locale } from "../../i18n/locales.ts";
import type { BadExportReason } from "../wxr/bad-export.ts";

const fr = {
  usage: `npm run import -- wordpress EXPORT.xml [OPTIONS]
  Reprend les articles d’un export de WordPress (Outils → Exporter → Tout le contenu).
  --content DOSSIER   le dossier de contenu (CONTENT_DIR, ou content)
  --locale fr|en      la langue des articles qui ne la disent pas (celle de l’export)
  --media DOSSIER     une copie de wp-content/uploads, où trouver les images
  --download          demande à l’ancien site les images qui n’y sont pas
  --dry-run           dit ce qui serait fait, sans rien écrire
  --lang en           en anglais
  Rien de ce qui existe n’est réécrit. Code de sortie : 1 si un article repris a une erreur,
  2 si l’export n’est pas lisible ou si l’appel ne convient pas.`,
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
  what: (said: string) =>
    `Que faut-il reprendre ? « ${said} » n’est pas connu : écrivez wordpress.`,
  noFile: "Il manque le fichier exporté de WordPress.",
  noFolder: (path: string) => `« ${path} » n’est pas un dossier.`,
  done: (articles: number, redirects: number) =>
    `${counted("fr", articles, "article repris", "articles repris")}, ${counted("fr", redirects, "redirection", "redirections")}.`,
  dry: "Essai : rien n’a été écrit.",
  title: "Reprise de WordPress",
  lookAt: "À regarder",
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
  usage: `npm run import -- wordpress EXPORT.xml [OPTIONS]
  Imports the posts of a WordPress export (Tools → Export → All content).
  --content DIRECTORY  the content directory (CONTENT_DIR, or content)
  --locale fr|en       the language of posts that do not say theirs (the export’s)
  --media DIRECTORY    a copy of wp-content/uploads, in which to find images
  --download           asks the former site for images that are not there
  --dry-run            says what would be done and writes nothing
  --lang fr            in French
  Nothing that exists is overwritten. Exit code: 1 if an imported article has an error,
  2 if the export can’t be read or the call does not fit.`,
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
  what: (said) => `What is to be imported? “${said}” is not known: write wordpress.`,
  noFile: "The file exported from WordPress is missing.",
  noFolder: (path) => `“${path}” is no folder.`,
  done: (articles, redirects) =>
    `${counted("en", articles, "article", "articles")} imported, ${counted("en", redirects, "redirect", "redirects")}.`,
  dry: "A trial: nothing was written.",
  title: "Import from WordPress",
  lookAt: "To look at",
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
export const words: Record<Locale, typeof fr> = { fr, en };

function counted(locale: Locale, count: number, one: string, many: string): string {
  return `${count} ${new Intl.PluralRules(locale).select(count) === "one" ? one : many}`;
}
