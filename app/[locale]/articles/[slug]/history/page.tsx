import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WithdrawnPage } from "#components/article/withdrawn.tsx";
import { HistoryView } from "#components/history/history-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { historyUrl } from "#lib/i18n/urls.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { publicEdition, readingEdition } from "#lib/request/current-edition.ts";
import { localeOf, segment } from "#lib/request/route-params.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { historyMetadata } from "#lib/seo/history-metadata.ts";
import { historyPage, minorHidden } from "#lib/views/history-pages.ts";
import { withdrawnArticle } from "#lib/views/withdrawn.ts";
import "../../../../styles/history.css";

type Props = PageProps<"/[locale]/articles/[slug]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const slug = segment((await params).slug);
  const page = await historyPage(await publicEdition(), locale, slug, publishedFiles());
  return historyMetadata(await siteIdentity(locale), page);
}

export default async function ArticleHistory({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const slug = segment((await params).slug);
  const hide = (await searchParams)[minorHidden.name] === minorHidden.value;
  const edition = await publicEdition();
  const shell = { edition: await readingEdition(), locale, current: historyUrl(locale, slug) };
  const page = await historyPage(edition, locale, slug, publishedFiles(), hide);
  if (page === undefined) {
    const article = withdrawnArticle(edition, locale, slug) ?? notFound();
    return <WithdrawnPage {...shell} article={article} />;
  }
  return (
    <Shell {...shell} alternates={page.alternates}>
      <HistoryView page={page} locale={locale} />
    </Shell>
  );
}
