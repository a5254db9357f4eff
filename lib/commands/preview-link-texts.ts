import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { writtenDay } from "../i18n/format.ts";

const fr = {
  noRef: () => "Il manque la branche, l’étiquette ou le commit à relire : ajoutez --ref.",
  badLocale: (locale: string) =>
    `« ${locale} » n’est pas l’étiquette d’une langue, telle que fr, de ou pt-BR.`,
  badDays: (days: string) => `« ${days} » n’est pas un nombre de jours de 1 à 365.`,
  noSecret: () =>
    "PREVIEW_SECRET n’est pas défini : donnez-lui la même valeur que sur le serveur du site.",
  noRepository: () =>
    "CONTENT_REPOSITORY n’est pas défini : seul un dépôt git a des branches à relire.",
  unknownRef: (ref: string) =>
    `Le dépôt n’a ni branche ni étiquette « ${ref} », ou il ne répond pas.`,
  pinned: (commit: string, end: number, timeZone: string) =>
    `Ce lien montre le commit ${commit}, tel quel, jusqu’au ${writtenDay(end, "fr", timeZone)}.`,
  follows: (ref: string, end: number, timeZone: string) =>
    `Ce lien suit la branche ${ref} jusqu’au ${writtenDay(end, "fr", timeZone)}.`,
};

const en: typeof fr = {
  noRef: () => "The branch, tag or commit to review is missing: add --ref.",
  badLocale: (locale) => `“${locale}” is not the tag of a language, such as fr, de or pt-BR.`,
  badDays: (days) => `“${days}” is not a number of days from 1 to 365.`,
  noSecret: () => "PREVIEW_SECRET is not set: give it the value it has on the site’s server.",
  noRepository: () =>
    "CONTENT_REPOSITORY is not set: only a git repository has branches to review.",
  unknownRef: (ref) => `The repository has no branch or tag “${ref}”, or does not answer.`,
  pinned: (commit, end, timeZone) =>
    `This link shows the commit ${commit} as it is, until ${writtenDay(end, "en", timeZone)}.`,
  follows: (ref, end, timeZone) =>
    `This link follows the branch ${ref} until ${writtenDay(end, "en", timeZone)}.`,
};

/** What the command says, in the language of whoever calls it. */
export const previewLinkTexts: Readonly<Record<EditorLanguage, typeof fr>> = { fr, en };

/** The words that take one name at most. */
export type PreviewLinkText = Exclude<keyof typeof fr, "pinned" | "follows">;
