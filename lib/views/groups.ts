import type { Article } from "../content/article.ts";
import { type Edition, peopleIn, themesIn } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import type { Person, Theme } from "../content/settings.ts";
import type { Locale } from "../i18n/locales.ts";
import type { GroupName } from "../i18n/urls.ts";

/** What heads a list of articles. */
export type GroupHead =
  | { readonly room: "themes"; readonly of: Theme }
  | { readonly room: "people"; readonly of: Person };

/** A theme or a person with articles, the newest first. */
export type Group = GroupHead & GroupName & { readonly articles: readonly Article[] };

/** All lists of a language that have an article: themes as the navigation has them, then people. */
export function groupsIn(edition: Edition, locale: Locale): readonly Group[] {
  const { catalogue } = edition;
  const themes = [...themesIn(edition, locale)].map(([of, articles]): Group => {
    const head = { room: "themes", of } as const;
    return { ...head, slug: groupSlug(head, locale, catalogue.site.languages), articles };
  });
  const people = [...peopleIn(edition, locale)].map(
    ([of, articles]): Group => ({ room: "people", of, slug: of.key, articles }),
  );
  return [...themes, ...people];
}

/** The list that an address names in a language; undefined if it has no article. */
export function findGroup(
  edition: Edition,
  locale: Locale,
  { room, slug }: GroupName,
): Group | undefined {
  return groupsIn(edition, locale).find((each) => each.room === room && each.slug === slug);
}

/** Whether a list has an article in a language. */
export function hasGroup(edition: Edition, { room, of }: GroupHead, locale: Locale): boolean {
  return room === "themes" ? themesIn(edition, locale).has(of) : peopleIn(edition, locale).has(of);
}

/** What names a list in an address: a person's key is the same in all languages. */
export function groupSlug(
  { room, of }: GroupHead,
  locale: Locale,
  languages: readonly Locale[],
): string {
  return room === "themes" ? textIn(of.slug, locale, languages).text : of.key;
}
