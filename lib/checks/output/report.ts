import { z } from "zod";
import type { Problem } from "../../content/problem.ts";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import { sentenceFor } from "../sentences/sentence-for.ts";

/** A problem as `check --json` prints it. */
export const reportSchema = z.strictObject({
  file: z.string().min(1),
  line: z.int().min(1),
  column: z.int().min(1),
  severity: z.enum(["error", "warning"]),
  rule: z.string().min(1),
  message: z.string().min(1),
  suggestion: z.string().min(1).optional(),
});

export type Report = z.infer<typeof reportSchema>;

/** A problem in words, as plain data. */
export function reportOf(problem: Problem, locale: EditorLanguage): Report {
  const { file, line, column, severity, rule, suggestion } = problem;
  const message = sentenceFor(problem, locale);
  const report = { file, line, column, severity, rule, message };
  return suggestion === undefined ? report : { ...report, suggestion };
}

/** A problem on one line, as editors of code take it up (see .vscode/tasks.json). */
export function lineOf(problem: Problem, locale: EditorLanguage): string {
  const { file, line, column, severity, rule, message } = reportOf(problem, locale);
  return `${file}:${line}:${column}: ${severity}: ${message} [${rule}]`;
}
