import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "../content/written-text.ts";
import { isolated } from "../i18n/isolated.ts";
import { historyUrl } from "../i18n/urls.ts";
import type { HistoryPage, VersionPage } from "../views/history-pages.ts";
import type { SiteIdentity } from "../views/identity.ts";
import { pageMetadata } from "./metadata.ts";

/** The metadata of the list of a text's versions; undefined where there is none to read. */
export async function historyMetadata(
  identity: SiteIdentity,
  page: HistoryPage | undefined,
): Promise<Metadata> {
  const t = await getTranslations();
  if (page === undefined) return { title: t("withdrawn.title"), robots: { index: false } };
  const { locale } = identity;
  return pageMetadata(identity, {
    title: t("history.of", { title: isolated(page.title, locale, page.text.locale) }),
    description: t("history.intro"),
    locale,
    url: historyUrl(page.text.locale, addressOf(page.text)),
    alternates: page.untranslated ? [] : page.alternates,
    noindex: page.ended,
  });
}

/** The metadata of pages that show former texts: search engines keep the text of today instead. */
export async function formerMetadata(
  identity: SiteIdentity,
  page: Pick<VersionPage, "canonical">,
  title: string,
): Promise<Metadata> {
  const t = await getTranslations();
  return pageMetadata(identity, {
    title,
    description: t("history.intro"),
    locale: identity.locale,
    url: page.canonical,
    noindex: true,
  });
}
