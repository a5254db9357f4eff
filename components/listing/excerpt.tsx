import { mdxComponents } from "#components/mdx/registry.tsx";
import { claimFiles } from "#lib/content/body/outline.ts";
import { excerptToHast } from "#lib/content/body/to-hast.ts";
import { toReact } from "#lib/content/body/to-react.ts";
import { foreign, type Locale } from "#lib/i18n/locales.ts";
import type { Card } from "#lib/views/card.ts";

/** The beginning of an article with its paragraphs and lists, or its summary. */
export function Excerpt({ card, locale }: { card: Card; locale: Locale }) {
  return (
    <div className="excerpt" {...foreign(card.locale, locale)}>
      {card.excerpt === null ? (
        <p>{card.summary}</p>
      ) : (
        toReact(
          claimFiles(excerptToHast(card.excerpt, card.locale, card.url), card.key, card.locale),
          mdxComponents,
        )
      )}
    </div>
  );
}
