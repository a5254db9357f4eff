import { writtenYear } from "#lib/i18n/format.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Card } from "#lib/views/card.ts";
import { Entry } from "./entry.tsx";
import { useClock } from "./use-clock.ts";

/** A list of articles, grouped by year. */
export function Years({ cards, locale }: { cards: readonly Card[]; locale: Locale }) {
  const timeZone = useClock();
  const years = Map.groupBy(cards, ({ instant }) => writtenYear(instant, locale, timeZone));
  return [...years].map(([year, group]) => (
    <section className="year" key={year} aria-labelledby={`year-${year}`}>
      <h2 className="year-title" id={`year-${year}`}>
        {year}
      </h2>
      {group.map((card) => (
        <Entry key={card.key} card={card} locale={locale} level={3} />
      ))}
    </section>
  ));
}
