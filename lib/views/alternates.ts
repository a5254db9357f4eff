import { type Edition, translations } from "../content/edition.ts";
import type { Site } from "../content/site.ts";
import { type Locale, ownName } from "../i18n/locales.ts";
import { articleUrl, groupUrl, homeUrl } from "../i18n/urls.ts";
import { type GroupHead, groupSlug, hasGroup } from "./groups.ts";

/** What a page is in one of the site's languages. */
export interface Alternate {
  readonly locale: Locale;
  readonly url: string;
}

/** A page in each language in which it exists and may be read, in the order of the site's. */
export type Alternates = readonly Alternate[];

/** A page that there is in every language of the site. */
export function inEachLanguage(
  { catalogue }: Edition,
  url: (locale: Locale) => string,
): Alternates {
  return catalogue.site.languages.map((locale) => ({ locale, url: url(locale) }));
}

/** The texts of a work, at the addresses of its own languages. */
export function textsOf(edition: Edition, key: string): Alternates {
  return translations(edition, key).map(({ locale, slug }) => ({
    locale,
    url: articleUrl(locale, slug),
  }));
}

/** The list of a theme or a person in each language in which it has an article. */
export function listsOf(edition: Edition, head: GroupHead): Alternates {
  const { languages } = edition.catalogue.site;
  return languages.flatMap((locale) => {
    if (!hasGroup(edition, head, locale)) return [];
    const name = { room: head.room, slug: groupSlug(head, locale, languages) };
    return [{ locale, url: groupUrl(locale, name) }];
  });
}

/** Where a reader who fits none of the languages is led: to the original, else the first there is. */
export function defaultAlternate(alternates: Alternates): string | undefined {
  return alternates.length > 1 ? alternates[0]?.url : undefined;
}

/** A language that a reader may change to, in its own words. */
export interface LanguageChoice extends Alternate {
  readonly name: string;
}

/** The other languages of the site: this page where it is there, else the home page. */
export function otherLanguages(
  { languages }: Site,
  locale: Locale,
  alternates: Alternates,
): readonly LanguageChoice[] {
  return languages
    .filter((each) => each !== locale)
    .map((each) => ({
      locale: each,
      name: ownName(each),
      url: alternates.find((alternate) => alternate.locale === each)?.url ?? homeUrl(each),
    }));
}
