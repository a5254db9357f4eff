import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { languageName } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import type { ChangedArticle } from "./changed-articles.ts";

/** By which a later run finds the comment again, to replace it. */
export const mark = "<!-- tribune: review links -->";

/** A comment names this many articles at most. */
export const mostLinks = 20;

/** How long review links hold, in days. */
export const days = 14;

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
export function commentText(
  { head, site, articles, count }: Links,
  language: EditorLanguage,
): string {
  const t = translator(language);
  const more = count - articles.length;
  const at = t("reviewComment.at", { head: `\`${head.slice(0, 8)}\`` });
  return [
    mark,
    `**[${t("reviewComment.open")}](${site})**, ${at}`,
    "",
    ...articles.map(
      ({ key, locale, link }) => `- [${key}, ${languageName(locale, language)}](${link})`,
    ),
    ...(more > 0 ? [`- ${t("reviewComment.more", { count: more })}`] : []),
    ...(count > 0 ? [""] : []),
    t("reviewComment.ends", { days }),
    "",
  ].join("\n");
}
