import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import { handbookUrl } from "#lib/i18n/urls.ts";

/** Above each page of the handbook: the way to its list of chapters. */
export function HandbookName({ locale }: { locale: Locale }) {
  const t = useTranslations("handbook");
  return (
    <p className="handbook-name">
      <a href={handbookUrl(locale)}>{t("name")}</a>
    </p>
  );
}
