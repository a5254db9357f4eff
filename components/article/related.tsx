import { useTranslations } from "next-intl";
import { Day } from "#components/listing/day.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Card } from "#lib/pages/card.ts";

/** Articles that share a theme with this one. */
export function Related({ cards, locale }: { cards: readonly Card[]; locale: Locale }) {
  const t = useTranslations("article");
  if (cards.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related-title">
      <h2 id="related-title">{t("related")}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.key}>
            <a href={card.url} lang={card.locale}>
              {card.title}
            </a>{" "}
            <Day instant={card.instant} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}
