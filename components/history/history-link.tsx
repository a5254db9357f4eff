import { getTranslations } from "next-intl/server";
import type { Article } from "#lib/content/article.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { keepsHistory, publicEdition } from "#lib/request/current-edition.ts";
import { pastUrl } from "#lib/views/article-history.ts";

/** The way from an article to its versions, where readers have seen any. */
export async function HistoryLink({ article, locale }: { article: Article; locale: Locale }) {
  const url = keepsHistory() ? pastUrl(await publicEdition(), article, locale) : undefined;
  if (url === undefined) return null;
  const t = await getTranslations("history");
  return (
    <p className="history-link">
      <a href={url}>{t("link")}</a>
    </p>
  );
}
