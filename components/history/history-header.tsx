import { useTranslations } from "next-intl";
import { Breadcrumb } from "#components/article/breadcrumb.tsx";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { homeUrl } from "#lib/i18n/urls.ts";
import type { HistoryPage } from "#lib/views/history-pages.ts";

/** What every page of a text's past shares: where it belongs, and its own title. */
export function HistoryHeader({
  page,
  title,
  below = true,
  locale,
  lang = locale,
}: {
  page: Pick<HistoryPage, "room" | "textUrl" | "url">;
  title: string;
  /** The title's language, where it is the text's own. */
  lang?: Locale;
  /** Whether the list of versions is another page. */
  below?: boolean;
  locale: Locale;
}) {
  const t = useTranslations();
  const trail = [
    { text: t("nav.home"), url: homeUrl(locale) },
    { text: t("history.room", { room: page.room }), url: page.textUrl },
    ...(below ? [{ text: t("history.all"), url: page.url }] : []),
  ];
  return (
    <header className="history-header">
      <Breadcrumb links={trail} />
      <h1 {...foreign(lang, locale)}>{title}</h1>
    </header>
  );
}
