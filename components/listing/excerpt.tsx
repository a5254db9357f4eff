import { mdxComponents } from "#components/mdx/registry.tsx";
import { claimImages } from "#lib/content/body/outline.ts";
import { excerptToHast } from "#lib/content/body/to-hast.ts";
import { toReact } from "#lib/content/body/to-react.ts";
import type { Card } from "#lib/views/card.ts";

/** The beginning of an article with its paragraphs and lists, or its summary. */
export function Excerpt({ card }: { card: Card }) {
  return (
    <div className="excerpt" lang={card.locale}>
      {card.excerpt === null ? (
        <p>{card.summary}</p>
      ) : (
        toReact(
          claimImages(excerptToHast(card.excerpt, card.locale, card.url), card.key),
          mdxComponents,
        )
      )}
    </div>
  );
}
