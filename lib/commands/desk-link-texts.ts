import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { writtenDay } from "../i18n/format.ts";

const fr = {
  noName: () => 'Il manque le nom de la personne : ajoutez --name "Prénom Nom".',
  badName: (name: string) => `« ${name} » n’est pas un nom, sur une ligne et sans < ni >.`,
  noEmail: () => "Il manque l’adresse e-mail de la personne : ajoutez --email.",
  badEmail: (email: string) => `« ${email} » n’est pas une adresse e-mail.`,
  badRight: (right: string) => `« ${right} » n’est pas un droit : --may write ou --may publish.`,
  badDays: (days: string) => `« ${days} » n’est pas un nombre de jours de 1 à 365.`,
  noSecret: () =>
    "DESK_SECRET n’est pas défini : donnez-lui la même valeur que sur le serveur du site.",
  write: (name: string, end: number, timeZone: string) =>
    `Ce lien est personnel : qui l’ouvre écrit sous le nom de ${name} jusqu’au ${writtenDay(end, "fr", timeZone)}.`,
  publish: (name: string, end: number, timeZone: string) =>
    `Ce lien est personnel : qui l’ouvre écrit et publie sous le nom de ${name} jusqu’au ${writtenDay(end, "fr", timeZone)}.`,
};

const en: typeof fr = {
  noName: () => 'The person’s name is missing: add --name "First Last".',
  badName: (name) => `“${name}” is not a name, on one line and without < or >.`,
  noEmail: () => "The person’s e-mail address is missing: add --email.",
  badEmail: (email) => `“${email}” is not an e-mail address.`,
  badRight: (right) => `“${right}” is not a right: --may write or --may publish.`,
  badDays: (days) => `“${days}” is not a number of days from 1 to 365.`,
  noSecret: () => "DESK_SECRET is not set: give it the value it has on the site’s server.",
  write: (name, end, timeZone) =>
    `This link is personal: whoever opens it writes as ${name} until ${writtenDay(end, "en", timeZone)}.`,
  publish: (name, end, timeZone) =>
    `This link is personal: whoever opens it writes and publishes as ${name} until ${writtenDay(end, "en", timeZone)}.`,
};

/** What the command says, in the language of whoever calls it. */
export const deskLinkTexts: Readonly<Record<EditorLanguage, typeof fr>> = { fr, en };

/** The words that take one name at most. */
export type DeskLinkText = Exclude<keyof typeof fr, "write" | "publish">;
