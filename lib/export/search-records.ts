import { readingMinutes } from "../content/body/reading-time.ts";
import { dayOf } from "../content/dates.ts";
import type { Edition } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import { pageOfAssets } from "../content/page.ts";
import { writtenDay } from "../i18n/format.ts";
import { nameIn } from "../i18n/language-of.ts";
import { directionOf, type Locale } from "../i18n/locales.ts";
import { translator } from "../i18n/translator.ts";
import { typeset } from "../i18n/typography.ts";
import { allFindable, type Findable } from "../search/findable.ts";
import { kindOf } from "../views/card.ts";
import { listedText } from "../views/listed-text.ts";
import { type GroupLink, themeLink } from "../views/navigation.ts";

/** A text as Pagefind takes it in; see its CustomRecord. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** All that the search of a language finds. */
export function* searchRecords(
  edition: Edition,
  locale: Locale,
  textOf: (text: Findable) => string,
): Generator<SearchRecord> {
  const factsOf = factsIn(edition, locale);
  for (const found of allFindable(edition, locale)) {
    const listed = listedText(edition, found.key, locale);
    if (listed === undefined) continue;
    const { title, summary, names, locale: lang } = found;
    const { facts, filters } = factsOf(found);
    yield {
      // Pagefind looks into all that is told of a text but its address, where nobody looks for words.
      url: `${listed.url}#${encodeURIComponent(JSON.stringify(facts))}`,
      content: typeset(textOf(found), lang),
      // As it looks the page's language up.
      language: locale.toLowerCase(),
      meta: { title: typeset(title, lang), summary: typeset(summary, lang), names },
      filters,
    };
  }
}

/** What a result shows beside its words, by the names that public/assets/archive-search.js reads. */
function factsIn(edition: Edition, locale: Locale) {
  const t = translator(locale);
  const { site, themes: all = [], works } = edition.catalogue;
  const { timeZone } = site.identity;
  return (found: Findable): { facts: object; filters: Record<string, string[]> } => {
    const { key, locale: lang, instant, themes, kind } = found;
    const text = lang === locale ? {} : foreign(lang);
    if (pageOfAssets(key) !== undefined) return { facts: text, filters: {} };
    const named = themes.flatMap((name) => all.find((each) => each.key === name) ?? []);
    const minutes = readingMinutes(works.get(key)?.[lang]?.words ?? 0);
    const facts = {
      ...text,
      day: dayOf(instant, timeZone),
      date: writtenDay(instant, locale, timeZone),
      minutes: t("list.minutes", { minutes }),
      minutesName: t("list.minutesName", { minutes }),
      themes: named.map((theme) => {
        const { text: name, url, accent, lang } = themeLink(edition, theme, locale);
        return [name, url, accent, ...(lang ? [lang, directionOf(lang)] : [])];
      }),
    };
    const of = kindOf(edition, { kind }, locale);
    const year = [dayOf(instant, timeZone).slice(0, 4)];
    const theme = named.map(({ slug }) => textIn(slug, locale, site.languages).text);
    return {
      facts: of === undefined ? facts : { ...facts, kind: linkFacts(of) },
      filters: { year, theme, ...(of && { kind: [of.key] }) },
    };
  };

  function linkFacts({ text, url, lang }: GroupLink) {
    return [text, url, ...(lang ? [lang, directionOf(lang)] : [])];
  }

  function foreign(lang: Locale) {
    const language = t("list.inLanguage", { language: nameIn(lang, locale) });
    return { lang, dir: directionOf(lang), language };
  }
}
