import { parseDocument } from "yaml";
import type { Localized } from "../i18n/locales.ts";

/** A line of YAML that can't be read as it was meant, and what to write instead. */
export interface Slip {
  /** From 0, in the text. */
  readonly line: number;
  /** From 1: the first sign that is wrong. */
  readonly column: number;
  readonly remedy: Localized;
}

/** A line mended, before it is known whether that helps. */
interface Mended {
  readonly column: number;
  readonly line: string;
  readonly why: Localized;
  /** How many spaces it begins with, where these are what is to be mended. */
  readonly indent?: number;
}

/** Fields are short; the whole is read again for each line that may be wrong. */
const longest = 16 * 1024;
const mostReadings = 20;

const parts = /^(\s*(?:- +)?(?:[\w-]+:[ \t]+)?)(\S.*)$/;
const typographic = /^[“”„«‹‘’](.*?)[“”„»›‘’]?$/s;

/**
 * The lines that keep a text from being YAML, each with what to write instead, and the text with all of
 * them so written. A line counts only if the text has less that is wrong for it.
 */
export function slipsIn(text: string): { slips: readonly Slip[]; mended: string } {
  const slips: Slip[] = [];
  if (text.length > longest) return { slips, mended: text };
  const lines = text.split("\n");
  let wrong = wrongIn(text);
  let readings = 0;
  for (const [index, line] of lines.entries()) {
    const mended = mend(line);
    if (wrong === 0 || readings >= mostReadings) break;
    if (mended === undefined) continue;
    readings += 1;
    const after = lines.with(index, mended.line);
    const left = wrongIn(after.join("\n"));
    if (left >= wrong) continue;
    wrong = left;
    lines[index] = mended.line;
    slips.push({ line: index, column: mended.column, remedy: remedyOf(mended) });
  }
  return { slips, mended: lines.join("\n") };
}

function wrongIn(text: string): number {
  const { errors, warnings } = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  // An error at which reading ends hides all that follows it: the later, the better.
  const first = Math.min(...[...errors, ...warnings].map(({ pos: [at] }) => at));
  return errors.length + warnings.length === 0
    ? 0
    : errors.length + warnings.length + 1 - first / 1e6;
}

function mend(line: string): Mended | undefined {
  if (line.startsWith("\t")) {
    const mended = line.replace(/^[\t ]+/, (indent) => indent.replaceAll("\t", "  "));
    return {
      column: 1,
      line: mended,
      indent: mended.search(/\S|$/),
      why: { fr: "Un retrait se fait avec des espaces", en: "Indents are made of spaces" },
    };
  }
  const joined = /^(\s*[A-Za-z][\w-]*):(?![\s/])(.+)$/.exec(line);
  if (joined?.[1] !== undefined) {
    const why = {
      fr: "Il manque une espace après le deux-points",
      en: "A space is missing after the colon",
    };
    return { column: joined[1].length + 2, line: `${joined[1]}: ${joined[2]}`, why };
  }
  const bare = /^([a-z][\w-]*)[ \t]+([^:\s][^:]*)$/.exec(line);
  if (bare?.[1] !== undefined) {
    const why = {
      fr: "Il manque le deux-points après le nom du champ",
      en: "The colon after the field’s name is missing",
    };
    return { column: bare[1].length + 1, line: `${bare[1]}: ${bare[2]}`, why };
  }
  return quoted(line);
}

/** A value that means something else to YAML, between quotation marks. */
function quoted(line: string): Mended | undefined {
  const [, before, written] = parts.exec(line) ?? [];
  if (before === undefined || written === undefined || wrongIn(line.trimStart()) === 0)
    return undefined;
  const value = written.trimEnd();
  if (/^\[.*\]$|^\{.*\}$/.test(value)) return undefined;
  const curly = typographic.exec(value)?.[1];
  const inner = curly?.trim() ?? withoutQuotes(value);
  const plain = /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
  return {
    column: before.length + 1,
    line: before + plain,
    why:
      curly === undefined
        ? {
            fr: "Un texte qui contient « : » ou commence par un signe s’écrit entre guillemets droits",
            en: "A text that contains “: ” or begins with a sign goes between straight quotation marks",
          }
        : {
            fr: `Le signe ${value[0]} n’est pas le guillemet droit "`,
            en: `The sign ${value[0]} is not the straight quotation mark "`,
          },
  };
}

/** Of quotation marks that do not close, or close too early, the text they were to hold. */
function withoutQuotes(value: string): string {
  const [first = ""] = value;
  if (first !== '"' && first !== "'") return value;
  const inner = value.slice(1);
  if (inner.endsWith(first)) return inner.slice(0, -1);
  return inner.includes(first) ? value : inner;
}

function remedyOf({ why, line, indent = 0 }: Mended): Localized {
  const short = line.trim().length > 200 ? `${line.trim().slice(0, 199)}…` : line.trim();
  // What shows a sentence may leave out spaces at the beginning of what is to be written.
  const lead = (words: string) => (indent > 0 ? `${indent} ${words} ` : "");
  return {
    fr: `${why.fr} : écrivez ${lead("espaces, puis")}${short}`,
    en: `${why.en}: write ${lead("spaces, then")}${short}`,
  };
}
