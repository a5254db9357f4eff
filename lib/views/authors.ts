import type { Article } from "../content/article.ts";
import type { Edition } from "../content/edition.ts";
import type { Person } from "../content/settings.ts";
import type { WrittenText } from "../content/written-text.ts";
import { isolated } from "../i18n/isolated.ts";
import type { Locale } from "../i18n/locales.ts";
import { type GroupLink, groupLink } from "./navigation.ts";

/** An author as a page in a language names them. */
export interface Author extends GroupLink {
  readonly person: Person;
}

/** The authors of an article in its own order, without those whom people.yaml has no more. */
export function authorsOf(edition: Edition, { authors }: Article, locale: Locale): Author[] {
  return (authors ?? []).flatMap((key) => {
    const person = edition.catalogue.people?.find((each) => each.key === key);
    return person === undefined
      ? []
      : [{ ...groupLink(edition, { room: "people", of: person }, locale), person }];
  });
}

/** Their names for a text, where no element can say their direction. */
export function namesOf(edition: Edition, article: Article, locale: Locale): string[] {
  return authorsOf(edition, article, locale).map(({ text, lang }) => isolated(text, locale, lang));
}

/** Who signed a version of a text, in its language; whoever people.yaml has no more, by their key. */
export function formerNames(edition: Edition, { authors, locale }: WrittenText): string[] {
  return (authors ?? []).map((key) => {
    const person = edition.catalogue.people?.find((each) => each.key === key);
    return person === undefined
      ? key
      : groupLink(edition, { room: "people", of: person }, locale).text;
  });
}
