import type { EditorLanguage } from "../i18n/editor-languages.ts";

const fr = {
  noDirectory: "Dites dans quel dossier écrire : npm run export -- ../site-en-fichiers.",
  noBuild: "Le site n’est pas encore construit : lancez d’abord « npm run build ».",
  nothing: "Il n’y a rien que le public puisse lire : rien n’a été écrit.",
  content: (out: string) =>
    `« ${out} » est dans le dossier du contenu, ou le contient : choisissez un autre dossier.`,
  file: (out: string) => `« ${out} » est un fichier : il faut un dossier, vide ou à créer.`,
  unwritable: (out: string) => `On ne peut pas écrire à « ${out} » ni à côté.`,
  others: (out: string, file: string) =>
    `« ${out} » contient « ${file} », qui n’est pas d’un export : déplacez-le, ou choisissez un autre dossier.`,
  contentMoved: "Le contenu a changé pendant l’export : rien n’a été écrit. Relancez la commande.",
  unmade: (addresses: readonly string[]) =>
    `Ces pages n’ont pas pu être faites, et rien n’a été écrit :\n${listed(addresses)}`,
  localAddress: (url: string) =>
    `SITE_URL n’est pas défini : les flux, le plan du site et les liens à citer diront ${url}.`,
  errors: (count: number) =>
    `Erreurs dans le contenu : ${count}. Ce qui en a une est exporté dans son dernier bon état, ou ne l’est pas : « npm run check » dit lesquelles.`,
  progress: (pages: number) => `${pages} pages`,
  done: (out: string, pages: number, seconds: number) =>
    `${pages} pages et fichiers écrits dans « ${out} » en ${seconds} s.`,
};

const en: typeof fr = {
  noDirectory: "Say in which directory to write: npm run export -- ../site-as-files.",
  noBuild: "The site is not built yet: run “npm run build” first.",
  nothing: "There is nothing that the public may read: nothing was written.",
  content: (out) => `“${out}” is in the content directory, or holds it: choose another directory.`,
  file: (out) => `“${out}” is a file: it must be a directory, empty or not there yet.`,
  unwritable: (out) => `Nothing can be written to “${out}” or beside it.`,
  others: (out, file) =>
    `“${out}” holds “${file}”, which is not of an export: move it away, or choose another directory.`,
  contentMoved:
    "The content changed during the export: nothing was written. Run the command again.",
  unmade: (addresses) =>
    `These pages could not be made, and nothing was written:\n${listed(addresses)}`,
  localAddress: (url) =>
    `SITE_URL is not set: feeds, the sitemap and links to cite will say ${url}.`,
  errors: (count) =>
    `Errors in the content: ${count}. What has one is exported in its last good state, or not at all: “npm run check” says which.`,
  progress: (pages) => `${pages} pages`,
  done: (out, pages, seconds) => `${pages} pages and files written to “${out}” in ${seconds} s.`,
};

/** What `npm run export` says. */
export const exportTexts: Record<EditorLanguage, typeof fr> = { fr, en };

/** Where many fail, the first ones tell why. */
const most = 20;

function listed(addresses: readonly string[]): string {
  const more = addresses.length - most;
  const lines = addresses.slice(0, most).map((address) => `  ${address}`);
  return [...lines, ...(more > 0 ? [`  … (+ ${more})`] : [])].join("\n");
}
