import { useTranslations } from "next-intl";
import { Cover } from "#components/article/cover.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { CoveredCard } from "#lib/views/cover.ts";
import { Entry } from "./entry.tsx";

/** The newest publication, or one that is pinned, which leads the home page. */
export function Lead({ card, locale }: { card: CoveredCard; locale: Locale }) {
  const t = useTranslations("home");
  const list = useTranslations("list");
  return (
    <section
      className="lead"
      aria-label={card.pinned ? list("pinned") : t("latest")}
      data-accent={card.themes[0]?.accent}
    >
      <Cover card={card} />
      <Entry card={card} locale={locale} level={2} />
    </section>
  );
}
