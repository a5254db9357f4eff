import { z } from "zod";
import { type Accent, isAccent, isReadable } from "../colours/accent.ts";
import { accentNames } from "../colours/palette.ts";
import { isDay, isDayOrInstant } from "../dates.ts";
import { expects } from "./told.ts";

/** Any text, without the spaces around it. */
export const text = z.string().trim().min(1);
/** A text of one line. */
export const line = text
  .max(300)
  .meta(expects("un texte de 300 signes au plus", "a text of at most 300 characters"));
/** A text of a few lines. */
export const shortText = text
  .max(600)
  .meta(expects("un texte de 600 signes au plus", "a text of at most 600 characters"));
/** A name that stands at the top of each page, in titles and on share images. */
export const shortLine = text
  .max(120)
  .meta(expects("un nom de 120 signes au plus", "a name of at most 120 characters"));
/** Programs put other dashes for the hyphen that was typed, and signs that nobody sees. */
export const typed = z
  .string()
  .overwrite((text) => text.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\p{Cf}/gu, ""))
  .trim();
/** A day on the calendar. */
export const day = typed
  .refine(isDay)
  .meta(expects("un jour qui existe, écrit 2026-11-24", "a day that exists, written 2026-11-24"));
/** A day, or an instant of one. */
export const dayOrInstant = typed
  .refine(isDayOrInstant)
  .meta(
    expects(
      "un jour qui existe, écrit 2026-11-24, ou un instant, écrit 2026-11-24T08:00:00+01:00",
      "a day that exists, written 2026-11-24, or an instant, written 2026-11-24T08:00:00+01:00",
    ),
  );

/** Words in lower case without accents, joined by hyphens: what a URL shows. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The end of an address. */
export const slug = typed
  .max(120)
  .regex(slugPattern)
  .meta(
    expects(
      "des mots sans accent ni majuscule, reliés par des tirets",
      "lower-case words without accents, joined by hyphens",
    ),
  );

/** A colour that a title may have. */
export const accent = typed
  .toLowerCase()
  .refine((value): value is Accent => isAccent(value) && isReadable(value))
  .meta(
    expects(
      `${accentNames.join(", ")}, ou une couleur assez foncée pour se lire sur le papier, telle que "#7a1f3d"`,
      `${accentNames.join(", ")}, or a colour dark enough to be read on the paper, such as "#7a1f3d"`,
    ),
  );

/** An address on the web. */
export const address = z
  .url({ protocol: /^https?$/ })
  .meta(expects("une adresse https://…", "an address, https://…"));
