import { type OpenFile, partsOf } from "../source/open-file.ts";
import { type FileFault, mismatch } from "./file-fault.ts";
import { extensionOf } from "./file-types.ts";
import { knownInstead, startLength } from "./signatures.ts";

/** Why a file that is named like a text is not given to readers: it is no UTF-8, or another text. */
export async function textFault(name: string, file: OpenFile): Promise<FileFault | undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let start = "";
  let line = 1;
  for await (const part of partsOf(file)) {
    const text = decodedBy(decoder, part);
    if (text === undefined) return unreadable(part, line);
    if (start.length < startLength) start += text.slice(0, startLength);
    line += text.split("\n").length - 1;
  }
  // What was cut off at the end is told by the decoder only now.
  if (decodedBy(decoder) === undefined) return { rule: "invalid-utf8", at: { line, column: 1 } };
  if (start === "") return mismatch("il est vide", "it is empty");
  if (extensionOf(name) !== "ics" || /^\s*BEGIN:VCALENDAR/i.test(start)) return undefined;
  return mismatch("ce n’est pas un texte iCalendar", "it is no iCalendar text");
}

/** A part of a text; undefined where it is none. No text has a NUL. */
function decodedBy(decoder: TextDecoder, part?: Uint8Array): string | undefined {
  try {
    const text = part === undefined ? decoder.decode() : decoder.decode(part, { stream: true });
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Another kind of file is named as what it is; what is nearly a text, at its first sign that is none. */
function unreadable(part: Uint8Array, firstLine: number): FileFault {
  const start = Buffer.from(part.subarray(0, startLength)).toString("latin1");
  const other = firstLine === 1 ? knownInstead(start) : undefined;
  if (other !== undefined) return mismatch(other.fr, other.en);
  const lenient = new TextDecoder("utf-8").decode(part);
  const before = lenient.slice(0, Math.max(0, lenient.search(/[\0\uFFFD]/))).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { rule: "invalid-utf8", at: { line: firstLine + before.length - 1, column } };
}
