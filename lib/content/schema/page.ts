import { z } from "zod";
import { line, slug, text } from "./fields.ts";
import { expects, serves } from "./told.ts";

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
