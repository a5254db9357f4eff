import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { StructuredData } from "#components/layout/structured-data.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { themeData } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { feedsOf } from "#lib/views/feed-links.ts";
import { themeArticles } from "#lib/views/listing.ts";
import { subscribeUrl } from "#lib/views/pages.ts";
import { ListingPage } from "./listing-page.tsx";

interface Props {
  locale: Locale;
  slug: string;
  page?: number;
}

/** The metadata of a page of a theme's list. */
export async function themeMetadata(
  locale: Locale,
  slug: string,
  page?: number,
): Promise<Metadata> {
  const listing = themeArticles(await readingEdition(), locale, slug, page);
  if (listing === undefined) return {};
  const t = await getTranslations();
  const { name, lang, url, alternates } = listing;
  const title = isolated(name, locale, lang);
  const description = listing.description?.text ?? t("site.description");
  const numbered = page === undefined ? title : t("list.pageTitle", { title, page: String(page) });
  return pageMetadata({
    title: `${numbered} – ${t("site.name")}`,
    description,
    locale,
    url,
    alternates: page === undefined ? alternates : [],
    feeds: [feedsOf(locale, { key: listing.key, text: name, lang, url: listing.theme })],
  });
}

/** A page of a theme's list. */
export async function ThemePage({ locale, slug, page }: Props) {
  const edition = await readingEdition();
  const listing = themeArticles(edition, locale, slug, page) ?? notFound();
  const { name, lang, description, alternates, accent } = listing;
  return (
    <Shell edition={edition} locale={locale} current={listing.url} alternates={alternates}>
      <StructuredData data={themeData(siteUrl(), locale, { text: name, url: listing.theme })} />
      <ListingPage
        title={name}
        lang={lang}
        follow={subscribeUrl(edition, locale, listing.key)}
        description={description}
        listing={listing}
        locale={locale}
        accent={accent}
      />
    </Shell>
  );
}
