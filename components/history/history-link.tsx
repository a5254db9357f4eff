import { getTranslations } from "next-intl/server";
import { addressOf, type WrittenText } from "#lib/content/written-text.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { keepsHistory, publicEdition } from "#lib/request/current-edition.ts";
import { pastUrl } from "#lib/views/past.ts";

/** The way from a text to its versions, where readers have seen any. */
export async function HistoryLink({ text, locale }: { text: WrittenText; locale: Locale }) {
  const url = keepsHistory() ? pastUrl(await publicEdition(), text, locale) : undefined;
  if (url === undefined) return null;
  const t = await getTranslations("history");
  const { room } = addressOf(text);
  return (
    // Below a page about the site it stands alone.
    <p className={room === "pages" ? "article-footer history-link" : "history-link"}>
      <a href={url}>{t("link", { room })}</a>
    </p>
  );
}
