import { stringify } from "yaml";
import { z } from "zod";
import { schemaAt } from "../../content/validate.ts";
import { orderOfKeys, schemaOfFile } from "../source-text/schema-of-file.ts";
import type { SourceText } from "../source-text/source-text.ts";
import { type Control, type ControlKind, plainText } from "./control.ts";

/** A text that may be longer than this, in characters, has several lines. */
const longestLine = 300;

/** The parts of a file that a form shows: its fields and its body, or all of it as one text. */
export function controlsOf(source: SourceText): readonly Control[] {
  const { file, fields, text, body } = source;
  const known = orderOfKeys(file, []);
  const part = (kind: "body" | "file", value: string): Control => {
    return { name: "", kind, value: plainText(value), options: [], required: false };
  };
  if ("rule" in fields || known.length === 0) return [part("file", text)];
  const values = new Map<string, unknown>(Object.entries(fields.value ?? {}));
  const unknown = [...values.keys()].filter((key) => !known.includes(key));
  const controls = [...known, ...unknown].map((key) => fieldControl(file, key, values.get(key)));
  return body === undefined
    ? controls
    : [...controls, part("body", text.slice(body.from, body.to))];
}

function fieldControl(file: string, name: string, value: unknown): Control {
  const schema = schemaAt(schemaOfFile(file), [name]);
  const kind = kindOf(schema, value);
  return {
    name,
    kind,
    value: plainText(written(kind, value)),
    options: optionsOf(schema),
    required: schema !== undefined && !schema.safeParse(undefined).success,
  };
}

function kindOf(schema: z.ZodType | undefined, value: unknown): ControlKind {
  const inner = withoutDefault(schema);
  const isMissing = value === undefined;
  if (inner instanceof z.ZodBoolean) return isMissing || value === true ? "flag" : "yaml";
  if (inner instanceof z.ZodEnum) {
    return isMissing || inner.options.some((option) => option === value) ? "choice" : "yaml";
  }
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodString) {
    return isMissing || isKeys(value) ? "keys" : "yaml";
  }
  if (inner instanceof z.ZodNumber) {
    return isMissing || typeof value === "number" ? "line" : "yaml";
  }
  if (!(inner instanceof z.ZodString) || !(isMissing || typeof value === "string")) return "yaml";
  const isLong = (inner.maxLength ?? 0) > longestLine || (value ?? "").includes("\n");
  return isLong ? "text" : "line";
}

/** Keys that a comma tells from each other. */
function isKeys(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "string" && /^[^\s,](?:[^\n,]*[^\s,])?$/.test(each))
  );
}

function written(kind: ControlKind, value: unknown): string {
  if (value === undefined) return "";
  if (kind === "keys" && isKeys(value)) return value.join(", ");
  return kind === "yaml" ? stringify(value, { lineWidth: 0 }).trimEnd() : String(value);
}

function optionsOf(schema: z.ZodType | undefined): readonly string[] {
  const inner = withoutDefault(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

function withoutDefault(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? withoutDefault(schema.unwrap() as z.ZodType)
    : schema;
}
