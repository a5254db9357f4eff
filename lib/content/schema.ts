import { z } from "zod";
import type { EditorTexts } from "../i18n/editor-languages.ts";
import { canonicalTag, likelyTag } from "../i18n/locales.ts";
import { type Accent, isAccent, isReadable } from "./colours/accent.ts";
import { accentNames } from "./colours/palette.ts";
import { contentFormat } from "./content-format.ts";
import { isDay, isDayOrInstant, isTimeZone } from "./dates.ts";
import { isImageName } from "./images/validate-image.ts";

/** What an editor is told about a field, in each language; the handbook and errors read it. */
declare module "zod" {
  interface GlobalMeta {
    /** What is to be written in it. */
    readonly expected?: EditorTexts;
    /** What it is for. */
    readonly purpose?: EditorTexts;
  }
}

const expects = (fr: string, en: string) => ({ expected: { fr, en } });
const serves = (fr: string, en: string) => ({ purpose: { fr, en } });

const text = z.string().trim().min(1);
const line = text
  .max(300)
  .meta(expects("un texte de 300 signes au plus", "a text of at most 300 characters"));
const shortText = text
  .max(600)
  .meta(expects("un texte de 600 signes au plus", "a text of at most 600 characters"));
/** A name that stands at the top of each page, in titles and on share images. */
const shortLine = text
  .max(120)
  .meta(expects("un nom de 120 signes au plus", "a name of at most 120 characters"));
/** Programs put other dashes for the hyphen that was typed, and signs that nobody sees. */
const typed = z
  .string()
  .overwrite((text) => text.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\p{Cf}/gu, ""))
  .trim();
const day = typed
  .refine(isDay)
  .meta(expects("un jour qui existe, écrit 2026-11-24", "a day that exists, written 2026-11-24"));
const dayOrInstant = typed
  .refine(isDayOrInstant)
  .meta(
    expects(
      "un jour qui existe, écrit 2026-11-24, ou un instant, écrit 2026-11-24T08:00:00+01:00",
      "a day that exists, written 2026-11-24, or an instant, written 2026-11-24T08:00:00+01:00",
    ),
  );

/** Words in lower case without accents, joined by hyphens: what a URL shows. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slug = typed
  .max(120)
  .regex(slugPattern)
  .meta(
    expects(
      "des mots sans accent ni majuscule, reliés par des tirets",
      "lower-case words without accents, joined by hyphens",
    ),
  );

const accent = typed
  .toLowerCase()
  .refine((value): value is Accent => isAccent(value) && isReadable(value))
  .meta(
    expects(
      `${accentNames.join(", ")}, ou une couleur assez foncée pour se lire sur le papier, telle que "#7a1f3d"`,
      `${accentNames.join(", ")}, or a colour dark enough to be read on the paper, such as "#7a1f3d"`,
    ),
  );

const address = z
  .url({ protocol: /^https?$/ })
  .meta(expects("une adresse https://…", "an address, https://…"));

const link = z
  .union([
    address,
    z.strictObject({
      title: line.meta(serves("Le nom de la source.", "The source’s name.")),
      url: address.meta(serves("Son adresse.", "Its address.")),
    }),
  ])
  .meta(expects("une adresse https://…", "an address, https://…"));

const change = z
  .strictObject({
    date: day.meta(serves("Le jour du changement.", "The day of the change.")),
    kind: z
      .enum(["correction", "addition", "minor"])
      .meta(
        serves(
          "correction : c’était faux ; addition : c’est nouveau ; minor : un détail.",
          "correction: it was wrong; addition: it is new; minor: a detail.",
        ),
      ),
    note: line.meta(serves("Ce que lit le public.", "What the public reads.")),
  })
  .meta(
    expects(
      "une note avec date, kind (correction, addition ou minor) et note",
      "a note with date, kind (correction, addition or minor) and note",
    ),
  );

/** How many people may sign one text: an open letter has many. */
const mostAuthors = 50;

/** Names each item of a list that stood before. */
function onlyOnce(
  items: readonly string[],
  { addIssue }: { addIssue: (issue: z.core.$ZodRawIssue<z.core.$ZodIssueCustom>) => void },
) {
  for (const [index, each] of items.entries()) {
    if (items.indexOf(each) === index) continue;
    addIssue({ code: "custom", path: [index], input: each, message: "twice" });
  }
}

/** The fields above an article's text. The only source of its types, checks and documentation. */
export const frontmatterSchema = z
  .strictObject({
    title: line.meta(serves("Le titre.", "The headline.")),
    slug: slug
      .optional()
      .meta(
        serves(
          "La fin de l’adresse dans cette langue ; sans lui, le nom du dossier sans sa date.",
          "The end of the address in this language; without it, the folder’s name without its date.",
        ),
      ),
    date: dayOrInstant.meta(
      serves(
        "Le jour ou l’instant de la publication ; à venir, c’est un embargo.",
        "The day or instant of publication; one to come is an embargo.",
      ),
    ),
    updated: dayOrInstant
      .optional()
      .meta(
        serves(
          "Le dernier changement que les lecteurs doivent connaître.",
          "The last change that readers should know of.",
        ),
      ),
    changes: z
      .array(change)
      .optional()
      .meta({
        ...expects("une liste de notes", "a list of notes"),
        ...serves(
          "Les notes datées qui disent aux lecteurs ce qui a changé.",
          "The dated notes that tell readers what changed.",
        ),
      }),
    summary: text.max(600).meta({
      ...expects("une ou deux phrases", "one or two sentences"),
      ...serves(
        "Ce que montrent les listes, les flux et les moteurs de recherche.",
        "What lists, feeds and search engines show.",
      ),
    }),
    themes: z
      .array(text)
      .min(1)
      .meta({
        ...expects("une liste d’au moins un thème", "a list of at least one theme"),
        ...serves(
          "Les clés de themes.yaml ; la première donne sa couleur et son dessin à l’article.",
          "Keys of themes.yaml; the first one gives the article its colour and drawing.",
        ),
      }),
    authors: z
      .array(text)
      .min(1)
      .max(mostAuthors)
      .superRefine(onlyOnce)
      .optional()
      .meta({
        ...expects(
          `une liste d’une à ${mostAuthors} personnes, chacune une fois, telle que [ana]`,
          `a list of one to ${mostAuthors} people, each of them once, such as [ana]`,
        ),
        ...serves(
          "Qui l’a écrit : des clés de people.yaml, dans l’ordre où les noms sont lus.",
          "Who wrote it: keys of people.yaml, in the order in which the names are read.",
        ),
      }),
    cover: text
      .max(200)
      .optional()
      .meta({
        ...expects("un nom de fichier", "a file name"),
        ...serves(
          "Une image du dossier de l’article, au-dessus de lui, en tête de l’accueil et là où il est partagé.",
          "An image of the article’s folder, above it, at the head of the home page and where it is shared.",
        ),
      }),
    coverAlt: line
      .optional()
      .meta(
        serves(
          "Ce que montre cette image, pour qui ne la voit pas ; nécessaire avec elle.",
          "What that image shows, for those who do not see it; needed with it.",
        ),
      ),
    draft: z
      .boolean()
      .optional()
      .meta({
        ...expects("true ou false", "true or false"),
        ...serves("Pas encore pour les lecteurs.", "Not for readers yet."),
      }),
    withdrawn: z
      .strictObject({
        date: day.meta(serves("Le jour du retrait.", "The day of the withdrawal.")),
        reason: line.meta(
          serves("Le motif, que lit le public.", "The reason, which the public reads."),
        ),
      })
      .optional()
      .meta({
        ...expects("date et reason", "date and reason"),
        ...serves(
          "L’article est repris : les lecteurs apprennent quand et pourquoi.",
          "The article is taken back: readers are told when and why.",
        ),
      }),
    sources: z
      .array(link)
      .optional()
      .meta({
        ...expects("une liste d’adresses", "a list of addresses"),
        ...serves("D’où viennent les faits.", "Where the facts come from."),
      }),
  })
  .refine((data) => data.cover === undefined || data.coverAlt !== undefined, {
    path: ["coverAlt"],
    message: "required",
  });

export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** The fields above the text of a page about the site. */
export const pageSchema = z.strictObject({
  title: line.meta(
    serves("Le titre, et le nom dans les menus.", "The title, and its name in menus."),
  ),
  slug: slug
    .optional()
    .meta(
      serves(
        "La fin de l’adresse dans cette langue ; sans lui, le nom du dossier.",
        "The end of the address in this language; without it, the folder’s name.",
      ),
    ),
  summary: text
    .max(600)
    .optional()
    .meta({
      ...expects("une ou deux phrases", "one or two sentences"),
      ...serves("Ce que montrent les moteurs de recherche.", "What search engines show."),
    }),
  menu: z
    .enum(["header", "footer", "none"])
    .default("footer")
    .meta({
      ...expects("header, footer ou none", "header, footer or none"),
      ...serves(
        "Où la page est liée : en haut de chaque page, en bas, ou nulle part.",
        "Where the page is linked: at the top of each page, at the bottom, or nowhere.",
      ),
    }),
  order: z
    .int()
    .optional()
    .meta({
      ...expects("un nombre entier, tel que 1", "a whole number, such as 1"),
      ...serves(
        "Sa place dans le menu : le plus petit nombre d’abord, puis les pages sans ce champ, par titre.",
        "Its place in the menu: the smallest number first, then pages without it, by title.",
      ),
    }),
  draft: z
    .boolean()
    .optional()
    .meta({
      ...expects("true ou false", "true or false"),
      ...serves("Pas encore pour les lecteurs.", "Not for readers yet."),
    }),
});

export type PageFields = z.infer<typeof pageSchema>;

/** Programs write fr_FR, people FR: both name the language that is written fr-FR. */
export const languageTag = typed
  .overwrite((written) => canonicalTag(written.replaceAll("_", "-")) ?? written)
  .refine((written) => canonicalTag(written) !== undefined)
  .meta(
    expects(
      "l’étiquette d’une langue, telle que fr, de ou pt-BR, une seule fois (fr et fr-FR sont la même)",
      "the tag of a language, such as fr, de or pt-BR, once (fr and fr-FR are the same)",
    ),
  );

/** A text that is one for all languages of the site, or by language. */
const byLanguage = <T extends z.ZodType<string>>(each: T) => {
  const { fr, en } = each.meta()?.expected ?? { fr: "un texte", en: "a text" };
  return z
    .union([each, z.record(languageTag, each).refine((texts) => Object.keys(texts).length > 0)])
    .meta(
      expects(
        `${fr}, ou un par langue : { fr: …, de: … }`,
        `${en}, or one for each language: { fr: …, de: … }`,
      ),
    );
};

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

/** What an article's `authors` name a person by, and the end of the address of their page. */
export const personKey = slug;

/** A person of people.yaml. */
export const personSchema = z
  .strictObject({
    name: byLanguage(shortLine).meta(serves("Son nom.", "Their name.")),
    role: byLanguage(line)
      .optional()
      .meta(
        serves(
          "Ce que fait cette personne, en une ligne : sa fonction, son métier.",
          "What they do, in a line: their office, their trade.",
        ),
      ),
    portrait: text
      .max(200)
      .refine((name) => isImageName(name) && !name.includes("/"))
      .optional()
      .meta({
        ...expects(
          "le nom d’une image à côté de people.yaml, telle que ana.jpg",
          "the name of an image beside people.yaml, such as ana.jpg",
        ),
        ...serves("Son portrait, sur sa page.", "Their portrait, on their page."),
      }),
    url: address.optional().meta(serves("Son adresse ailleurs.", "Their address elsewhere.")),
    sameAs: z
      .array(address)
      .optional()
      .meta({
        ...expects("une liste d’adresses https://…", "a list of addresses, https://…"),
        ...serves(
          "Ses autres pages, qui disent aux moteurs de recherche de qui il s’agit.",
          "Their other pages, which tell search engines who they are.",
        ),
      }),
  })
  .meta(
    expects(
      "un nom (name), avec role, portrait, url et sameAs s’il y en a",
      "a name, with role, portrait, url and sameAs if there are any",
    ),
  );

/** How many languages a site may have. */
export const mostLanguages = 50;

/** Whose site it is: an office, a newsroom, an association, or one person. */
const publisherSchema = z
  .strictObject({
    kind: z
      .enum(["person", "organization"])
      .meta(
        serves(
          "person : un élu, une autrice ; organization : une mairie, une rédaction, une association.",
          "person: an elected official, a writer; organization: a town hall, a newsroom, an association.",
        ),
      ),
    name: byLanguage(line).meta(serves("Son nom.", "Its name.")),
    url: address
      .optional()
      .meta(serves("Son adresse ailleurs, officielle.", "Its official address elsewhere.")),
    sameAs: z
      .array(address)
      .optional()
      .meta({
        ...expects("une liste d’adresses https://…", "a list of addresses, https://…"),
        ...serves(
          "Ses autres pages, qui disent aux moteurs de recherche de qui il s’agit.",
          "Its other pages, which tell search engines who it is.",
        ),
      }),
  })
  .meta(
    expects(
      "kind (person ou organization) et name, avec url et sameAs s’il y en a",
      "kind (person or organization) and name, with url and sameAs if there are any",
    ),
  );

/** What is to be written for an image beside site.yaml. */
const imageBesideSite: EditorTexts = {
  fr: "le nom d’une image à côté de site.yaml (SVG, PNG, JPEG, WebP, AVIF ou GIF), telle que logo.svg",
  en: "the name of an image beside site.yaml (SVG, PNG, JPEG, WebP, AVIF or GIF), such as logo.svg",
};
const image = text
  .max(200)
  .refine((name) => isImageName(name) && !/[/\\]/.test(name))
  .meta({ expected: imageBesideSite });

/** What site.yaml says of the whole site. */
export const siteSchema = z.strictObject({
  format: z
    .int()
    .min(1)
    .max(contentFormat)
    .optional()
    .meta({
      ...expects(
        `un nombre jusqu’à ${contentFormat} ; un plus grand demande une version plus récente du programme`,
        `a number up to ${contentFormat}; a greater one needs a later release of the program`,
      ),
      ...serves(
        "Le format dans lequel le contenu est écrit, pour qu’une version plus ancienne du programme le dise.",
        "The format in which the content is written, so that an older release of the program says so.",
      ),
    }),
  name: byLanguage(shortLine)
    .optional()
    .meta(
      serves(
        "Le nom du site, en haut de chaque page ; sans ce champ, celui du serveur.",
        "The site’s name, at the top of each page; without it, that of the host.",
      ),
    ),
  tagline: byLanguage(line)
    .optional()
    .meta(serves("Une ligne sous le nom.", "A line below the name.")),
  description: byLanguage(shortText)
    .optional()
    .meta(
      serves(
        "Ce que disent du site les flux, les moteurs de recherche et les liens partagés.",
        "What feeds, search engines and shared links say of the site.",
      ),
    ),
  publisher: publisherSchema
    .optional()
    .meta(
      serves(
        "Qui publie le site : l’auteur de ce qui n’en nomme pas d’autre.",
        "Who publishes the site: the author of what names no other.",
      ),
    ),
  languages: z
    .array(languageTag)
    .min(1)
    .max(mostLanguages)
    .superRefine((tags, { addIssue }) => {
      const likely = tags.map((each) => likelyTag(each));
      for (const [index, each] of likely.entries()) {
        if (likely.indexOf(each) === index) continue;
        addIssue({ code: "custom", path: [index], input: tags[index], message: "twice" });
      }
    })
    .optional()
    .meta({
      ...expects(
        `une liste d’une à ${mostLanguages} étiquettes de langue, telle que [fr, nl]`,
        `a list of one to ${mostLanguages} language tags, such as [fr, nl]`,
      ),
      ...serves(
        "Les langues du site ; la première est celle des originaux, et celle où mène « / » si aucune ne convient. Sans ce champ, celles des textes qui sont là.",
        "The site’s languages; the first is that of the originals, and where “/” leads when none fits. Without it, those of the texts that are there.",
      ),
    }),
  timeZone: typed
    .refine(isTimeZone)
    .optional()
    .meta({
      ...expects(
        "un fuseau tel que Europe/Brussels ou UTC",
        "a time zone such as Europe/Brussels or UTC",
      ),
      ...serves(
        "Les heures qui sont affichées, et l’instant où commence un jour ; sans ce champ, UTC.",
        "The hours that are shown, and when a day begins; without it, UTC.",
      ),
    }),
  notice: byLanguage(shortText)
    .optional()
    .meta(serves("Une ligne au bas de chaque page.", "A line at the foot of each page.")),
  logo: image
    .optional()
    .meta(
      serves(
        "Un dessin (SVG) ou une image à côté de site.yaml, devant le nom.",
        "A drawing (SVG) or an image beside site.yaml, before the name.",
      ),
    ),
  icon: image
    .optional()
    .meta(
      serves(
        "Le dessin (SVG) que montrent les onglets, à côté de site.yaml.",
        "The drawing (SVG) that tabs show, beside site.yaml.",
      ),
    ),
  accent: accent
    .optional()
    .meta(
      serves(
        "La couleur du site, là où aucun thème n’a la sienne.",
        "The site’s colour, where no theme has its own.",
      ),
    ),
  licence: address
    .optional()
    .meta(
      serves(
        "L’adresse de la licence sous laquelle les textes se reprennent.",
        "The address of the licence under which the texts may be used.",
      ),
    ),
  untranslated: z
    .enum(["show", "hide"])
    .optional()
    .meta({
      ...expects("show ou hide", "show or hide"),
      ...serves(
        "Ce qui n’est pas traduit se lit dans les listes des autres langues (show, sans ce champ) ou n’y est pas (hide).",
        "What is not translated is shown in the lists of other languages (show, without it), or is left out of them (hide).",
      ),
    }),
});
export type SiteFields = z.infer<typeof siteSchema>;

/** One office of mandates.yaml; without `to` it is still held. */
export const mandateSchema = z.strictObject({
  from: day,
  to: day.optional(),
  office: byLanguage(line),
});
export type Mandate = z.infer<typeof mandateSchema>;

const path = z
  .string()
  .max(500)
  .regex(/^\/(?!\/)[^\s\\]*$/)
  .meta(expects("un chemin qui commence par /", "a path that begins with /"));

/** One line of redirects.yaml: old address, new one. */
export const redirectSchema = z.strictObject({ from: path, to: path });
