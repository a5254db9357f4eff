import { z } from "zod";
import { address, day, dayOrInstant, line, slug, text } from "./fields.ts";
import { expects, serves } from "./told.ts";

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
    until: dayOrInstant
      .optional()
      .meta(
        serves(
          "La fin : le dernier jour où le public lit l’article, jusqu’à minuit à l’heure du site, ou l’instant où il cesse de le lire. Ensuite, son adresse dit seulement quand il a pris fin.",
          "The end: the last day on which the public reads the article, up to midnight on the site’s clock, or the instant at which it no longer does. From then on its address says only when it ended.",
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
    kind: slug.optional().meta({
      ...expects(
        "une clé des types (kinds) de site.yaml, telle que release",
        "a key of the kinds in site.yaml, such as release",
      ),
      ...serves(
        "Ce que c’est : une clé des types (kinds) de site.yaml, telle que release pour un communiqué.",
        "What it is: a key of the kinds in site.yaml, such as release for a press release.",
      ),
    }),
    series: text
      .max(200)
      .optional()
      .meta({
        ...expects("une clé de series.yaml", "a key of series.yaml"),
        ...serves(
          "La série dont c’est une partie : une clé de series.yaml. Les parties se suivent par date.",
          "The series of which it is a part: a key of series.yaml. Parts follow each other by date.",
        ),
      }),
    pinned: z
      .boolean()
      .optional()
      .meta({
        ...expects("true ou false", "true or false"),
        ...serves(
          "Avant les plus récents, à l’accueil et en tête de ses thèmes ; trois au plus, les plus récents.",
          "Before the newest, on the home page and at the head of its themes; three at most, the newest.",
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
