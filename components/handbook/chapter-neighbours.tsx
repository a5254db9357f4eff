import { useTranslations } from "next-intl";
import type { ChapterAmong } from "#lib/handbook/chapters.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { handbookUrl } from "#lib/i18n/urls.ts";

/** The way on from the end of a chapter. */
export function ChapterNeighbours({
  locale,
  previous,
  next,
}: Omit<ChapterAmong, "chapter"> & { locale: Locale }) {
  const t = useTranslations("handbook");
  return (
    <nav className="neighbours" aria-label={t("around")}>
      {previous !== undefined && (
        <a href={handbookUrl(locale, previous.name)} rel="prev">
          <span>{t("previous")}</span> <b>{previous.title}</b>
        </a>
      )}
      {next !== undefined && (
        <a href={handbookUrl(locale, next.name)} rel="next">
          <span>{t("next")}</span> <b>{next.title}</b>
        </a>
      )}
    </nav>
  );
}
