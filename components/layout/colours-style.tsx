import type { Accent } from "#lib/content/colours/accent.ts";
import { colourTokens } from "#lib/content/colours/tokens.ts";

/** The colours of every page. Each is given for both schemes. */
export function ColoursStyle({ accent }: { accent: Accent | undefined }) {
  return (
    <style href="colours" precedence="site">
      {`:root{${colourTokens(accent)}}`}
    </style>
  );
}
