import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isolated } from "../i18n/isolated.ts";
import type { Locale } from "../i18n/locales.ts";
import { historyUrl } from "../i18n/urls.ts";
import type { HistoryPage, VersionPage } from "../views/history-pages.ts";
import { pageMetadata } from "./metadata.ts";

/** The metadata of the list of an article's versions; undefined where there is none to read. */
export async function historyMetadata(
  page: HistoryPage | undefined,
  locale: Locale,
): Promise<Metadata> {
  const t = await getTranslations();
  if (page === undefined) return { title: t("withdrawn.title"), robots: { index: false } };
  return pageMetadata({
    title: `${t("history.of", { title: isolated(page.title, locale, page.article.locale) })} – ${t("site.name")}`,
    description: t("history.intro"),
    locale,
    url: historyUrl(page.article.locale, page.article.slug),
    alternates: page.untranslated ? [] : page.alternates,
  });
}

/** The metadata of pages that show former texts: search engines keep the article instead. */
export async function formerMetadata(
  page: Pick<VersionPage, "canonical">,
  title: string,
  locale: Locale,
): Promise<Metadata> {
  const t = await getTranslations();
  return pageMetadata({
    title: `${title} – ${t("site.name")}`,
    description: t("history.intro"),
    locale,
    url: page.canonical,
    noindex: true,
  });
}
