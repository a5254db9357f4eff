import { z } from "zod";
import { canonicalTag } from "../../i18n/locales.ts";
import { typed } from "./fields.ts";
import { expects } from "./told.ts";

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
export const byLanguage = <T extends z.ZodType<string>>(each: T) => {
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
