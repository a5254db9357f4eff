import { z } from "zod";
import {
  frontmatterSchema,
  mandateSchema,
  redirectSchema,
  themeSchema,
} from "../content/schema.ts";

/** The JSON Schemas that editors of code read, by file; made from what judges the content. */
export function editorSchemas(): Readonly<Record<string, object>> {
  const path = redirectSchema.shape.to;
  return {
    "article.json": jsonSchema(frontmatterSchema),
    "themes.json": jsonSchema(z.record(z.string(), themeSchema)),
    "mandates.json": jsonSchema(z.array(mandateSchema)),
    "redirects.json": jsonSchema(z.record(z.string(), path)),
  };
}

/** Draft 7 is what VS Code's YAML extension reads; its tooltip shows the description. */
function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    override: ({ jsonSchema }) => {
      const { expected, ...rest } = jsonSchema as { expected?: { fr: string; en: string } };
      if (expected === undefined) return;
      delete jsonSchema.expected;
      Object.assign(jsonSchema, rest, { description: `${expected.fr} (${expected.en})` });
    },
  });
}
