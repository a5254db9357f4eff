import type { ReactNode } from "react";
import type { QuoteProps } from "../../lib/content/body/component-props.ts";

/** Words of someone else, with who said them and where. */
export function Quote({ author, source, children }: QuoteProps & { children?: ReactNode }) {
  return (
    <figure className="quote">
      <blockquote>{children}</blockquote>
      {(author ?? source) !== undefined && (
        <figcaption>
          {author}
          {author !== undefined && source !== undefined && ", "}
          {source !== undefined && <cite>{source}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
