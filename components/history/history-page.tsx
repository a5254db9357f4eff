import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GonePage } from "#components/article/gone.tsx";
import { Shell } from "#components/layout/shell.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { historyUrl, type TextAddress } from "#lib/i18n/urls.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { publicEdition, readingEdition } from "#lib/request/current-edition.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { historyMetadata } from "#lib/seo/history-metadata.ts";
import { goneArticle } from "#lib/views/gone.ts";
import { historyPage } from "#lib/views/history-pages.ts";
import { HistoryView } from "./history-view.tsx";

interface Props {
  locale: Locale;
  text: TextAddress;
}

/** The metadata of the list of a text's versions. */
export async function historyPageMetadata({ locale, text }: Props): Promise<Metadata> {
  const page = await historyPage(await publicEdition(), locale, text, publishedFiles());
  return historyMetadata(await siteIdentity(locale), page);
}

/** The list of a text's versions, or the notice of its withdrawal; `hide` leaves minor changes out. */
export async function HistoryPage({ locale, text, hide }: Props & { hide: boolean }) {
  const edition = await publicEdition();
  const shell = { edition: await readingEdition(), locale, current: historyUrl(locale, text) };
  const page = await historyPage(edition, locale, text, publishedFiles(), hide);
  if (page !== undefined) {
    return (
      <Shell {...shell} alternates={page.alternates}>
        <HistoryView page={page} locale={locale} />
      </Shell>
    );
  }
  if (text.room === "pages") notFound();
  const article = goneArticle(edition, locale, text.slug) ?? notFound();
  return <GonePage {...shell} article={article} />;
}
