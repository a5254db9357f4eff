import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { Shown } from "#components/layout/shown.tsx";
import { StructuredData } from "#components/layout/structured-data.tsx";
import { Lead } from "#components/listing/lead.tsx";
import { Pinned } from "#components/listing/pinned.tsx";
import { Years } from "#components/listing/years.tsx";
import { homeUrl } from "#lib/i18n/urls.ts";
import { readingEdition, siteUrl } from "#lib/request/current-edition.ts";
import { localeOf } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { siteData } from "#lib/seo/json-ld.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { inEachLanguage } from "#lib/views/alternates.ts";
import { home } from "#lib/views/home.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const locale = await localeOf(params);
  return pageMetadata(await siteIdentity(locale), {
    locale,
    url: homeUrl(locale),
    alternates: inEachLanguage(await readingEdition(), homeUrl),
    chooses: "/",
  });
}

export default async function HomePage({ params }: PageProps<"/[locale]">) {
  const locale = await localeOf(params);
  const t = await getTranslations("home");
  const identity = await siteIdentity(locale);
  const { name, tagline } = identity;
  const edition = await readingEdition();
  const { lead, pinned, cards, more } = home(edition, locale);
  return (
    <Shell edition={edition} locale={locale} current={homeUrl(locale)}>
      <StructuredData data={siteData(siteUrl(), identity)} />
      <h1 className="visually-hidden">
        <Shown locale={locale}>{name}</Shown>
        {tagline && (
          <>
            . <Shown locale={locale}>{tagline}</Shown>
          </>
        )}
      </h1>
      {lead === undefined ? (
        <p className="empty">{t("empty")}</p>
      ) : (
        <Lead card={lead} locale={locale} />
      )}
      <Pinned cards={pinned} locale={locale} />
      <Years cards={cards} locale={locale} />
      {more !== undefined && (
        <p className="more">
          <a href={more}>{t("all")}</a>
        </p>
      )}
    </Shell>
  );
}
