import type { Article } from "../content/article.ts";
import { placeOf } from "../content/article-order.ts";
import { fileName } from "../content/assets.ts";
import { dayOf } from "../content/dates.ts";
import { type Edition, listedIn, themesIn } from "../content/edition.ts";
import { givenFiles } from "../content/files/given-files.ts";
import { type ShownText, textIn } from "../content/localized-text.ts";
import type { Mandate } from "../content/schema/mandate.ts";
import { officeOn } from "../content/turning-points.ts";
import { fallbackOrder, type Locale } from "../i18n/locales.ts";
import { typeset } from "../i18n/typography.ts";
import { articleUrl } from "../i18n/urls.ts";
import { type FileFacts, fileFacts } from "../media/file-facts.ts";
import { type Alternates, textsOf } from "./alternates.ts";
import { type Author, authorsOf } from "./authors.ts";
import { cardOf } from "./card.ts";
import { type CoveredCard, coverOf } from "./cover.ts";
import type { Link } from "./navigation.ts";

/** An article's page. */
export interface ArticlePage extends CoveredCard {
  readonly article: Article;
  readonly authors: readonly Author[];
  /** The page's URL in the text's own language: what search engines are told. */
  readonly canonical: string;
  /** The text is not in the page's language. */
  readonly untranslated: boolean;
  /** The work in each language in which it may be read, this text included. */
  readonly alternates: Alternates;
  /** The language of the original, where it may be read. */
  readonly original: Locale | undefined;
  /** The files beside it that it gives to its readers; no images. */
  readonly files: readonly FileFacts[];
  readonly older: Teaser | undefined;
  readonly newer: Teaser | undefined;
  readonly related: readonly Teaser[];
  /** The publisher's office that day, when it is not today's. */
  readonly formerOffice:
    | { readonly held: ShownText; readonly holds: ShownText | undefined }
    | undefined;
}

/** An article that another one's page names. */
export interface Teaser extends Link {
  readonly key: string;
  readonly locale: Locale;
  readonly instant: number;
}

/** What an article's page shows; undefined if there is nothing to read at this address. */
export function articlePage(
  edition: Edition,
  locale: Locale,
  slug: string,
): ArticlePage | undefined {
  const article = findArticle(edition, locale, slug);
  if (article === undefined) return undefined;
  const alternates = textsOf(edition, article.key);
  const [original] = edition.catalogue.site.languages;
  return {
    ...cardOf(edition, article, locale),
    article,
    authors: authorsOf(edition, article, locale),
    cover: coverOf(edition, article),
    beside: edition.catalogue.beside.get(article.key),
    files: filesOf(edition, article),
    canonical: articleUrl(article.locale, article.slug),
    untranslated: article.locale !== locale,
    alternates,
    original: alternates.find((each) => each.locale === original)?.locale,
    ...neighbours(edition, article, locale),
    formerOffice: formerOffice(edition, article, locale),
  };
}

function filesOf({ catalogue }: Edition, { key, files }: Article): readonly FileFacts[] {
  return givenFiles(catalogue, { assets: key, files }).flatMap(
    ({ path }) => fileFacts(catalogue, key, fileName(path)) ?? [],
  );
}

/**
 * The article a slug names in a language: its own, or one that is there in another alone. Wherever a
 * list leads, it is found.
 */
export function findArticle(edition: Edition, locale: Locale, slug: string): Article | undefined {
  const { bySlug, site } = edition.catalogue;
  for (const each of fallbackOrder(locale, site.languages)) {
    const named = bySlug.get(each)?.get(slug);
    const listed = named && listedIn(edition, named.key, locale);
    if (listed?.locale === each) return listed;
  }
  return undefined;
}

/** How far from an article, in the list of one of its themes, those stand that its page names. */
export const reach = 3;

/**
 * Beside it in its first theme: the one before and after in time, and the next ones on both sides
 * as related. Being near in one list, they change for few pages when an article comes or goes.
 */
function neighbours(edition: Edition, article: Article, locale: Locale) {
  const groups = [...themesIn(edition, locale)];
  const group = groups.find(([theme]) => theme.key === article.themes[0])?.[1] ?? [];
  const place = placeOf(group, article);
  const index = group[place]?.key === article.key ? place : -1;
  const teaser = ({ key, locale: lang, title, slug, instant }: Article): Teaser => ({
    key,
    locale: lang,
    text: typeset(title, lang),
    url: articleUrl(locale, slug),
    instant,
  });
  const link = (at: number): Teaser | undefined => {
    const each = index < 0 ? undefined : group[at];
    return each && teaser(each);
  };
  const sharing = article.themes.slice(1).flatMap((key) => {
    const list = groups.find(([theme]) => theme.key === key)?.[1] ?? [];
    const at = placeOf(list, article);
    return list[at]?.key === article.key ? [list[at - 1], list[at + 1]] : [];
  });
  const beside = [group[index - 1]?.key, group[index + 1]?.key, article.key];
  const candidates = [...sharing, group[index + 2], group[index - 2], group[index + 3]];
  const related = candidates.filter((each) => each !== undefined && !beside.includes(each.key));
  return {
    older: link(index + 1),
    newer: link(index - 1),
    related: [...new Set(related)]
      .filter((each) => each !== undefined)
      .slice(0, 3)
      .map(teaser),
  };
}

function formerOffice(edition: Edition, article: Article, locale: Locale) {
  const { mandates, site } = edition.catalogue;
  const { timeZone } = site.identity;
  const held = officeOn(mandates, dayOf(article.instant, timeZone));
  const holds = officeOn(mandates, dayOf(edition.now, timeZone));
  if (held === undefined || held === holds) return undefined;
  const { languages } = site;
  const written = ({ office }: Mandate): ShownText => {
    const { text, lang } = textIn(office, locale, languages);
    return { text: typeset(text, lang ?? locale), ...(lang && { lang }) };
  };
  return { held: written(held), holds: holds && written(holds) };
}
