import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import { toInstant } from "#lib/content/dates.ts";
import type { PublicWithdrawal } from "#lib/history/published.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import { typeset } from "#lib/i18n/typography.ts";
import { Instant } from "./instant.tsx";

interface Props {
  withdrawal: PublicWithdrawal;
  locale: Locale;
}

/** A time at which the article was taken back: when and why, and nothing of it. */
export function WithdrawalItem({ withdrawal: { from, text }, locale }: Props) {
  const t = useTranslations("history");
  const timeZone = useClock();
  const { withdrawn } = text;
  if (withdrawn === undefined) return null;
  const date = writtenDay(toInstant(withdrawn.date, timeZone), locale, timeZone);
  const reason = typeset(withdrawn.reason, text.locale);
  return (
    <li className="version" data-kind="withdrawal">
      <p className="version-facts">
        <Instant at={from} locale={locale} />
        <strong>{t("withdrawal")}</strong>
      </p>
      <p>
        {t.rich("withdrawalText", {
          date,
          reason,
          lang: (words) => <span {...foreign(text.locale, locale)}>{words}</span>,
        })}
      </p>
    </li>
  );
}
