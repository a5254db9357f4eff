import { z } from "zod";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { typeset } from "../i18n/typography.ts";

/** What the handbook says of a field of an article, or of a component's prop. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  /** What it is for; empty when nobody has said it yet, which a test finds. */
  readonly purpose: string;
  /** What is to be written in it, where that is more than a text. */
  readonly form: string | undefined;
  /** The only values it takes, if it takes only some. */
  readonly values: readonly string[];
  readonly byDefault: string | undefined;
  /** The fields inside it, or inside each of its items. */
  readonly parts: readonly Field[];
}

/** The fields that a schema accepts, in its order, in the words it carries. */
export function fieldsOf(schema: z.ZodObject, locale: EditorLanguage): readonly Field[] {
  return Object.entries(schema.shape).map(([name, field]) =>
    fieldOf(name, field as z.ZodType, locale),
  );
}

function fieldOf(name: string, schema: z.ZodType, locale: EditorLanguage): Field {
  const inner = unwrap(schema);
  const { purpose, expected } = { ...inner.meta(), ...schema.meta() };
  const parts = objectIn(inner);
  return {
    name,
    required: !schema.safeParse(undefined).success,
    purpose: typeset(purpose?.[locale] ?? "", locale),
    form: expected && typeset(expected[locale], locale),
    values: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
    byDefault: schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : undefined,
    parts: parts === undefined ? [] : fieldsOf(parts, locale),
  };
}

/** What stands inside of what makes a field optional. */
function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? (schema.unwrap() as z.ZodType)
    : schema;
}

/** The object that a field is, that its items are, or that it may be instead of a text. */
function objectIn(schema: z.ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodArray) return objectIn(schema.element as z.ZodType);
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return schema.options.map((option) => objectIn(option as z.ZodType)).find(Boolean);
}
