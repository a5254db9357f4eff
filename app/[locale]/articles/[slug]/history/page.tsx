import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Withdrawn } from "#components/article/withdrawn.tsx";
import { HistoryView } from "#components/history/history-view.tsx";
import { Shell } from "#components/layout/shell.tsx";
import { historyUrl } from "#lib/i18n/urls.ts";
import { historyPage, minorHidden } from "#lib/pages/history.ts";
import { localeOf, segment } from "#lib/pages/params.ts";
import { readingEdition } from "#lib/pages/reading.ts";
import { withdrawnArticle } from "#lib/pages/withdrawn.ts";
import { historyMetadata } from "#lib/seo/history.ts";
import "../../../../styles/history.css";

type Props = PageProps<"/[locale]/articles/[slug]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const slug = segment((await params).slug);
  return historyMetadata(await readingEdition(), locale, slug);
}

export default async function ArticleHistory({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const slug = segment((await params).slug);
  const hide = (await searchParams)[minorHidden.name] === minorHidden.value;
  const edition = await readingEdition();
  const page = await historyPage(edition, locale, slug, hide);
  const gone = page === undefined ? withdrawnArticle(edition, locale, slug) : undefined;
  if (page === undefined && gone?.withdrawn === undefined) notFound();
  return (
    <Shell
      edition={edition}
      locale={locale}
      current={historyUrl(locale, slug)}
      alternate={page?.alternate}
    >
      {page && <HistoryView page={page} locale={locale} />}
      {gone?.withdrawn && (
        <Withdrawn withdrawal={gone.withdrawn} lang={gone.locale} locale={locale} />
      )}
    </Shell>
  );
}
