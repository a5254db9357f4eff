import { z } from "zod";
import { isImageName } from "../images/validate-image.ts";
import { byLanguage } from "./by-language.ts";
import { address, line, shortLine, slug, text } from "./fields.ts";
import { expects, serves } from "./told.ts";

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
