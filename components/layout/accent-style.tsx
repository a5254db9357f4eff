import { type Accent, colourOf } from "#lib/content/colours/accent.ts";
import { inBothSchemes } from "#lib/content/colours/palette.ts";

/** What gives a theme's things its colour: in pages that show the theme, once each, and no other. */
export function AccentStyle({ accent }: { accent: Accent }) {
  return (
    <style href={`accent-${accent}`} precedence="site">
      {`[data-accent="${accent}"]{--accent:${inBothSchemes(colourOf(accent))}}`}
    </style>
  );
}
