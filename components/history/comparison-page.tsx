import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Shell } from "#components/layout/shell.tsx";
import { isolated } from "#lib/i18n/isolated.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { TextAddress } from "#lib/i18n/urls.ts";
import { publishedFiles } from "#lib/publish/published-state.ts";
import { publicEdition, readingEdition } from "#lib/request/current-edition.ts";
import { siteIdentity } from "#lib/request/site-identity.ts";
import { formerMetadata } from "#lib/seo/history-metadata.ts";
import { comparisonPage } from "#lib/views/history-pages.ts";
import { ComparisonView } from "./comparison-view.tsx";

interface Props {
  locale: Locale;
  text: TextAddress;
  versions: readonly [from: string, to: string];
}

/** The metadata of two versions' comparison. */
export async function comparisonPageMetadata(props: Props): Promise<Metadata> {
  const { locale } = props;
  const page = await found(props);
  const t = await getTranslations("history");
  const title = isolated(page.title, locale, page.text.locale);
  return formerMetadata(await siteIdentity(locale), page, t("comparisonTitle", { title }));
}

/** Two versions of a text compared. */
export async function ComparisonPage(props: Props) {
  const { locale } = props;
  const page = await found(props);
  const edition = await readingEdition();
  return (
    <Shell edition={edition} locale={locale} current={page.url} alternates={page.alternates}>
      <ComparisonView page={page} locale={locale} />
    </Shell>
  );
}

async function found({ locale, text, versions }: Props) {
  const edition = await publicEdition();
  const page = await comparisonPage(edition, locale, text, publishedFiles(), versions);
  return page ?? notFound();
}
