import { z } from "zod";

const text = z.string().trim().min(1);

/**
 * What an editor may write between < and >, and the props each component takes. Kept apart from
 * the components themselves so that the commands can read it without React.
 */
export const componentProps = {
  /** A framed aside. */
  Callout: z.strictObject({
    tone: z.enum(["info", "success", "warning"]).default("info"),
    title: text.optional(),
  }),
  /** An image beside the article, with what it shows, a caption and who made it. */
  Figure: z.strictObject({
    src: text.regex(/^(?!.*\.\.)[^/\\:]+\.(?:png|jpe?g|webp|avif|gif|svg)$/i).meta({
      expected: {
        fr: "Il faut le nom d’une image du dossier de l’article.",
        en: "It must be the name of an image in the article’s folder.",
      },
    }),
    alt: text.meta({
      expected: {
        fr: "Décrivez ce que montre l’image pour qui ne la voit pas.",
        en: "Say what the image shows, for those who do not see it.",
      },
    }),
    caption: text.optional(),
    credit: text.optional(),
  }),
  /** Words of someone else, with who said them and where. */
  Quote: z.strictObject({ author: text.optional(), source: text.optional() }),
} as const;

export type ComponentName = keyof typeof componentProps;
export type CalloutProps = z.infer<typeof componentProps.Callout>;
export type FigureProps = z.infer<typeof componentProps.Figure>;
export type QuoteProps = z.infer<typeof componentProps.Quote>;

/** Whether a tag is one an editor may write. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(componentProps, name);
}
