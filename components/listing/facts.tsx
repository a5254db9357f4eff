import { useTranslations } from "next-intl";
import { nameIn } from "#lib/i18n/language-of.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Card } from "#lib/views/card.ts";
import { Day } from "./day.tsx";
import { KindLabel } from "./kind-label.tsx";
import { ThemeLabels } from "./theme-labels.tsx";

/** What stands in the margin beside a headline: when, about what, how long. */
export function Facts({ card, locale }: { card: Card; locale: Locale }) {
  const t = useTranslations("list");
  const series = useTranslations("series");
  return (
    <div className="facts">
      <p className="facts-day">
        <Day instant={card.instant} locale={locale} />
      </p>
      {card.pinned && <p className="facts-pinned">{t("pinned")}</p>}
      {card.part && <p>{series("part", { ...card.part })}</p>}
      {card.kind && <KindLabel kind={card.kind} locale={locale} />}
      <ThemeLabels themes={card.themes} />
      <p className="facts-minutes">
        <span aria-hidden="true">{t("minutes", { minutes: card.minutes })}</span>
        <span className="visually-hidden">{t("minutesName", { minutes: card.minutes })}</span>
      </p>
      <TextFacts text={card} locale={locale} />
    </div>
  );
}

/** What there is to know of any text: its language where it is another, and whether readers have it. */
export function TextFacts({
  text,
  locale,
}: {
  text: Pick<Card, "locale" | "mark">;
  locale: Locale;
}) {
  const t = useTranslations("list");
  return (
    <>
      {text.locale !== locale && (
        <p className="facts-language">
          {t("inLanguage", { language: nameIn(text.locale, locale) })}
        </p>
      )}
      {text.mark !== undefined && <p className="facts-mark">{t(text.mark)}</p>}
    </>
  );
}
