import { z } from "zod";
import type { Problem } from "../../content/problem.ts";
import { schemaAt } from "../../content/validate.ts";
import { readYaml } from "../../content/yaml.ts";
import { applyEdits } from "../source-text/apply-edits.ts";
import type { Edit, FieldValue } from "../source-text/edit.ts";
import { schemaOfFile } from "../source-text/schema-of-file.ts";
import type { SourceText } from "../source-text/source-text.ts";
import { type Control, plainText, wholeFile } from "./control.ts";
import { controlsOf } from "./controls-of.ts";

/** What was typed into each part of a file; undefined for one that was not among them. */
export type Typed = (control: Pick<Control, "kind" | "name">) => string | undefined;

/** A part that can't be written as it was typed. */
export interface Unwritable {
  readonly control: Pick<Control, "kind" | "name">;
  /** What is wrong with it; undefined where it would be read as something else. */
  readonly problem: Problem | undefined;
}

/** A file with what was typed in place of what a form showed; what is the same keeps its bytes. */
export function writeControls(source: SourceText, typed: Typed): SourceText | Unwritable {
  let current = source;
  const controls = controlsOf(source);
  const whole = { ...wholeFile, value: source.text };
  // Where two people changed a file in different forms, all of it is chosen as one text.
  const shown = typed(wholeFile) === undefined ? controls : [whole];
  for (const control of shown) {
    const value = typed(control);
    if (value === undefined || plainText(value) === plainText(control.value)) continue;
    const edit = editFor(source, control, plainText(value));
    if (edit === undefined || "rule" in edit) return { control, problem: edit };
    const next = applyEdits(current, [edit]);
    if ("refused" in next) return { control, problem: next.problem };
    current = next;
  }
  return current;
}

/** What is done to a file; or why a field is not what it should be, if that can be said. */
function editFor(source: SourceText, control: Control, typed: string): Edit | Problem | undefined {
  const { name, kind } = control;
  const { text, body } = source;
  if (kind === "file") return { kind: "file", text: ended(text, typed) };
  if (kind === "body") {
    const before = text.slice(body?.from, body?.to);
    // The empty lines above it, which forms leave out.
    const above = before === "" ? "\n" : (/^\n*/.exec(before)?.[0] ?? "");
    return { kind: "body", text: typed === "" ? "" : above + ended(before, typed) };
  }
  if (typed.trim() === "") return { kind: "remove", path: [name] };
  if (kind !== "yaml")
    return { kind: "set", path: [name], value: typedValue(source, control, typed) };
  const read = readYaml(typed, source.file);
  if ("rule" in read) return read;
  const value = z.json().safeParse(read.value);
  return value.success ? { kind: "set", path: [name], value: value.data } : undefined;
}

/** With an end to its last line, unless it had none before. */
function ended(before: string, typed: string): string {
  return typed === "" || typed.endsWith("\n") || /[^\n]$/.test(before) ? typed : `${typed}\n`;
}

function typedValue({ file }: SourceText, { name, kind }: Control, typed: string): FieldValue {
  if (kind === "flag") return true;
  if (kind === "keys") {
    const keys = typed.split(/[,\n]/).map((key) => key.trim());
    return keys.filter((key) => key !== "");
  }
  const isNumber = schemaAt(schemaOfFile(file), [name])?.safeParse(0).success === true;
  return isNumber && /^-?\d{1,9}$/.test(typed) ? Number(typed) : typed;
}
