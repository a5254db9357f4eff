import { useTranslations } from "next-intl";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Card } from "#lib/views/card.ts";
import { Entry } from "./entry.tsx";

/** What stands before the newest, in a section of its own: it is of any year. */
export function Pinned({ cards, locale }: { cards: readonly Card[]; locale: Locale }) {
  const t = useTranslations("list");
  if (cards.length === 0) return null;
  return (
    <section className="pinned" aria-label={t("pinned")}>
      <link rel="stylesheet" href="/assets/pinned.css" precedence="site" />
      {cards.map((card) => (
        <Entry key={card.key} card={card} locale={locale} level={2} />
      ))}
    </section>
  );
}
