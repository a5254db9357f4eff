import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { styleText } from "node:util";
import { excerptAt } from "../checks/output/source-excerpt.ts";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { decode, sizeLimit } from "../content/decode-text.ts";
import type { Problem } from "../content/problem.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { absolute, handbookUrl, ruleUrl } from "../i18n/urls.ts";
import { commandTexts } from "./command-texts.ts";

interface Options {
  readonly locale: EditorLanguage;
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
  /** The lines of a file, or undefined if it can't be shown. */
  readonly lines: (file: string) => readonly string[] | undefined;
}

/** The problems as a compiler shows them: where, the line with a mark under the word, what to do. */
export function terminalReport(problems: readonly Problem[], options: Options): string {
  return problems.map((problem) => shown(problem, options)).join("\n");
}

function shown(problem: Problem, { locale, width, colour, lines }: Options): string {
  const paint = (style: "red" | "yellow" | "bold" | "dim", text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const { file, line, column, severity, rule } = problem;
  const accent = severity === "error" ? "red" : "yellow";
  const place = paint("bold", `${file}:${line}:${column}`);
  const head = `${place}  ${paint(accent, commandTexts[locale][severity])} ${paint("dim", rule)}`;
  const source = lines(file)?.[line - 1];
  const excerpt = source === undefined ? undefined : excerptAt(source, column, width - 9);
  const shownLine =
    excerpt === undefined
      ? []
      : [
          `${paint("dim", `${`${line}`.padStart(5)} │`)} ${excerpt.text}`,
          `${paint("dim", "      │")} ${excerpt.indent}${paint(accent, excerpt.mark)}`,
        ];
  return [head, ...shownLine, `  ${sentenceFor(problem, locale)}`, ""].join("\n");
}

/**
 * All problems of a content directory for whoever ran the command, how many there are, and where the
 * handbook of the site at this address explains them.
 */
export function reportIn(
  directory: string,
  catalogue: Catalogue,
  problems: readonly Problem[],
  locale: EditorLanguage,
  site: string,
): string {
  const say = commandTexts[locale];
  if (problems.length === 0) {
    const { works, pages } = catalogue;
    const texts = [...works.values(), ...pages.texts.values()].flatMap((each) => Object.keys(each));
    return say.nothing(texts.length);
  }
  const report = terminalReport(problems, {
    locale,
    width: Math.min(process.stdout.columns ?? 100, 140),
    colour: process.stdout.hasColors?.() ?? false,
    lines: linesOf(directory),
  });
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const files = new Set(problems.map(({ file }) => file)).size;
  const [first, ...others] = new Set(problems.map(({ rule }) => rule));
  const { languages } = catalogue.site;
  const shown = languages.includes(locale) ? locale : (languages[0] ?? locale);
  const page = others.length === 0 ? ruleUrl(shown, first ?? "") : handbookUrl(shown, "rules");
  const total = say.total(errors, problems.length - errors, files);
  return [report, total, say.blocking, say.explained(absolute(site, page))].join("\n");
}

function linesOf(directory: string) {
  const read = new Map<string, readonly string[] | undefined>();
  return (file: string) => {
    if (!read.has(file)) read.set(file, readLines(join(directory, file), file));
    return read.get(file);
  };
}

/** The lines of a file; one that is no readable text is told about without showing it. */
function readLines(path: string, file: string): readonly string[] | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isFile() || status.size > sizeLimit) return undefined;
  const text = decode(readFileSync(path), file);
  return typeof text === "string" ? text.split("\n") : undefined;
}
