import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { articlesUrl, subscribeUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf, numberOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import { allArticles } from "#lib/views/listing.ts";

type Props = PageProps<"/[locale]/articles/page/[page]">;

/** Older pages are made on their first visit. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const page = numberOf((await params).page);
  const t = await getTranslations("list");
  return pageMetadata(await siteIdentity(locale), {
    title: t("pageTitle", { title: t("title"), page: String(page) }),
    locale,
    url: articlesUrl(locale, page),
  });
}

export default async function ArticlesPage({ params }: Props) {
  const locale = await localeOf(params);
  const page = numberOf((await params).page);
  const t = await getTranslations("list");
  const edition = await readingEdition();
  const listing = allArticles(edition, locale, page) ?? notFound();
  const alternates = inEachLanguage(edition, (each) => articlesUrl(each));
  return (
    <Shell edition={edition} locale={locale} current={listing.url} alternates={alternates}>
      <ListingPage
        title={t("title")}
        listing={listing}
        locale={locale}
        follow={subscribeUrl(locale)}
      />
    </Shell>
  );
}
