import { Facts } from "#components/listing/facts.tsx";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Hit } from "#lib/views/search.ts";
import { Parts } from "./highlighted.tsx";

/** An article that was found, with the passage that has what was looked for. */
export function Result({ hit, locale }: { hit: Hit; locale: Locale }) {
  const { card, title, extract } = hit;
  return (
    <article className="entry">
      <h3 className="entry-title" {...foreign(card.locale, locale)}>
        <a href={card.url}>
          <Parts parts={title} />
        </a>
      </h3>
      <Facts card={card} locale={locale} />
      <div className="entry-text">
        <p className="search-extract" {...foreign(card.locale, locale)}>
          <Parts parts={extract} />
        </p>
      </div>
    </article>
  );
}
