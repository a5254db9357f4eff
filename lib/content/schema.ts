import { z } from "zod";
import type { Locale } from "../i18n/locales.ts";
import { isDay, isDayOrInstant } from "./dates.ts";

/** What an editor is told about a field, in each language; the handbook and errors read it. */
declare module "zod" {
  interface GlobalMeta {
    readonly expected?: Readonly<Record<Locale, string>>;
  }
}

const expects = (fr: string, en: string) => ({ expected: { fr, en } });

const text = z.string().trim().min(1);
const line = text.max(300).meta(expects("un texte sur une ligne", "a text on one line"));
const day = z
  .string()
  .refine(isDay)
  .meta(expects("un jour qui existe, écrit 2026-11-24", "a day that exists, written 2026-11-24"));
const dayOrInstant = z
  .string()
  .refine(isDayOrInstant)
  .meta(
    expects(
      "un jour qui existe, écrit 2026-11-24, ou un instant, écrit 2026-11-24T08:00:00+01:00",
      "a day that exists, written 2026-11-24, or an instant, written 2026-11-24T08:00:00+01:00",
    ),
  );

/** Words in lower case without accents, joined by hyphens: what a URL shows. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slug = z
  .string()
  .max(120)
  .regex(slugPattern)
  .meta(
    expects(
      "des mots sans accent ni majuscule, reliés par des tirets",
      "lower-case words without accents, joined by hyphens",
    ),
  );

const link = z
  .union([
    z.url({ protocol: /^https?$/ }),
    z.strictObject({ title: line, url: z.url({ protocol: /^https?$/ }) }),
  ])
  .meta(expects("une adresse https://…", "an address, https://…"));

const change = z
  .strictObject({ date: day, kind: z.enum(["correction", "addition", "minor"]), note: line })
  .meta(
    expects(
      "une note avec date, kind (correction, addition ou minor) et note",
      "a note with date, kind (correction, addition or minor) and note",
    ),
  );

/** The fields above an article's text. The only source of its types, checks and documentation. */
export const frontmatterSchema = z
  .strictObject({
    /** The headline. */
    title: line,
    /** The end of the URL in this language; by default the folder's name without its date. */
    slug: slug.optional(),
    /** Day or instant of publication; a future one is an embargo. */
    date: dayOrInstant,
    /** Day or instant of the last change that readers should know of. */
    updated: dayOrInstant.optional(),
    /** Dated notes that tell readers what changed. */
    changes: z.array(change).optional().meta(expects("une liste de notes", "a list of notes")),
    /** One or two sentences for cards, feeds and search engines. */
    summary: text.max(600).meta(expects("une ou deux phrases", "one or two sentences")),
    /** Keys of themes.yaml; the first one is the article's own colour and cover. */
    themes: z
      .array(text)
      .min(1)
      .meta(expects("une liste d’au moins un thème", "a list of at least one theme")),
    /** An image beside the article, for cards and sharing. */
    cover: text.max(200).optional().meta(expects("un nom de fichier", "a file name")),
    /** What the cover shows, for those who do not see it. */
    coverAlt: line.optional(),
    /** Not for readers yet. */
    draft: z.boolean().optional().meta(expects("true ou false", "true or false")),
    /** Taken back: readers are told when and why. */
    withdrawn: z
      .strictObject({ date: day, reason: line })
      .optional()
      .meta(expects("date et reason", "date and reason")),
    /** Where the facts come from. */
    sources: z.array(link).optional().meta(expects("une liste d’adresses", "a list of addresses")),
  })
  .refine((data) => data.cover === undefined || data.coverAlt !== undefined, {
    path: ["coverAlt"],
    message: "required",
  });

export type Frontmatter = z.infer<typeof frontmatterSchema>;

const localized = z.strictObject({ fr: line, en: line });

/** One theme of themes.yaml. */
export const themeSchema = z.strictObject({
  name: localized,
  slug: z.strictObject({ fr: slug, en: slug }),
  description: z.strictObject({ fr: text, en: text }).optional(),
});

/** One office of mandates.yaml; without `to` it is still held. */
export const mandateSchema = z.strictObject({ from: day, to: day.optional(), office: localized });

const path = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[^\s\\]*$/)
  .meta(expects("un chemin qui commence par /", "a path that begins with /"));

/** One line of redirects.yaml: old path, new path. */
export const redirectSchema = z.strictObject({ from: path, to: path });
