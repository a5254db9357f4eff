import { isMap } from "yaml";
import { type Report, reportOf } from "../../checks/output/report.ts";
import { type Marked, marked } from "../../checks/remedies.ts";
import type { Problem } from "../../content/problem.ts";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import { keyOf } from "../source-text/field-tree.ts";
import { lineTable } from "../source-text/line-table.ts";
import { startOf } from "../source-text/places.ts";
import type { SourceText } from "../source-text/source-text.ts";
import { type Control, controlId, plainText } from "./control.ts";
import { controlsOf } from "./controls-of.ts";
import type { TypedFile } from "./retyped.ts";

/** A problem as the form shows it: at which of its parts, and where in what is typed there. */
export interface PlacedProblem extends Omit<Report, "message"> {
  /** Undefined for a part that can't be written as it was typed, of which no sentence says why. */
  readonly message: string | undefined;
  /** What the form calls the part; undefined for what is wrong with a file as a whole. */
  readonly control: string | undefined;
  /** Counted in the value of the part; undefined where it is no one place of it. */
  readonly mark: Marked | undefined;
}

/** The problems of files, each at the part of a form that it stands in. */
export function placedProblems(
  problems: readonly Problem[],
  sent: ReadonlyMap<string, TypedFile>,
  language: EditorLanguage,
): readonly PlacedProblem[] {
  const unwritable = [...sent].flatMap(([path, file]) => unwritten(path, file, language));
  const placed = problems.map((problem) => {
    const written = sent.get(problem.file)?.written;
    const place = written === undefined ? undefined : placeOf(problem, written);
    return { ...reportOf(problem, language), control: place?.control, mark: place?.mark };
  });
  return [...unwritable, ...placed];
}

function unwritten(
  file: string,
  { unwritable }: TypedFile,
  language: EditorLanguage,
): PlacedProblem[] {
  if (unwritable === undefined) return [];
  const { control, problem } = unwritable;
  const report = problem && reportOf(problem, language);
  return [
    {
      ...{ file, line: 1, column: 1, severity: "error", rule: "invalid-value" },
      ...report,
      message: report?.message,
      control: controlId(file, control),
      mark: undefined,
    },
  ];
}

interface Placed {
  readonly control: string | undefined;
  readonly mark: Marked | undefined;
}

function placeOf(problem: Problem, source: SourceText): Placed {
  const { text, body, file } = source;
  const offset = lineTable(text).offsetOf(problem);
  const controls = controlsOf(source);
  const whole = controls.find(({ kind }) => kind === "file");
  const inBody = body !== undefined && offset >= body.from;
  const part = whole ?? (inBody ? controls.find(({ kind }) => kind === "body") : undefined);
  if (part !== undefined) {
    const raw = whole === undefined && body ? text.slice(body.from, body.to) : text;
    const cut = (whole === undefined ? (body?.from ?? 0) : 0) + raw.length - plainText(raw).length;
    const mark = marked(problem, plainText(raw), Math.max(0, offset - cut));
    return { control: controlId(file, part), mark };
  }
  const field = controls.find(({ name }) => name === fieldOf(problem, source, offset));
  return field === undefined
    ? { control: undefined, mark: undefined }
    : { control: controlId(file, field), mark: markIn(problem, field) };
}

/** The field that a problem names, or in whose lines it stands. */
function fieldOf(problem: Problem, { fields }: SourceText, offset: number): string | undefined {
  const { rule, about } = problem;
  if (rule === "missing-key" || rule === "invalid-value") return about.key?.split(".")[0];
  if ("rule" in fields || !isMap(fields.document.contents)) return undefined;
  const before = fields.document.contents.items.filter((pair) => startOf(fields, pair) <= offset);
  const last = before.at(-1);
  return last === undefined ? undefined : keyOf(last);
}

/** What is written in a form differs from what is in the file: only a word that it has once is marked. */
function markIn(problem: Problem, { value }: Control): Marked | undefined {
  const word = problem.about.theme ?? problem.about.author ?? problem.about.name;
  if (word === undefined || value.split(word).length !== 2) return undefined;
  return marked(problem, value, value.indexOf(word));
}
