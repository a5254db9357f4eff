import { z } from "zod";
import { byLanguage } from "./by-language.ts";
import { shortLine, shortText, slug } from "./fields.ts";
import { expects, serves } from "./told.ts";

/** One series of series.yaml. */
export const seriesSchema = z
  .strictObject({
    name: byLanguage(shortLine).meta(serves("Son nom.", "Its name.")),
    slug: byLanguage(slug).meta(
      serves("La fin de l’adresse de sa page.", "The end of its page’s address."),
    ),
    description: byLanguage(shortText)
      .optional()
      .meta(
        serves("Ce que sa page en dit, sous son nom.", "What its page says of it, below its name."),
      ),
  })
  .meta(
    expects(
      "un nom (name) et une fin d’adresse (slug), avec une description s’il y en a une",
      "a name and the end of an address (slug), with a description if there is one",
    ),
  );
