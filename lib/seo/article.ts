import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { articlePage } from "../pages/article.ts";
import { pageMetadata } from "./metadata.ts";

/** The metadata of an article's page, or of the page that says it was withdrawn. */
export async function articleMetadata(
  edition: Edition,
  locale: Locale,
  slug: string,
): Promise<Metadata> {
  const t = await getTranslations();
  const page = articlePage(edition, locale, slug);
  if (page === undefined) return { title: t("withdrawn.title"), robots: { index: false } };
  return pageMetadata({
    title: `${page.title} – ${t("site.name")}`,
    description: page.summary,
    locale,
    url: page.canonical,
    alternate: page.untranslated ? undefined : page.translation,
    noindex: page.untranslated,
  });
}
