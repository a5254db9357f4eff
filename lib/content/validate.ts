import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { bilingual } from "./bilingual.ts";
import { formerNames, namesElsewhere } from "./content-format.ts";
import { error, type Position, type Problem } from "./problem.ts";
import { suggest } from "./suggest.ts";
import type { Located } from "./yaml.ts";

/** A value the schema accepts, or every reason why it does not. */
export type Validated<T> =
  | { readonly data: T; readonly problems: readonly [] }
  | { readonly data?: undefined; readonly problems: readonly Problem[] };

/** Holds a part of a YAML file against a zod schema and names each problem where it stands. */
export function validate<T>(
  schema: z.ZodType<T>,
  located: Located,
  file: string,
  base: readonly PropertyKey[] = [],
  value: unknown = located.value,
): Validated<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const issues = result.error.issues.flatMap(unfold);
  return {
    problems: issues
      // What is there under another name is not missing besides.
      .filter((issue) => !issues.some((other) => standsFor(other, issue, schema)))
      .flatMap((issue) => explain(issue, schema, located, file, base)),
  };
}

/** Of a value that may have several forms: what is wrong with the one that it has. */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((form) => form.every(({ path }) => path.length > 0));
  return (meant ?? []).length === 0
    ? [issue]
    : (meant ?? []).map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

/** Whether an unknown key is taken for the one that is missing beside it. */
function standsFor(unknown: z.core.$ZodIssue, missing: z.core.$ZodIssue, schema: z.ZodType) {
  if (unknown.code !== "unrecognized_keys" || missing.code === "unrecognized_keys") return false;
  const beside = isDeepStrictEqual(unknown.path, missing.path.slice(0, -1));
  if (missing.input !== undefined || !beside) return false;
  const known = keysOf(schemaAt(schema, unknown.path));
  return unknown.keys.some((key) => meantBy(key, known) === missing.path.at(-1));
}

function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  located: Located,
  file: string,
  base: readonly PropertyKey[],
): Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const known = keysOf(schemaAt(schema, issue.path));
    const within = issue.path.join(".");
    return issue.keys.map((key) => {
      const about = { key, ...(within !== "" && { within }) };
      const at = located.positionOfKey(path, key);
      return error(file, "unknown-key", at, about, meantBy(key, known));
    });
  }
  const around = base.at(-1);
  const key = issue.path.join(".") || (typeof around === "string" ? around : "…");
  if (issue.code === "invalid_key") {
    const [name, parent] = [String(issue.path.at(-1)), path.slice(0, -1)];
    const about = { key, value: shorten(name), expected: expectedKey(schema, issue.path) };
    return [error(file, "invalid-value", located.positionOfKey(parent, name), about)];
  }
  const expected = expectation(schema, issue.path);
  if (issue.input === undefined || issue.input === null) {
    const name = String(path.at(-1));
    const at = located.positionOfKey(path.slice(0, -1), name);
    const empty = issue.input === null ? emptiness(issue.path, name, at, schema, located) : {};
    return [error(file, "missing-key", at, { key, expected, ...empty })];
  }
  const shown = typeof issue.input === "string" ? issue.input : written(issue.input);
  const about = { key, value: shorten(shown), expected };
  const meant = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return [error(file, "invalid-value", located.positionOf(path), about, suggest(shown, meant))];
}

/** How a key that is there has no value: whether it may be left out, and what a sign # took of it. */
function emptiness(
  path: readonly PropertyKey[],
  name: string,
  { line }: Position,
  schema: z.ZodType,
  { cut }: Located,
): Record<string, string> {
  const field = schemaAt(schema, path);
  const optional = field instanceof z.ZodOptional || field instanceof z.ZodDefault;
  const lost = cut.find((each) => each.whole && each.key === name && each.line === line)?.lost;
  const [meant] = lost?.match(/^#\S.*?(?=\s+#|\s*$)/) ?? [];
  return {
    empty: optional ? "optional" : "required",
    ...(meant !== undefined && { line: `${name}: ${JSON.stringify(shorten(meant))}` }),
  };
}

/** The field that a key was called before, or is elsewhere, or the one that it resembles. */
function meantBy(key: string, known: readonly string[]): string | undefined {
  const renamed = formerNames[key] ?? namesElsewhere[key.toLowerCase().replace(/[-_]/g, "")];
  return renamed !== undefined && known.includes(renamed) ? renamed : suggest(key, known);
}

/** A YAML alias can make a value hold itself, which JSON can't write. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "…";
  }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What the nearest documented field on the way to a value asks for. */
function expectation(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length >= 0; length -= 1) {
    const part = schemaAt(schema, path.slice(0, length));
    const expected = part?.meta()?.expected ?? unwrap(part)?.meta()?.expected;
    if (expected !== undefined) return bilingual(expected);
  }
  return bilingual({ fr: "une liste de champs", en: "a list of fields" });
}

/** What the keys of a map, texts by language say, have to be. */
function expectedKey(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const map = unwrap(schemaAt(schema, path.slice(0, -1)));
  const keys = map instanceof z.ZodRecord ? (map.keyType as z.ZodType).meta() : undefined;
  return keys?.expected === undefined ? expectation(schema, path) : bilingual(keys.expected);
}

/** The part of a schema that judges what stands at a path. */
export function schemaAt(
  schema: z.ZodType | undefined,
  path: readonly PropertyKey[],
): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((current, step) => {
    const inner = unwrap(current);
    if (inner instanceof z.ZodObject) {
      return Object.hasOwn(inner.shape, step) ? inner.shape[String(step)] : undefined;
    }
    if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
    if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
    return undefined;
  }, schema);
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return schema.unwrap() as z.ZodType;
  // Of a text that may be one for all or by language, the languages are what has parts.
  return schema instanceof z.ZodUnion
    ? (schema.options.find((each) => each instanceof z.ZodRecord) as z.ZodType | undefined)
    : schema;
}

/** The keys that a map may have, in their order. */
export function keysOf(schema: z.ZodType | undefined): string[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
