import { useTranslations } from "next-intl";
import { useClock } from "#components/listing/use-clock.ts";
import { toInstant } from "#lib/content/dates.ts";
import type { PublicEnd } from "#lib/history/published.ts";
import { writtenDay } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Instant } from "./instant.tsx";

/** A time at which the article ended: its last day. */
export function EndItem({ end: { from, text }, locale }: { end: PublicEnd; locale: Locale }) {
  const t = useTranslations("history");
  const timeZone = useClock();
  if (text.until === undefined) return null;
  const date = writtenDay(toInstant(text.until, timeZone), locale, timeZone);
  return (
    <li className="version" data-kind="end">
      <p className="version-facts">
        <Instant at={from} locale={locale} />
        <strong>{t("ended")}</strong>
      </p>
      <p>{t("endedText", { date })}</p>
    </li>
  );
}
