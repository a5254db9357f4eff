import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isolated } from "../i18n/isolated.ts";
import { knownLanguage } from "../i18n/language-of.ts";
import type { Locale } from "../i18n/locales.ts";
import { feedFormats } from "../i18n/urls.ts";
import { type Alternates, defaultAlternate } from "../views/alternates.ts";
import { type FeedGroup, feedsOf } from "../views/feed-links.ts";
import { type SiteIdentity, titleOf } from "../views/identity.ts";

/** What a page tells search engines and those who link to it. URLs are paths on this site. */
export interface PageFacts {
  /** Without the site's name; the page of the site as a whole has none. */
  readonly title?: string;
  /** The site's where a page has none of its own. */
  readonly description?: string;
  readonly locale: Locale;
  readonly url: string;
  /** The same page in each language in which it exists and may be read, itself included. */
  readonly alternates?: Alternates;
  /** Where a reader of none of the languages is led to choose; without it, to the original. */
  readonly chooses?: string;
  /** Whether search engines keep another page instead of this one. */
  readonly noindex?: boolean;
  /** Feeds of part of the site that belong to this page; the one of all articles is always named. */
  readonly feeds?: readonly FeedGroup[];
  /** What Open Graph says of this page besides. */
  readonly openGraph?: Metadata["openGraph"];
}

/** A language as Open Graph names it, with a territory: its own, or the language's first. */
function territory(locale: Locale): string {
  const { language, region } = new Intl.Locale(locale);
  if (region !== undefined) return `${language}_${region}`;
  const known = knownLanguage(locale);
  if (known !== undefined) return known.territory;
  return `${language}_${new Intl.Locale(locale).maximize().region ?? ""}`;
}

/** A page's metadata. Only translations that exist are named. */
export async function pageMetadata(identity: SiteIdentity, facts: PageFacts): Promise<Metadata> {
  const { locale, url, alternates = [], noindex = false } = facts;
  const { description = identity.description.text } = facts;
  const title = titleOf(identity, facts.title);
  const { chooses = defaultAlternate(alternates) } = facts;
  const languages = alternates.length > 1 && {
    ...Object.fromEntries(alternates.map((each) => [each.locale, each.url])),
    ...(chooses === undefined ? {} : { "x-default": chooses }),
  };
  const others = alternates.filter((each) => each.locale !== locale);
  const types = await feedTypes(identity, locale, [feedsOf(locale), ...(facts.feeds ?? [])]);
  return {
    title,
    description,
    alternates: { canonical: url, types, ...(languages ? { languages } : {}) },
    openGraph: {
      type: "website",
      title,
      description,
      url,
      siteName: identity.name.text,
      locale: territory(locale),
      ...(others.length > 0
        ? { alternateLocale: others.map((each) => territory(each.locale)) }
        : {}),
      ...facts.openGraph,
    },
    twitter: { card: facts.openGraph?.images === undefined ? "summary" : "summary_large_image" },
    ...(noindex ? { robots: { index: false, follow: true } } : {}),
  };
}

/** Feeds as links in a page's head, by which feed readers find them. */
async function feedTypes({ name }: SiteIdentity, locale: Locale, groups: readonly FeedGroup[]) {
  const t = await getTranslations("feeds");
  const site = isolated(name.text, locale, name.lang);
  const links = groups.flatMap(({ group, feeds }) =>
    feeds.map(({ format, url }) => {
      const feed = group === undefined ? t("all") : isolated(group.text, locale, group.lang);
      return {
        format,
        url,
        title: t("link", { format: t(format), feed: t("name", { site, feed }) }),
      };
    }),
  );
  const byFormat = Map.groupBy(links, ({ format }) => format);
  return Object.fromEntries(
    [...byFormat].map(([format, all]) => [
      feedFormats[format].type,
      all.map(({ url, title }) => ({ url, title })),
    ]),
  );
}
