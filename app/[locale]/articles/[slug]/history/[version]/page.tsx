import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VersionView } from "#components/history/version-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { publicEdition, readingEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { formerMetadata } from "#lib/seo/history-metadata.ts";
import { versionPage } from "#lib/views/history-pages.ts";
import "../../../../../styles/history.css";

type Props = PageProps<"/[locale]/articles/[slug]/history/[version]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, locale } = await found(params);
  const title = isolated(page.version.title, locale, page.former.locale);
  return formerMetadata(await siteIdentity(locale), page, title);
}

export default async function FormerVersion({ params }: Props) {
  const { page, locale, edition } = await found(params);
  return (
    <Shell edition={edition} locale={locale} current={page.url} alternates={page.alternates}>
      <VersionView page={page} locale={locale} />
    </Shell>
  );
}

async function found(params: Props["params"]) {
  const locale = await localeOf(params);
  const { slug, version } = await params;
  const edition = await readingEdition();
  const page = await versionPage(
    await publicEdition(),
    locale,
    segment(slug),
    publishedFiles(),
    segment(version),
  );
  return { page: page ?? notFound(), locale, edition };
}
