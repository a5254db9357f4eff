import { z } from "zod";
import { type FileKind, fileType } from "../files/file-types.ts";
import { isImageName } from "../images/validate-image.ts";
import { embedAddress } from "../players/embed.ts";
import { languageTag } from "../schema/by-language.ts";

const text = z.string().trim().min(1);
/** A file beside the text by its own name: never one of another folder, or of another site. */
const beside = text.regex(/^(?:\.\/)?(?!.*\.\.)[^/\\:]+$/);
const image = beside.refine(isImageName);
const ofKind = (...kinds: readonly FileKind[]) =>
  beside.refine((name) => kinds.some((kind) => fileType(name)?.kind === kind));
const serves = (fr: string, en: string) => ({ purpose: { fr, en } });

/** What is said in a sound or a film, to be read. */
const transcript = beside
  .refine((name) => /\.(?:txt|vtt)$/i.test(name))
  .optional()
  .meta({
    ...serves(
      "Ce qui s’y dit, à lire sous le lecteur : un texte (.txt) ou des sous-titres (.vtt).",
      "What is said in it, to be read below the player: a text (.txt) or captions (.vtt).",
    ),
    expected: {
      fr: "Il faut le nom d’un fichier .txt ou .vtt du dossier de l’article ; mettez-y le texte.",
      en: "It must be the name of a .txt or .vtt file in the article’s folder; put the text into it.",
    },
  });
const title = text.meta({
  ...serves(
    "Ce que l’on verra ou entendra : le texte du lien, et le nom du lecteur.",
    "What will be seen or heard: the words of the link, and the player’s name.",
  ),
  expected: {
    fr: "Dites ce que l’on verra ou entendra : c’est le texte du lien.",
    en: "Say what will be seen or heard: these are the words of the link.",
  },
});

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
    src: image.meta({
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
  /** What a platform plays, which nobody is asked for before a reader wants it. */
  Embed: z.strictObject({
    url: text
      .refine((written) => embedAddress(written) !== undefined)
      .meta({
        ...serves(
          "L’adresse de la page qui le montre, telle qu’on la copie du navigateur.",
          "The address of the page that shows it, as it is copied from the browser.",
        ),
        expected: {
          fr: "Il faut l’adresse entière d’une page, qui commence par https://, sans nom, mot de passe ni port.",
          en: "It must be the whole address of a page, beginning with https://, without a name, password or port.",
        },
      }),
    title,
  }),
  /** A film beside the article. */
  Video: z.strictObject({
    src: ofKind("video").meta({
      ...serves("Le film.", "The film."),
      expected: {
        fr: "Il faut le nom d’un film du dossier de l’article : .mp4, .m4v, .webm ou .ogv. Celui d’un autre site s’écrit avec <Embed>.",
        en: "It must be the name of a film in the article’s folder: .mp4, .m4v, .webm or .ogv. One of another site is written with <Embed>.",
      },
    }),
    poster: image.optional().meta({
      ...serves(
        "L’image que l’on voit avant le film, qui lui donne aussi ses proportions.",
        "The image that is seen before the film, which also gives it its proportions.",
      ),
      expected: {
        fr: "Il faut le nom d’une image du dossier de l’article.",
        en: "It must be the name of an image in the article’s folder.",
      },
    }),
    captions: ofKind("captions")
      .optional()
      .meta({
        ...serves(
          "Les sous-titres, dans la langue de l’article. Ils se lisent aussi sous le film, faute de « transcript ».",
          "The captions, in the article’s language. They can also be read below the film, where there is no “transcript”.",
        ),
        expected: {
          fr: "Il faut le nom d’un fichier de sous-titres (.vtt) du dossier de l’article.",
          en: "It must be the name of a file of captions (.vtt) in the article’s folder.",
        },
      }),
    transcript,
    title,
  }),
  /** A sound beside the article. */
  Audio: z.strictObject({
    src: ofKind("audio").meta({
      ...serves("Le son.", "The sound."),
      expected: {
        fr: "Il faut le nom d’un son du dossier de l’article : .mp3, .m4a, .ogg, .opus, .wav ou .flac. Celui d’un autre site s’écrit avec <Embed>.",
        en: "It must be the name of a sound in the article’s folder: .mp3, .m4a, .ogg, .opus, .wav or .flac. One of another site is written with <Embed>.",
      },
    }),
    transcript,
    title,
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

/** Components that hold no text: one tag is all there is of them. */
const emptyComponents: ReadonlySet<string> = new Set(["Figure", "Embed", "Video", "Audio"]);

/** Whether a component is one tag, without another that closes it. */
export function isEmptyComponent(name: string): boolean {
  return emptyComponents.has(name);
}

export type ComponentName = keyof typeof componentProps;
export type CalloutProps = z.infer<typeof componentProps.Callout>;
export type DocumentProps = z.infer<typeof componentProps.Document>;
export type FigureProps = z.infer<typeof componentProps.Figure>;
export type GalleryProps = z.infer<typeof componentProps.Gallery>;
export type QuoteProps = z.infer<typeof componentProps.Quote>;

export type EmbedProps = z.infer<typeof componentProps.Embed>;
export type VideoProps = z.infer<typeof componentProps.Video>;
export type AudioProps = z.infer<typeof componentProps.Audio>;

/** Whether a tag is one an editor may write. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentProps, name);
}
