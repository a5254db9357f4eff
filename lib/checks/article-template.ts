import transliterate from "@sindresorhus/transliterate";
import { stringify } from "yaml";
import { slugPattern } from "../content/schema/fields.ts";
import type { Locale } from "../i18n/locales.ts";
import { placeholdersIn } from "./placeholders.ts";

/** What an editor says of an article that is to be written. */
export interface Wanted {
  readonly title: string;
  /** Keys of themes.yaml. */
  readonly themes: readonly string[];
  /** A key of the kinds of site.yaml, and one of series.yaml. */
  readonly kind?: string | undefined;
  readonly series?: string | undefined;
  readonly locale: Locale;
  /** YYYY-MM-DD, or the instant that another text of the work says. */
  readonly date: string;
  /** The folder of the work that it is a further language of, from the content directory. */
  readonly folder?: string | undefined;
}

/** The path, from the content directory, of an article that is to be written. */
export function pathOf({ title, date, locale, folder }: Wanted): string | undefined {
  const slug = slugOf(title);
  if (!slugPattern.test(slug)) return undefined;
  return `${folder ?? `articles/${date}-${slug}`}/${locale}.mdx`;
}

/** Whether a title can be an article's. */
export function isTitle(title: string): boolean {
  const wanted = { title, themes: [], locale: "fr", date: "2026-01-01" } as const;
  return title.trim().length <= 300 && !/\n/.test(title) && pathOf(wanted) !== undefined;
}

/** A file that passes the check and only waits for its words: a draft until somebody says otherwise. */
export function skeletonOf(wanted: Wanted): string {
  const { title, themes, kind, series, locale, date, folder } = wanted;
  const { summary, lead, mark, rest } = placeholdersIn(locale);
  const quoted = (value: string) =>
    stringify(value, { defaultStringType: "QUOTE_DOUBLE", lineWidth: 0 }).trimEnd();
  return `---
title: ${quoted(title)}
${folder === undefined ? "" : `slug: ${slugOf(title)}\n`}date: ${date}
summary: ${quoted(summary)}
themes: [${themes.join(", ")}]
${kind === undefined ? "" : `kind: ${kind}\n`}${series === undefined ? "" : `series: ${quoted(series)}\n`}draft: true
---

${lead}

{/* ${mark} */}

${rest}
`;
}

/** An address from a title: its words in plain Latin letters, some eighty characters of them. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFD")
    // Before the table is asked, which reads ü as in German: an Emmaüs is no emmaues.
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    // Letters alone: the table would read signs too, € as an e, and drop apostrophes (ʼ).
    .replace(/[[\p{L}\p{M}\p{Nd}]--\p{Lm}]+/gv, (word) => transliterate(word))
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).reduce((slug, word) => {
    if (slug === "") return word.slice(0, 80);
    return slug.length + word.length < 80 ? `${slug}-${word}` : slug;
  }, "");
}
