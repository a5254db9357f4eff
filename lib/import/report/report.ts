import { adviceExplained } from "../../checks/rules/explained/advice.ts";
import { sentenceFor } from "../../checks/sentences/sentence-for.ts";
import type { Advice, Problem } from "../../content/problem.ts";
import type { EditorLanguage } from "../../i18n/editor-languages.ts";
import { english } from "./english.ts";
import { type Finding, findingKinds } from "./finding.ts";
import { french } from "./french.ts";
import { words } from "./report-texts.ts";

type Ask = keyof typeof findingKinds;

const sentences = { fr: french, en: english };

/** What an import is told about. */
export interface Reported {
  readonly articles: readonly string[];
  readonly redirects: number;
  readonly findings: readonly Finding[];
  /** What the check says of the written articles; undefined where nothing was written. */
  readonly problems: readonly Problem[] | undefined;
}

/** Findings of one kind, put in words: one entry for all that are told in the same ones. */
interface Group {
  readonly heading: string;
  readonly count: number;
  /** Each sentence with the places it is said of. */
  readonly entries: readonly (readonly [sentence: string, places: readonly string[]])[];
}

function groupsOf(findings: readonly Finding[], ask: Ask, locale: EditorLanguage): Group[] {
  return findingKinds[ask].flatMap((kind) => {
    const list = findings.filter((each) => each.kind === kind);
    if (list.length === 0) return [];
    const { heading, sentence } = sentences[locale][kind];
    const entries = Map.groupBy(list, ({ about }) => sentence(about));
    return [{ heading, count: list.length, entries: [...entries].map(entryOf) }];
  });
}

const entryOf = ([sentence, list]: [string, Finding[]]) =>
  [sentence, [...new Set(list.flatMap(placeOf))]] as const;

const placeOf = ({ file, line }: Finding) =>
  file === undefined ? [] : [`\`${file}${line === undefined ? "" : `:${line}`}\``];

/** For whoever ran the command: how many of each kind. */
export function terminalSummary(
  { articles, redirects, findings, problems }: Reported,
  locale: EditorLanguage,
): string {
  const say = words[locale];
  const kinds = (["toDo", "toKnow"] as const)
    .flatMap((ask) => groupsOf(findings, ask, locale))
    .map(({ heading, count }) => `  ${`${count}`.padStart(5)}  ${heading}`);
  return [
    say.done(articles.length, redirects),
    ...(problems === undefined ? [say.dry] : []),
    ...(kinds.length > 0 ? ["", `${say.lookAt}${locale === "fr" ? " :" : ":"}`, ...kinds] : []),
    ...(problems === undefined || articles.length === 0
      ? []
      : ["", ...checkLines(problems, locale)]),
  ].join("\n");
}

function checkLines(problems: readonly Problem[], locale: EditorLanguage): string[] {
  const say = words[locale];
  const errors = problems.filter(({ severity }) => severity === "error");
  const shown = errors
    .slice(0, 20)
    .map((each) => `  ${each.file}:${each.line}:${each.column}  ${sentenceFor(each, locale)}`);
  const counts = adviceOf(problems, locale).map(
    ([rule, count]) => `  ${`${count}`.padStart(5)}  ${rule}`,
  );
  return [
    say.checked,
    errors.length === 0 ? `  ${say.sound}` : `  ${say.errors(errors.length)}`,
    ...shown,
    ...(counts.length > 0 ? [`  ${say.advice(problems.length - errors.length)}`, ...counts] : []),
  ];
}

/** How often the check gives each piece of advice, the most frequent first. */
function adviceOf(
  problems: readonly Problem[],
  locale: EditorLanguage,
): [string, number, string][] {
  const given = problems.filter(({ severity }) => severity === "warning");
  return [...Map.groupBy(given, ({ rule }) => rule)]
    .map(([rule, list]): [string, number, string] => {
      const title = rule in adviceExplained ? adviceExplained[rule as Advice].title[locale] : rule;
      return [rule, list.length, title];
    })
    .toSorted(([, a], [, b]) => b - a);
}

/** What somebody needs to see of what asks for nothing, and of the places it is said of. */
const enough = 20;

/**
 * The whole report as Markdown: first what must be mended and decided, as a list to work through,
 * each entry with its places; then what is good to know, in brief; then how often the check gives
 * which advice, since it says where at any time.
 */
export function markdownReport(
  { articles, redirects, findings, problems = [] }: Reported,
  locale: EditorLanguage,
): string {
  const say = words[locale];
  const errors = problems.filter(({ severity }) => severity === "error");
  const mended = errors.map(
    (each) =>
      `- [ ] \`${each.file}:${each.line}:${each.column}\` ${inMarkdown(sentenceFor(each, locale))} \`${each.rule}\``,
  );
  const decided = groupsOf(findings, "toDo", locale).map(({ heading, count, entries }) =>
    section(heading, count, entries.map(toWorkOn)),
  );
  const known = groupsOf(findings, "toKnow", locale).map(({ heading, count, entries }) => {
    const shown = entries.slice(0, enough).map((entry) => inBrief(entry, locale));
    const more = entries.length - shown.length;
    return section(heading, count, more > 0 ? [...shown, `- ${say.more(more)}`] : shown);
  });
  const advice = adviceOf(problems, locale).map(
    ([rule, count, title]) => `- ${count} × ${inMarkdown(title)} \`${rule}\``,
  );
  const checked = [
    errors.length === 0 ? say.sound : say.errors(errors.length),
    ...(advice.length > 0 ? ["", say.anyTime, "", ...advice] : []),
  ];
  return [
    `# ${say.title}\n`,
    `${say.done(articles.length, redirects)}\n`,
    `${say.intro}\n`,
    ...(mended.length > 0 ? [section(say.toMend, mended.length, mended)] : []),
    ...decided,
    ...known,
    ...(articles.length === 0 ? [] : [section(say.checked, problems.length, checked)]),
  ].join("\n");
}

const section = (heading: string, count: number, lines: readonly string[]) =>
  `## ${heading} (${count})\n\n${lines.join("\n")}\n`;

function toWorkOn([sentence, places]: Group["entries"][number]): string {
  const [place, ...others] = places;
  if (others.length === 0) return `- [ ] ${place ? `${place} ` : ""}${inMarkdown(sentence)}`;
  return `- [ ] ${inMarkdown(sentence)}\n  ${places.join(", ")}`;
}

function inBrief([sentence, places]: Group["entries"][number], locale: EditorLanguage): string {
  const more = places.length - enough;
  const shown = [...places.slice(0, enough), ...(more > 0 ? [words[locale].more(more)] : [])];
  return `- ${inMarkdown(sentence)}${shown.length > 0 ? `\n  ${shown.join(", ")}` : ""}`;
}

/** Words of an export are nobody's Markdown: they are shown as they are, on one line. */
function inMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/[\\`*[\]<>#|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&");
}
