import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ComparisonView } from "#components/history/comparison-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { publicEdition, readingEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { formerMetadata } from "#lib/seo/history-metadata.ts";
import { comparisonPage } from "#lib/views/history-pages.ts";
import "../../../../../styles/history.css";

type Props = PageProps<"/[locale]/articles/[slug]/history/compare">;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, locale } = await found(props);
  const t = await getTranslations("history");
  const title = isolated(page.title, locale, page.article.locale);
  return formerMetadata(await siteIdentity(locale), page, t("comparisonTitle", { title }));
}

export default async function Comparison(props: Props) {
  const { page, locale, edition } = await found(props);
  return (
    <Shell edition={edition} locale={locale} current={page.url} alternates={page.alternates}>
      <ComparisonView page={page} locale={locale} />
    </Shell>
  );
}

async function found({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { from, to } = await searchParams;
  const edition = await readingEdition();
  const ids = [String(from), String(to)] as const;
  const page = await comparisonPage(
    await publicEdition(),
    locale,
    segment((await params).slug),
    publishedFiles(),
    ids,
  );
  return { page: page ?? notFound(), locale, edition };
}
