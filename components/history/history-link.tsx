import { useTranslations } from "next-intl";

/** The way from an article to its versions. */
export function HistoryLink({ url }: { url: string }) {
  const t = useTranslations("history");
  return (
    <p className="history-link">
      <a href={url}>{t("link")}</a>
    </p>
  );
}
