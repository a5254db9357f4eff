import { Facts, TextFacts } from "#components/listing/facts.tsx";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Hit } from "#lib/views/search.ts";
import { Parts } from "./highlighted.tsx";

/** A text that was found, with the passage that has what was looked for. */
export function Result({ hit, locale }: { hit: Hit; locale: Locale }) {
  const { card, url, title, extract } = hit;
  return (
    <article className="entry">
      <h3 className="entry-title" {...foreign(hit.locale, locale)}>
        <a href={url}>
          <Parts parts={title} />
        </a>
      </h3>
      {card === undefined ? (
        <div className="facts">
          <TextFacts text={hit} locale={locale} />
        </div>
      ) : (
        <Facts card={card} locale={locale} />
      )}
      <div className="entry-text">
        <p className="search-extract" {...foreign(hit.locale, locale)}>
          <Parts parts={extract} />
        </p>
      </div>
    </article>
  );
}
