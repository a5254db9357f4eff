import type { Localized } from "../../i18n/locales.ts";
import { bilingual } from "../bilingual.ts";
import { clean } from "../characters.ts";
import { decode } from "../decode-text.ts";
import { error, type Problem } from "../problem.ts";
import type { OpenFile } from "../source/open-file.ts";
import { cueWords, type Words } from "./cue-words.ts";

/** What is said, and from when to when: both in seconds. */
export interface Cue extends Words {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads captions in WebVTT (W3C), as browsers do; or says the first thing in them that browsers would
 * leave out without a word. Nothing in them is markup for this site.
 */
export function readCaptions(bytes: Uint8Array, file: string): readonly Cue[] | Problem {
  const text = decode(bytes, file);
  if (typeof text !== "string") return text;
  const told = (line: number, remedy: Localized) =>
    error(file, "unreadable-captions", { line, column: 1 }, { remedy: bilingual(remedy) });
  const lines = clean(text).text.split("\n");
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? "")) return told(1, headerOf(lines));
  const cues: Cue[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = endOfBlock(lines, at);
    const block = lines.slice(at, end);
    const timed = block.findIndex((line) => line.includes("-->"));
    if (timed >= 0) {
      const line = at + timed + 1;
      const times = timesIn(block[timed] ?? "");
      if (times === undefined) return told(line, unreadableTime);
      const fault = orderFault(times, cues.at(-1));
      if (fault !== undefined) return told(line, fault);
      const again = block.findIndex((other, index) => index > timed && other.includes("-->"));
      if (again >= 0) return told(at + again + 1, noEmptyLine);
      cues.push({ ...times, ...cueWords(block.slice(timed + 1)) });
    } else if (at > 0 && !/^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/.test(block[0] ?? "")) {
      return told(at + 1, noTime);
    }
    at = end + 1;
    while (at < lines.length && lines[at] === "") at += 1;
  }
  return cues.length === 0 ? told(1, noCue) : cues;
}

/** Captions of a whole day are smaller. */
const mostBytes = 2 * 1024 * 1024;

/** Why captions are not shown to readers; undefined if they are. */
export async function captionsProblem(path: string, file: OpenFile): Promise<Problem | undefined> {
  if (file.size > mostBytes) {
    return error(path, "unreadable-captions", undefined, { remedy: bilingual(tooLarge) });
  }
  const read = readCaptions(await file.read(0, file.size), path);
  return "rule" in read ? read : undefined;
}

function endOfBlock(lines: readonly string[], from: number): number {
  const end = lines.indexOf("", from);
  return end < 0 ? lines.length : end;
}

/** The two times of a cue; undefined where a browser could not read them. */
function timesIn(line: string): Pick<Cue, "from" | "to"> | undefined {
  const [before = "", after = ""] = line.split("-->");
  const [from, to] = [before, after.trimStart().split(/[ \t]/)[0] ?? ""].map(secondsOf);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function secondsOf(written: string): number | undefined {
  const found = /^(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(written.trim());
  if (found === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0, thousandths = 0] = found
    .slice(1)
    .map((n) => +(n ?? 0));
  return hours * 3600 + minutes * 60 + seconds + thousandths / 1000;
}

function orderFault({ from, to }: Pick<Cue, "from" | "to">, before: Cue | undefined) {
  if (to <= from) return endsFirst;
  return before !== undefined && from < before.from ? outOfOrder : undefined;
}

function headerOf(lines: readonly string[]): Localized {
  const isSubRip = lines
    .slice(0, 20)
    .some((line) => /^\d\d:\d\d:\d\d,\d{3} *-->/.test(line.trim()));
  return isSubRip ? subRip : noHeader;
}

const tooLarge: Localized = {
  fr: "Ils pèsent plus de 2 Mo, ce que n’atteignent pas ceux d’une journée entière : exportez-les de nouveau",
  en: "They are more than 2 MB, which those of a whole day are not: export them again",
};
const noHeader: Localized = {
  fr: "Un fichier WebVTT commence par une ligne « WEBVTT », puis une ligne vide : ajoutez-les en tête",
  en: "A WebVTT file begins with a line “WEBVTT”, then an empty line: add them at its beginning",
};
const subRip: Localized = {
  fr: "Ce sont des sous-titres SubRip (.srt) sous un autre nom : ajoutez en tête une ligne « WEBVTT » et une ligne vide, et mettez dans chaque temps un point à la place de la virgule (00:00:01.500), ou exportez-les en WebVTT",
  en: "These are SubRip subtitles (.srt) under another name: add a line “WEBVTT” and an empty line at the beginning, and put a dot in place of the comma in each time (00:00:01.500), or export them as WebVTT",
};
const unreadableTime: Localized = {
  fr: "Ces temps ne se lisent pas : écrivez-les 00:00:01.500 --> 00:00:04.000, avec un point devant les millièmes et une espace de chaque côté de la flèche",
  en: "These times can’t be read: write them 00:00:01.500 --> 00:00:04.000, with a dot before the thousandths and a space on either side of the arrow",
};
const endsFirst: Localized = {
  fr: "Ce sous-titre finit avant de commencer : corrigez l’un de ses deux temps",
  en: "This caption ends before it begins: correct one of its two times",
};
const outOfOrder: Localized = {
  fr: "Ce sous-titre commence avant celui qui le précède : mettez-les dans l’ordre de leurs temps",
  en: "This caption begins before the one above it: put them in the order of their times",
};
const noEmptyLine: Localized = {
  fr: "Il manque une ligne vide avant ce sous-titre : ajoutez-la",
  en: "An empty line is missing before this caption: add it",
};
const noTime: Localized = {
  fr: "Ces mots n’ont pas de temps, personne ne les verrait : écrivez au-dessus d’eux 00:00:01.500 --> 00:00:04.000, ou retirez la ligne vide qui les coupe de leur sous-titre",
  en: "These words have no time, and nobody would see them: write 00:00:01.500 --> 00:00:04.000 above them, or take out the empty line that parts them from their caption",
};
const noCue: Localized = {
  fr: "Il ne contient aucun sous-titre : ajoutez-les, ou supprimez ce fichier",
  en: "It holds no caption: add them, or delete this file",
};
