import { z } from "zod";
import { byLanguage } from "./by-language.ts";
import { address, line } from "./fields.ts";
import { expects, serves } from "./told.ts";

/** Whose site it is: an office, a newsroom, an association, or one person. */
export const publisherSchema = z
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
