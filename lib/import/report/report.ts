import { sentenceFor } from "../../content/messages.ts";
import type { Problem } from "../../content/problem.ts";
import type { Locale } from "../../i18n/locales.ts";
import { english } from "./english.ts";
import { type Finding, type FindingKind, findingKinds } from "./finding.ts";
import { french } from "./french.ts";
import { words } from "./words.ts";

const sentences = { fr: french, en: english };

/** What an import is told about. */
export interface Reported {
  readonly articles: readonly string[];
  readonly redirects: number;
  readonly findings: readonly Finding[];
  /** What the check says of the written articles; undefined where nothing was written. */
  readonly problems: readonly Problem[] | undefined;
}

const grouped = (findings: readonly Finding[]): [FindingKind, Finding[]][] =>
  findingKinds.flatMap((kind) => {
    const list = findings.filter((each) => each.kind === kind);
    return list.length === 0 ? [] : [[kind, list] as [FindingKind, Finding[]]];
  });

/** For whoever ran the command: how many of each kind. */
export function terminalSummary(
  { articles, redirects, findings, problems }: Reported,
  locale: Locale,
): string {
  const say = words[locale];
  const kinds = grouped(findings).map(
    ([kind, list]) => `  ${`${list.length}`.padStart(5)}  ${sentences[locale][kind].heading}`,
  );
  return [
    say.done(articles.length, redirects),
    ...(problems === undefined ? [say.dry] : []),
    ...(kinds.length > 0 ? ["", `${say.lookAt}${locale === "fr" ? " :" : ":"}`, ...kinds] : []),
    ...(problems === undefined ? [] : ["", ...checkLines(problems, locale)]),
  ].join("\n");
}

function checkLines(problems: readonly Problem[], locale: Locale): string[] {
  const say = words[locale];
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = errors
    .slice(0, 20)
    .map((each) => `  ${each.file}:${each.line}:${each.column}  ${sentenceFor(each, locale)}`);
  const advice = Map.groupBy(
    problems.filter(({ severity }) => severity === "warning"),
    ({ rule }) => rule,
  );
  const counts = [...advice]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([rule, list]) => `  ${`${list.length}`.padStart(5)}  ${rule}`);
  return [
    say.checked,
    errors.length === 0 ? `  ${say.sound}` : `  ${say.errors(errors.length)}`,
    ...shown,
    ...(counts.length > 0 ? [`  ${say.advice(problems.length - errors.length)}`, ...counts] : []),
  ];
}

/** The whole report as Markdown: a list to work through, each line with its file and line. */
export function markdownReport(
  { articles, redirects, findings, problems = [] }: Reported,
  locale: Locale,
): string {
  const say = words[locale];
  const sections = grouped(findings).map(([kind, list]) => {
    const { heading, sentence } = sentences[locale][kind];
    const lines = list.map(({ file, line, about }) => {
      const place = file === undefined ? "" : `\`${file}${line === undefined ? "" : `:${line}`}\` `;
      return `- [ ] ${place}${inMarkdown(sentence(about))}`;
    });
    return `## ${heading} (${list.length})\n\n${lines.join("\n")}\n`;
  });
  const checked = problems.map(
    (each) =>
      `- [ ] \`${each.file}:${each.line}:${each.column}\` ${inMarkdown(sentenceFor(each, locale))} \`${each.rule}\``,
  );
  return [
    `# ${say.title}\n`,
    `${say.done(articles.length, redirects)}\n`,
    `${say.intro}\n`,
    ...sections,
    `## ${say.checked} (${checked.length})\n`,
    checked.length === 0 ? `${say.sound}\n` : `${checked.join("\n")}\n`,
  ].join("\n");
}

/** Words of an export are nobody's Markdown: they are shown as they are, on one line. */
function inMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
