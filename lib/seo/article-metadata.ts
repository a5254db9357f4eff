import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { writtenInstant } from "../content/dates.ts";
import type { Edition } from "../content/edition.ts";
import { lastChange } from "../content/last-change.ts";
import { shareImageSize } from "../cover/share-image-size.ts";
import { environmentOfProcess } from "../environment/of-process.ts";
import { isolated } from "../i18n/isolated.ts";
import type { Locale } from "../i18n/locales.ts";
import { shareImageUrl } from "../i18n/urls.ts";
import { type ArticlePage, articlePage } from "../views/article.ts";
import { goneArticle } from "../views/gone.ts";
import { identityOf } from "../views/identity.ts";
import { pageMetadata } from "./metadata.ts";

/** The metadata of an article's page, or of the page that says that it is gone. */
export async function articleMetadata(
  edition: Edition,
  locale: Locale,
  slug: string,
): Promise<Metadata> {
  const t = await getTranslations();
  const page = articlePage(edition, locale, slug);
  if (page === undefined) {
    const ended = goneArticle(edition, locale, slug)?.withdrawn === undefined;
    return { title: t(ended ? "ended.title" : "withdrawn.title"), robots: { index: false } };
  }
  const { FEDIVERSE_CREATOR: creator, SITE_URL } = environmentOfProcess();
  const title = isolated(page.title, locale, page.locale);
  const identity = identityOf(edition.catalogue.site, locale, SITE_URL);
  const metadata = await pageMetadata(identity, {
    title,
    description: page.summary,
    // A text that is shown in another language's frame has one page of its own: one signal, not two.
    locale: page.locale,
    url: page.canonical,
    alternates: page.untranslated ? [] : page.alternates,
    openGraph: shared(page, t("feeds.image", { title })),
  });
  return { ...metadata, ...(creator ? { other: { "fediverse:creator": creator } } : {}) };
}

/** How the article looks where its link is shared; the image is that of its own language. */
function shared({ article, title, themes }: ArticlePage, alt: string): Metadata["openGraph"] {
  const url = shareImageUrl(article.locale, article.slug);
  return {
    type: "article",
    title,
    publishedTime: writtenInstant(article.instant, article.timeZone),
    modifiedTime: writtenInstant(lastChange(article).notable, article.timeZone),
    tags: themes.map(({ text }) => text),
    images: [{ url, ...shareImageSize, alt }],
  };
}
