import * as english from "@inquirer/i18n/en";
import * as french from "@inquirer/i18n/fr";
import { dayOf, isDay } from "../content/dates.ts";
import type { Theme } from "../content/settings.ts";
import type { Locale } from "../i18n/locales.ts";
import { pathOf, type Wanted } from "./article-skeleton.ts";
import type { Translatable } from "./translatable.ts";

const texts = {
  fr: {
    title: "Titre de l’article",
    badTitle: "Un titre d’au plus 300 signes, avec au moins une lettre.",
    themes: "Thèmes (le premier donne sa couleur à l’article)",
    badThemes: "Choisissez au moins un thème, avec la barre d’espace.",
    work: "Un article nouveau, ou une autre langue d’un article qui est là",
    newWork: "un article nouveau",
    locale: "Langue",
    french: "français",
    english: "anglais",
    date: "Date de publication (2026-11-24)",
    badDate: "Un jour qui existe, écrit 2026-11-24.",
  },
  en: {
    title: "Title of the article",
    badTitle: "A title of 300 characters at most, with at least one letter.",
    themes: "Themes (the first gives the article its colour)",
    badThemes: "Choose at least one theme, with the space bar.",
    work: "A new article, or a further language of one that is there",
    newWork: "a new article",
    locale: "Language",
    french: "French",
    english: "English",
    date: "Date of publication (2026-11-24)",
    badDate: "A day that exists, written 2026-11-24.",
  },
};

/** What was said already, and is right. */
export type Said = { readonly [Field in keyof Wanted]?: Wanted[Field] | undefined };

/** Whether a title can be an article's. */
export function isTitle(title: string): boolean {
  const wanted = { title, themes: [], locale: "fr", date: "2026-01-01" } as const;
  return title.trim().length <= 300 && !/\n/.test(title) && pathOf(wanted) !== undefined;
}

/** So many works are offered: the latest. */
const mostOffered = 30;

/** Asks which work is to have a further language; undefined for a new article. */
export async function askForWork(
  works: readonly Translatable[],
  locale: Locale | undefined,
  language: Locale,
): Promise<Translatable | undefined> {
  const lacking = works.filter(({ missing }) => locale === undefined || missing.includes(locale));
  if (lacking.length === 0) return undefined;
  const say = texts[language];
  const prompt = language === "fr" ? french : english;
  return prompt.select<Translatable | undefined>({
    message: say.work,
    choices: [
      { value: undefined, name: say.newWork },
      ...lacking.slice(0, mostOffered).map((work) => ({
        value: work,
        name: `${work.article?.title ?? work.key} (${work.missing.join(", ")})`,
      })),
    ],
  });
}

/** Asks at the terminal for what was not said already. Throws when the person leaves. */
export async function askFor(
  given: Said,
  themes: readonly Theme[],
  language: Locale,
  now: number,
): Promise<Wanted> {
  const say = texts[language];
  const prompt = language === "fr" ? french : english;
  const title =
    given.title ??
    (await prompt.input({
      message: say.title,
      validate: (text) => isTitle(text) || say.badTitle,
    }));
  const chosen =
    given.themes ??
    (await prompt.checkbox({
      message: say.themes,
      choices: themes.map(({ key, name }) => ({ value: key, name: name[language] })),
      validate: (picked) => picked.length > 0 || say.badThemes,
    }));
  const locale =
    given.locale ??
    (await prompt.select<Locale>({
      message: say.locale,
      choices: [
        { value: "fr", name: say.french },
        { value: "en", name: say.english },
      ],
    }));
  const date =
    given.date ??
    (await prompt.input({
      message: say.date,
      default: dayOf(now),
      validate: (text) => isDay(text) || say.badDate,
    }));
  return { title: title.trim(), themes: chosen, locale, date, folder: given.folder };
}
