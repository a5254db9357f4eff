import { z } from "zod";
import type { EditorTexts } from "../../i18n/editor-languages.ts";
import { likelyTag } from "../../i18n/locales.ts";
import { contentFormat } from "../content-format.ts";
import { isTimeZone } from "../dates.ts";
import { isImageName } from "../images/validate-image.ts";
import { hostNamed, isHost } from "../players/embed.ts";
import { byLanguage, languageTag } from "./by-language.ts";
import { accent, address, line, shortLine, shortText, slug, text, typed } from "./fields.ts";
import { publisherSchema } from "./publisher.ts";
import { expects, serves } from "./told.ts";

/** How many languages a site may have. */
export const mostLanguages = 50;

/** How many kinds of articles it may have: a form of the search lists them. */
const mostKinds = 50;

/** Each of them may stand in a page's policy. */
const mostEmbeds = 30;

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
  kinds: z
    .record(slug, byLanguage(shortLine))
    .refine((kinds) => Object.keys(kinds).length <= mostKinds)
    .optional()
    .meta({
      ...expects(
        `des types d’articles par leur clé, ${mostKinds} au plus, chacun avec son nom, tels que { release: Communiqué }`,
        `kinds of articles by their key, at most ${mostKinds}, each with its name, such as { release: Press release }`,
      ),
      ...serves(
        "Ce que peut dire le champ kind d’un article, avec les noms que lisent les lecteurs.",
        "What an article’s field kind may say, with the names that readers are shown.",
      ),
    }),
  embeds: z
    .array(
      typed
        .overwrite(hostNamed)
        .refine(isHost)
        .meta(
          expects(
            "le nom d’un hôte tel que tube.example.org, sans rien devant ni derrière",
            "the name of a host such as tube.example.org, with nothing before or after it",
          ),
        ),
    )
    .max(mostEmbeds)
    .optional()
    .meta({
      ...expects(
        "une liste d’hôtes, telle que [tube.example.org]",
        "a list of hosts, such as [tube.example.org]",
      ),
      ...serves(
        "Les hôtes dont <Embed> peut charger le lecteur, une fois que la personne l’a demandé ; l’hôte de l’adresse que l’on colle ou celui de son lecteur. Sans ce champ, aucun.",
        "The hosts whose player <Embed> may load once a reader has asked for it: the host of the address that is pasted, or that of its player. Without it, none.",
      ),
    }),
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
