import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { StructuredData } from "#components/layout/structured-data.tsx";
import { peopleFile } from "#lib/content/catalogue.ts";
import type { Edition } from "#lib/content/edition.ts";
import { isolated } from "#lib/i18n/isolated.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { feedUrl, type GroupName } from "#lib/i18n/urls.ts";
import { articleImage } from "#lib/request/article-image.ts";
import { readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { groupData } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { feedsOf } from "#lib/views/feed-links.ts";
import { type GroupListing, groupArticles } from "#lib/views/listing.ts";
import { subscribeUrl } from "#lib/views/pages.ts";
import { ListingPage } from "./listing-page.tsx";

interface Props {
  locale: Locale;
  name: GroupName;
  page?: number;
}

/** The metadata of a page of a list. */
export async function groupMetadata({ locale, name: list, page }: Props): Promise<Metadata> {
  const listing = groupArticles(await readingEdition(), locale, list, page);
  if (listing === undefined) return {};
  const t = await getTranslations("list");
  const { name, lang, url, alternates } = listing;
  const title = isolated(name, locale, lang);
  const numbered = page === undefined ? title : t("pageTitle", { title, page: String(page) });
  return pageMetadata(await siteIdentity(locale), {
    title: numbered,
    description: listing.description?.text,
    locale,
    url,
    alternates: page === undefined ? alternates : [],
    feeds: [feedsOf(locale, { key: listing.key, text: name, lang, url: listing.first })],
  });
}

/** A page of a list: a theme's, a person's, a series' or a kind's. */
export async function GroupPage({ locale, name: list, page }: Props) {
  const edition = await readingEdition();
  const listing = groupArticles(edition, locale, list, page) ?? notFound();
  const { name, lang, description, alternates, accent, person } = listing;
  const { portrait } = person ?? {};
  const picture = portrait === undefined ? undefined : await articleImage(peopleFile, portrait);
  return (
    <Shell edition={edition} locale={locale} current={listing.url} alternates={alternates}>
      <StructuredData data={groupData(siteUrl(), locale, listing)} />
      <ListingPage
        title={name}
        lang={lang}
        follow={followUrl(edition, listing, locale)}
        description={description}
        portrait={picture}
        elsewhere={listing.elsewhere}
        pinned={listing.pinned}
        listing={listing}
        locale={locale}
        accent={accent}
      />
    </Shell>
  );
}

/** Where a theme's feeds are explained; those of other lists explain themselves. */
function followUrl(edition: Edition, { key, first, room }: GroupListing, locale: Locale): string {
  return room === "themes" ? subscribeUrl(edition, locale, key) : feedUrl(locale, "rss", first);
}
