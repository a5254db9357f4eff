import { useTranslations } from "next-intl";
import { Cover } from "#components/article/cover.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Card } from "#lib/pages/card.ts";
import { Entry } from "./entry.tsx";

/** The newest publication, which leads the home page. */
export function Lead({ card, locale }: { card: Card; locale: Locale }) {
  const t = useTranslations("home");
  return (
    <section className="lead" aria-label={t("latest")} data-accent={card.themes[0]?.accent}>
      <Cover articleKey={card.key} theme={card.themes[0]?.key ?? ""} className="cover" />
      <Entry card={card} locale={locale} level={2} />
    </section>
  );
}
