import { useTranslations } from "next-intl";
import { isolated } from "#lib/i18n/isolated.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Card } from "#lib/views/card.ts";
import { Excerpt } from "./excerpt.tsx";
import { Facts } from "./facts.tsx";

interface Props {
  card: Card;
  locale: Locale;
  /** Headings follow the page's outline: 2 below its title, 3 below a year. */
  level: 2 | 3;
}

/** An article in a list. */
export function Entry({ card, locale, level }: Props) {
  const t = useTranslations("list");
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className="entry">
      <Heading className="entry-title" {...foreign(card.locale, locale)}>
        <a href={card.url}>{card.title}</a>
      </Heading>
      <Facts card={card} locale={locale} />
      <div className="entry-text">
        <Excerpt card={card} locale={locale} />
        <p className="entry-more">
          <a
            href={card.url}
            aria-label={t("readMoreName", { title: isolated(card.title, locale, card.locale) })}
          >
            {t("readMore")}
          </a>
        </p>
      </div>
    </article>
  );
}
