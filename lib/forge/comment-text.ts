import type { Locale } from "../i18n/locales.ts";
import type { ChangedArticle } from "./changed-articles.ts";

/** By which a later run finds the comment again, to replace it. */
export const mark = "<!-- tribune: review links -->";

/** A comment names this many articles at most. */
export const mostLinks = 20;

/** How long review links hold, in days. */
export const days = 14;

const names: Readonly<Record<Locale, string>> = { fr: "français", en: "anglais" };

interface Links {
  /** The proposed commit. */
  readonly head: string;
  /** Leads to the home page of the site as it would be. */
  readonly site: string;
  readonly articles: readonly (ChangedArticle & { readonly link: string })[];
  /** How many articles changed, those without a link included. */
  readonly count: number;
}

/** The comment that leads reviewers to a change request on the real site, in Markdown. */
export function commentText({ head, site, articles, count }: Links): string {
  const more = count - articles.length;
  return [
    mark,
    `**[Relire cette proposition sur le site](${site})**, telle qu’elle serait publiée au commit \`${head.slice(0, 8)}\`.`,
    "",
    ...articles.map(({ key, locale, link }) => `- [${key}, ${names[locale]}](${link})`),
    ...(more > 0 ? [`- et ${more} de plus`] : []),
    ...(count > 0 ? [""] : []),
    `Ces liens montrent ce commit et rien d’autre ; ils expirent dans ${days} jours.`,
    "",
  ].join("\n");
}
