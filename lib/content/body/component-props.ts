import { z } from "zod";
import { languageTag } from "../schema/by-language.ts";

const text = z.string().trim().min(1);
const serves = (fr: string, en: string) => ({ purpose: { fr, en } });

/**
 * What an editor may write between < and >, and the props each component takes. Kept apart from
 * the components themselves so that the commands can read it without React. The handbook shows what
 * each prop is for, with the example of `explained.ts`.
 */
export const componentProps = {
  /** A framed aside. */
  Callout: z.strictObject({
    tone: z
      .enum(["info", "success", "warning"])
      .default("info")
      .meta(
        serves(
          "Ce qu’annonce l’encadré : une information, une bonne nouvelle ou une mise en garde.",
          "What the box announces: something to know, good news or a warning.",
        ),
      ),
    title: text
      .optional()
      .meta(
        serves("Le titre, à la place de celui du ton.", "The title, instead of the tone’s own."),
      ),
  }),
  /** A document beside the article, in a box of its own. */
  Document: z.strictObject({
    src: text
      .regex(/^(?:\.\/)?(?!.*\.\.)[^/\\:]+\.(?:pdf|od[tsp]|docx|xlsx|pptx|csv|epub|ics|zip|txt)$/i)
      .meta({
        ...serves("Le document.", "The document."),
        expected: {
          fr: "Il faut le nom d’un document du dossier de l’article : PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, CSV, EPUB, ICS, ZIP ou TXT.",
          en: "It must be the name of a document in the article’s folder: PDF, ODT, ODS, ODP, DOCX, XLSX, PPTX, CSV, EPUB, ICS, ZIP or TXT.",
        },
      }),
    title: text
      .optional()
      .meta(
        serves(
          "Ce que les lecteurs voient du document, à la place du nom de son fichier.",
          "What readers see of the document, instead of its file’s name.",
        ),
      ),
  }),
  /** An image beside the article, with what it shows, a caption and who made it. */
  Figure: z.strictObject({
    src: text.regex(/^(?:\.\/)?(?!.*\.\.)[^/\\:]+\.(?:png|jpe?g|webp|avif|gif|svg)$/i).meta({
      ...serves("L’image.", "The image."),
      expected: {
        fr: "Il faut le nom d’une image du dossier de l’article.",
        en: "It must be the name of an image in the article’s folder.",
      },
    }),
    alt: text.meta({
      ...serves(
        "Ce qui est lu à voix haute, et montré si l’image ne vient pas.",
        "What is read aloud, and shown if the image does not come.",
      ),
      expected: {
        fr: "Décrivez ce que montre l’image pour qui ne la voit pas.",
        en: "Say what the image shows, for those who do not see it.",
      },
    }),
    caption: text
      .optional()
      .meta(serves("La légende, sous l’image.", "The caption, below the image.")),
    credit: text.optional().meta(serves("Qui a fait l’image.", "Who made the image.")),
  }),
  /** Several images side by side, each with its own words. */
  Gallery: z.strictObject({
    caption: text
      .optional()
      .meta(
        serves(
          "La légende de l’ensemble, sous les images.",
          "The caption of all, below the images.",
        ),
      ),
  }),
  /** Words, or whole paragraphs, in another language than the text. */
  Lang: z.strictObject({
    code: languageTag.meta({
      ...serves(
        "La langue, par son étiquette : nl, ar, pt-BR.",
        "The language, by its tag: nl, ar, pt-BR.",
      ),
      expected: {
        fr: "Il faut l’étiquette d’une langue, telle que nl, ar ou pt-BR.",
        en: "It must be the tag of a language, such as nl, ar or pt-BR.",
      },
    }),
  }),
  /** Words of someone else, with who said them and where. */
  Quote: z.strictObject({
    author: text.optional().meta(serves("Qui parle.", "Who speaks.")),
    source: text
      .optional()
      .meta(serves("Où cela a été dit ou écrit.", "Where it was said or written.")),
  }),
} as const;

/**
 * Elements of HTML that an editor may write as they are, since Markdown has no sign for them, with
 * their props. `<br>` needs no closing tag.
 */
export const elementProps = {
  abbr: z.strictObject({ title: text.optional() }),
  br: z.strictObject({}),
  sub: z.strictObject({}),
  sup: z.strictObject({}),
} as const;

export type ElementName = keyof typeof elementProps;

/** Whether a tag is an element of HTML that an editor may write. */
export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(elementProps, name);
}

export type ComponentName = keyof typeof componentProps;
export type CalloutProps = z.infer<typeof componentProps.Callout>;
export type DocumentProps = z.infer<typeof componentProps.Document>;
export type FigureProps = z.infer<typeof componentProps.Figure>;
export type GalleryProps = z.infer<typeof componentProps.Gallery>;
export type QuoteProps = z.infer<typeof componentProps.Quote>;

/** Whether a tag is one an editor may write. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentProps, name);
}
