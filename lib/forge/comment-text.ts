import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { languageName } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import type { ChangedText } from "./changed-texts.ts";

/** By which a later run finds the comment again, to replace it. */
export const mark = "<!-- tribune: review links -->";

/** A comment names this many texts at most. */
export const mostLinks = 20;

/** How long review links hold, in days. */
export const days = 14;

interface Links {
  /** The proposed commit. */
  readonly head: string;
  /** Leads to the home page of the site as it would be. */
  readonly site: string;
  readonly texts: readonly (ChangedText & { readonly link: string })[];
  /** How many texts changed, those without a link included. */
  readonly count: number;
}

/** The comment that leads reviewers to a change request on the real site, in Markdown. */
export function commentText({ head, site, texts, count }: Links, language: EditorLanguage): string {
  const t = translator(language);
  const more = count - texts.length;
  const at = t("reviewComment.at", { head: `\`${head.slice(0, 8)}\`` });
  return [
    mark,
    `**[${t("reviewComment.open")}](${site})**, ${at}`,
    "",
    ...texts.map(
      ({ name, locale, link }) => `- [${name}, ${languageName(locale, language)}](${link})`,
    ),
    ...(more > 0 ? [`- ${t("reviewComment.more", { count: more })}`] : []),
    ...(count > 0 ? [""] : []),
    t("reviewComment.ends", { days }),
    "",
  ].join("\n");
}
