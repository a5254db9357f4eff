import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageText } from "#components/layout/page-text.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import { liveEdition, readingEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { pageMetadata } from "#lib/seo/metadata.ts";
import { pageAt, sitePages } from "#lib/views/pages.ts";
import "../../styles/feed-list.css";

type Props = PageProps<"/[locale]/[page]">;

export async function generateStaticParams() {
  const edition = await liveEdition();
  return edition.catalogue.site.languages.flatMap((locale) =>
    sitePages(edition, locale).map(({ url }) => ({ locale, page: url.split("/").at(-1) ?? "" })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page } = await shown(params);
  return pageMetadata(await siteIdentity(locale), {
    title: isolated(page.title, locale, page.locale),
    description: page.summary ?? page.title,
    // A text in another language's frame has one page of its own.
    locale: page.canonical === page.url ? locale : page.locale,
    url: page.canonical,
    alternates: page.canonical === page.url ? page.alternates : [],
  });
}

export default async function SitePage({ params }: Props) {
  const { edition, locale, page } = await shown(params);
  return (
    <Shell edition={edition} locale={locale} current={page.url} alternates={page.alternates}>
      <PageText page={page} locale={locale} />
    </Shell>
  );
}

async function shown(params: Props["params"]) {
  const locale = await localeOf(params);
  const edition = await readingEdition();
  const page = pageAt(edition, locale, segment((await params).page)) ?? notFound();
  return { edition, locale, page };
}
