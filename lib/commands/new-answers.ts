import { isTitle, type Wanted } from "../checks/article-template.ts";
import { isDay } from "../content/dates.ts";
import { suggest } from "../content/suggest.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { canonicalTag, isTag } from "../i18n/locales.ts";
import { commandTexts } from "./command-texts.ts";
import type { Said } from "./new-prompts.ts";
import { WrongUsage } from "./run-command.ts";
import type { SiteInDirectory } from "./site-in-directory.ts";

/** What the flags say, as it was typed. */
interface Given {
  readonly title?: string | undefined;
  readonly themes?: readonly string[] | undefined;
  readonly locale?: string | undefined;
  readonly date?: string | undefined;
  readonly kind?: string | undefined;
  readonly series?: string | undefined;
}

/** Why what a flag says does not fit. */
type Refusals = ReadonlyMap<keyof Given, string>;

/** What was said and fits, and a sentence for each flag that does not. */
export function judgeAnswers(
  { title, themes, locale, date, kind, series }: Given,
  place: SiteInDirectory,
  language: EditorLanguage,
): { readonly said: Said; readonly refusals: Refusals } {
  const { themes: known, languages, named } = place;
  const say = commandTexts[language];
  const refusals = new Map<keyof Given, string>();
  const refuse = (flag: keyof Given, value: string, expected: string) =>
    refusals.set(flag, say.badValue(`--${flag}`, value, expected));
  const keys = known.map(({ key }) => key);
  const strange = themes?.find((key) => !keys.includes(key));
  const refuseKey = (flag: keyof Given, key: string, among: readonly string[], file: string) => {
    const meant = suggest(key, among);
    const all = among.length === 0 ? say.noneIn(file) : among.join(", ");
    refuse(flag, key, meant === undefined ? all : `${all} (${say.meant(meant)})`);
  };
  if (title !== undefined && !isTitle(title)) refuse("title", title, say.expected.title);
  if (strange !== undefined) refuseKey("themes", strange, keys, "themes.yaml");
  if (kind !== undefined && !place.kinds.includes(kind)) {
    refuseKey("kind", kind, place.kinds, "site.yaml");
  }
  if (series !== undefined && !place.series.includes(series)) {
    refuseKey("series", series, place.series, "series.yaml");
  }
  const only = languages.length === 1 ? languages[0] : undefined;
  const tag = locale === undefined ? only : (canonicalTag(locale) ?? locale);
  if (tag !== undefined && !languages.includes(tag) && (named || !isTag(tag))) {
    refuse("locale", tag, languages.join(" / "));
  }
  if (date !== undefined && !isDay(date)) refuse("date", date, say.expected.date);
  return { said: { title: title?.trim(), themes, date, locale: tag, kind, series }, refusals };
}

/** Without a terminal nobody can be asked: all must have been said, and all that was not is told at once. */
export function wholeAnswers(
  said: Said,
  refusals: Refusals,
  { themes: known, languages }: SiteInDirectory,
  language: EditorLanguage,
): Wanted {
  const { missingFlag, expected } = commandTexts[language];
  const fits = {
    title: expected.title,
    themes: known.map(({ key }) => key).join(", "),
    locale: languages.join(" / "),
    date: expected.date,
  };
  const flags = ["title", "themes", "locale", "date"] as const;
  const others = ["kind", "series"] as const;
  refuseAll([
    ...flags.flatMap((flag) => {
      const missing = said[flag] === undefined ? [missingFlag(`--${flag}`, fits[flag])] : [];
      return refusals.get(flag) ?? missing;
    }),
    ...others.flatMap((flag) => refusals.get(flag) ?? []),
  ]);
  // None of them is missing here.
  const { title = "", themes = [], locale = "", date = "", ...rest } = said;
  return { title, themes, locale, date, ...rest };
}

/** Ends the command with a line for each thing to mend, if there is any. */
export function refuseAll(lines: readonly string[]): void {
  if (lines.length > 0) throw new WrongUsage(lines.join("\n"));
}
