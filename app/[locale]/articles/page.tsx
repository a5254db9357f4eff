import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { ListingPage } from "#components/listing/listing-page.tsx";
import { articlesUrl, subscribeUrl } from "#lib/i18n/urls.ts";
import { readingEdition } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import { allArticles } from "#lib/views/listing.ts";

type Props = PageProps<"/[locale]/articles">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations("list");
  return pageMetadata(await siteIdentity(locale), {
    title: t("title"),
    locale,
    url: articlesUrl(locale),
    alternates: inEachLanguage(await readingEdition(), (each) => articlesUrl(each)),
  });
}

export default async function ArticlesPage({ params }: Props) {
  const locale = await localeOf(params);
  const t = await getTranslations("list");
  const edition = await readingEdition();
  const listing = allArticles(edition, locale);
  const alternates = inEachLanguage(edition, (each) => articlesUrl(each));
  return (
    <Shell edition={edition} locale={locale} current={articlesUrl(locale)} alternates={alternates}>
      {listing && (
        <ListingPage
          title={t("title")}
          listing={listing}
          locale={locale}
          follow={subscribeUrl(locale)}
        />
      )}
    </Shell>
  );
}
