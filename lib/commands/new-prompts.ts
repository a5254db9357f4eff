import { isCancel, log, multiselect, select, text } from "@clack/prompts";
import { isTitle, type Wanted } from "../checks/article-template.ts";
import { dayOf, isDay } from "../content/dates.ts";
import { textIn } from "../content/localized-text.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { type Locale, languageName } from "../i18n/locales.ts";
import { LeftTheQuestions } from "./run-command.ts";
import type { SiteInDirectory } from "./site-in-directory.ts";
import type { Translatable } from "./translatable-works.ts";

const texts = {
  fr: {
    title: "Titre de l’article",
    badTitle: "Un titre d’au plus 300 signes, avec au moins une lettre.",
    themes: "Thèmes, avec la barre d’espace (le premier donne sa couleur à l’article)",
    badThemes: "Choisissez au moins un thème, avec la barre d’espace.",
    work: "Un article nouveau, ou une autre langue d’un article qui est là",
    newWork: "un article nouveau",
    locale: "Langue",
    date: "Date de publication (2026-11-24)",
    badDate: "Un jour qui existe, écrit 2026-11-24.",
  },
  en: {
    title: "Title of the article",
    badTitle: "A title of 300 characters at most, with at least one letter.",
    themes: "Themes, with the space bar (the first gives the article its colour)",
    badThemes: "Choose at least one theme, with the space bar.",
    work: "A new article, or a further language of one that is there",
    newWork: "a new article",
    locale: "Language",
    date: "Date of publication (2026-11-24)",
    badDate: "A day that exists, written 2026-11-24.",
  },
};

/** What was said already, and is right. */
export type Said = { readonly [Field in keyof Wanted]?: Wanted[Field] | undefined };

/** So many works are offered: the latest. */
const mostOffered = 30;

/** Asks which work is to have a further language; undefined for a new article. */
export async function askForWork(
  works: readonly Translatable[],
  locale: Locale | undefined,
  language: EditorLanguage,
): Promise<Translatable | undefined> {
  const lacking = works.filter(({ missing }) => locale === undefined || missing.includes(locale));
  if (lacking.length === 0) return undefined;
  const say = texts[language];
  // A value that is undefined would be taken for no answer at all.
  const chosen = answered(
    await select<string>({
      message: say.work,
      options: [
        { value: "", label: say.newWork },
        ...lacking.slice(0, mostOffered).map(({ key, article, missing }) => ({
          value: key,
          label: `${article?.title ?? key} (${missing.join(", ")})`,
        })),
      ],
    }),
  );
  return lacking.find(({ key }) => key === chosen);
}

/** Asks at the terminal for what was not said already. Throws when the person leaves. */
export async function askFor(
  given: Said,
  place: SiteInDirectory,
  language: EditorLanguage,
  now: number,
): Promise<Wanted> {
  const say = texts[language];
  const title =
    given.title ??
    answered(
      await text({
        message: say.title,
        validate: (typed = "") => (isTitle(typed) ? undefined : say.badTitle),
      }),
    );
  const chosen = given.themes ?? (await askForThemes(place, language));
  const locale =
    given.locale ??
    answered(
      await select<Locale>({
        message: say.locale,
        options: place.languages.map((value) => ({
          value,
          label: `${languageName(value, language)} (${value})`,
        })),
      }),
    );
  const date =
    given.date ??
    answered(
      await text({
        message: say.date,
        initialValue: dayOf(now, place.timeZone),
        validate: (typed = "") => (isDay(typed) ? undefined : say.badDate),
      }),
    );
  return { ...given, title: title.trim(), themes: chosen, locale, date };
}

/** Asks again, in the person's language, until one theme is chosen: the library says it in English. */
async function askForThemes(
  { themes, languages }: SiteInDirectory,
  language: EditorLanguage,
): Promise<string[]> {
  const say = texts[language];
  for (;;) {
    const chosen = answered(
      await multiselect({
        message: say.themes,
        options: themes.map(({ key, name }) => ({
          value: key,
          label: textIn(name, language, languages).text,
        })),
        required: false,
        showInstructions: false,
      }),
    );
    if (chosen.length > 0) return chosen;
    log.error(say.badThemes);
  }
}

/** An answer, unless the person left with Ctrl+C. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new LeftTheQuestions();
  return answer as Exclude<T, symbol>;
}
