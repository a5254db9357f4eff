import type { Article } from "../content/article.ts";
import { type Edition, kindsIn, peopleIn, seriesIn, themesIn } from "../content/edition.ts";
import { textIn } from "../content/localized-text.ts";
import type { Person, Series, Theme } from "../content/settings.ts";
import type { Kind } from "../content/site.ts";
import type { Locale } from "../i18n/locales.ts";
import type { GroupName, GroupRoom } from "../i18n/urls.ts";

/** What heads a list of articles. */
export type GroupHead =
  | { readonly room: "themes"; readonly of: Theme }
  | { readonly room: "people"; readonly of: Person }
  | { readonly room: "series"; readonly of: Series }
  | { readonly room: "kinds"; readonly of: Kind };

/** A theme, a person, a series or a kind with articles, the newest first. */
export type Group = GroupHead & GroupName & { readonly articles: readonly Article[] };

/** All lists of a language that have an article: themes as the navigation has them, then the others. */
export function groupsIn(edition: Edition, locale: Locale): readonly Group[] {
  const heads: readonly (readonly [GroupHead, readonly Article[]])[] = [
    ...[...themesIn(edition, locale)].map(([of, all]) => [{ room: "themes", of }, all] as const),
    ...[...peopleIn(edition, locale)].map(([of, all]) => [{ room: "people", of }, all] as const),
    ...[...seriesIn(edition, locale)].map(([of, all]) => [{ room: "series", of }, all] as const),
    ...[...kindsIn(edition, locale)].map(([of, all]) => [{ room: "kinds", of }, all] as const),
  ];
  const { languages } = edition.catalogue.site;
  return heads.map(([head, articles]): Group => {
    return { ...head, slug: groupSlug(head, locale, languages), articles };
  });
}

/** The list that an address names in a language; undefined if it has no article. */
export function findGroup(
  edition: Edition,
  locale: Locale,
  { room, slug }: GroupName,
): Group | undefined {
  return groupsIn(edition, locale).find((each) => each.room === room && each.slug === slug);
}

type Lists = (edition: Edition, locale: Locale) => ReadonlyMap<GroupHead["of"], readonly Article[]>;
const lists: Readonly<Record<GroupRoom, Lists>> = {
  themes: themesIn,
  people: peopleIn,
  series: seriesIn,
  kinds: kindsIn,
};

/** Whether a list has an article in a language. */
export function hasGroup(edition: Edition, { room, of }: GroupHead, locale: Locale): boolean {
  return lists[room](edition, locale).has(of);
}

/** What names a list in an address: the key of a person or a kind is the same in all languages. */
export function groupSlug({ of }: GroupHead, locale: Locale, languages: readonly Locale[]): string {
  return "slug" in of ? textIn(of.slug, locale, languages).text : of.key;
}

/** What a list says of itself below its name. */
export function groupDescription(head: GroupHead) {
  if (head.room === "kinds") return undefined;
  return head.room === "people" ? head.of.role : head.of.description;
}
