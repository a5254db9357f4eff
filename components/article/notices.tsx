import { useTranslations } from "next-intl";
import { nameIn } from "#lib/i18n/language-of.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ArticlePage } from "#lib/views/article.ts";

/** What a reader must know before reading: another language, a former office. */
export function Notices({ page, locale }: { page: ArticlePage; locale: Locale }) {
  const t = useTranslations("article");
  const { formerOffice } = page;
  return (
    <>
      {page.untranslated && (
        <p className="notice" data-notice="untranslated">
          {t("untranslated", { language: nameIn(page.locale, locale) })}
        </p>
      )}
      {formerOffice !== undefined && (
        <p className="notice" data-notice="mandate">
          {t("formerOffice", { held: formerOffice.held })}{" "}
          {formerOffice.holds === undefined
            ? t("formerOfficeNone")
            : t("formerOfficeNow", { holds: formerOffice.holds })}
        </p>
      )}
    </>
  );
}
