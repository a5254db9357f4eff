import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { languageOf } from "#lib/i18n/language-of.ts";
import type { QuoteProps } from "../../lib/content/body/component-props.ts";

/** Words of someone else, with who said them and where. */
export function Quote({ author, source, children }: QuoteProps & { children?: ReactNode }) {
  const { comma } = languageOf(useLocale());
  return (
    <figure className="quote">
      <blockquote>{children}</blockquote>
      {(author ?? source) !== undefined && (
        <figcaption>
          {author}
          {author !== undefined && source !== undefined && comma}
          {source !== undefined && <cite>{source}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
