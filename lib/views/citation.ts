import type { Article } from "../content/article.ts";
import { dayOf } from "../content/dates.ts";
import { writtenDay } from "../i18n/format.ts";
import { isolated } from "../i18n/isolated.ts";
import { knownLanguage, languageOf } from "../i18n/language-of.ts";
import { listed } from "../i18n/name-list.ts";
import { typeset } from "../i18n/typography.ts";
import type { SiteIdentity } from "./identity.ts";

/** How an article is cited. */
export interface Citation {
  readonly plain: string;
  readonly bibtex: string;
}

/** The citation of an article, in its language, with its permalink. */
export function citationOf(
  article: Article,
  { name, host }: SiteIdentity,
  permalink: string,
  authors: readonly string[] = [],
): Citation {
  const site = name.text === host ? host : `${name.text} (${host})`;
  const { locale, instant, timeZone } = article;
  const title = typeset(article.title, locale);
  const { quotes, comma } = languageOf(locale);
  const [open, close] = quotes;
  const [year = "", month = ""] = dayOf(instant, timeZone).split("-");
  const language = knownLanguage(locale);
  const fields = [
    ...(authors.length === 0 ? [] : [["author", authors.map(bibtexName).join(" and ")] as const]),
    ["title", `{${escapeBibtex(article.title)}}`],
    ["organization", escapeBibtex(site)],
    ["year", year],
    ["month", month],
    ["date", dayOf(instant, timeZone)],
    ["url", permalink],
    ...(language === undefined ? [] : [["langid", language.langid] as const]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n");
  return {
    // A figure of the date would go along with a name that runs the other way.
    plain: [
      ...(authors.length === 0
        ? []
        : [
            listed(
              authors.map((name) => isolated(name, locale)),
              locale,
            ),
          ]),
      `${open}${title}${close}`,
      isolated(site, locale),
      writtenDay(instant, locale, timeZone),
      permalink,
    ].join(comma),
    bibtex: `@online{${article.key}-${locale},\n${lines}\n}`,
  };
}

/** A comma or an “and” in a name would part it. */
function bibtexName(name: string): string {
  const escaped = escapeBibtex(name);
  return /,| and /i.test(escaped) ? `{${escaped}}` : escaped;
}

/** Characters that mean something to TeX. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\{}]/g, "").replace(/[#$%&_]/g, "\\$&");
}
