import { z } from "zod";
import { frontmatterSchema } from "../content/schema/article.ts";
import { mandateSchema } from "../content/schema/mandate.ts";
import { pageSchema } from "../content/schema/page.ts";
import { personKey, personSchema } from "../content/schema/person.ts";
import { redirectSchema } from "../content/schema/redirect.ts";
import { seriesSchema } from "../content/schema/series.ts";
import { siteSchema } from "../content/schema/site.ts";
import { themeSchema } from "../content/schema/theme.ts";
import type { EditorTexts } from "../i18n/editor-languages.ts";

/** The JSON Schemas that editors of code read, by file; made from what judges the content. */
export function editorSchemas(): Readonly<Record<string, object>> {
  const path = redirectSchema.shape.to;
  return {
    "article.json": jsonSchema(frontmatterSchema),
    "page.json": jsonSchema(pageSchema),
    "site.json": jsonSchema(siteSchema),
    "themes.json": jsonSchema(z.record(z.string(), themeSchema)),
    "people.json": jsonSchema(z.record(personKey, personSchema)),
    "series.json": jsonSchema(z.record(z.string(), seriesSchema)),
    "mandates.json": jsonSchema(z.array(mandateSchema)),
    "redirects.json": jsonSchema(z.record(z.string(), path)),
  };
}

interface Written {
  readonly expected?: EditorTexts;
  readonly purpose?: EditorTexts;
  readonly description?: string;
}

const inBoth = ({ fr, en }: EditorTexts) => `${fr} (${en})`;

/** Draft 7 is what VS Code's YAML extension reads; its tooltip shows the description. */
function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema }) => {
      const { expected, purpose, description } = jsonSchema as Written;
      delete jsonSchema.expected;
      delete jsonSchema.purpose;
      // What is around an optional field says what it is for, the field itself what to write.
      const known = description ?? (expected && inBoth(expected));
      const texts = [purpose && inBoth(purpose), known].filter((text) => text !== undefined);
      if (texts.length > 0) jsonSchema.description = texts.join("\n\n");
    },
  });
}
