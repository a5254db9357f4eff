import { z } from "zod";
import { byLanguage } from "./by-language.ts";
import { accent, line, slug, text } from "./fields.ts";
import { serves } from "./told.ts";

/** One theme of themes.yaml. */
export const themeSchema = z.strictObject({
  name: byLanguage(line),
  slug: byLanguage(slug),
  description: byLanguage(text).optional(),
  accent: accent
    .optional()
    .meta(
      serves(
        "Sa couleur, au-dessus de ses titres ; sans ce champ, une couleur tirée de sa clé.",
        "Its colour, above its titles; without it, a colour that comes from its key.",
      ),
    ),
});
