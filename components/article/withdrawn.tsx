import { useTranslations } from "next-intl";
import type { Article } from "#lib/content/article.ts";
import { toInstant } from "#lib/content/dates.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";
import { articlesUrl } from "#lib/i18n/urls.ts";

type Withdrawal = NonNullable<Article["withdrawn"]>;

/** Stands where a withdrawn article stood: when it was taken back and why, and nothing of it. */
export function Withdrawn({
  withdrawal,
  lang,
  locale,
}: {
  withdrawal: Withdrawal;
  lang: Locale;
  locale: Locale;
}) {
  const t = useTranslations("withdrawn");
  return (
    <div className="notice-page">
      <h1>{t("title")}</h1>
      <p>{t("text", { date: writtenDay(toInstant(withdrawal.date), locale) })}</p>
      <p lang={lang}>{t("reason", { reason: typeset(withdrawal.reason, lang) })}</p>
      <p>
        <a href={articlesUrl(locale)}>{t("back")}</a>
      </p>
    </div>
  );
}
