import { type Clean, clean } from "./characters.ts";
import { sizeAndLimit } from "./file-size.ts";
import { error, type Position, type Problem } from "./problem.ts";
import { spacesOfMarkdown } from "./spaces.ts";

/** Files past this many bytes are not text that people read: 1 MiB. */
export const sizeLimit = 1024 * 1024;

/** Nobody fills in so many fields above a text, in bytes: 16 KiB. */
const headLimit = 16 * 1024;

/** Says so when a file, or the fields above its text, are too large to be read at all. */
export function tooLarge(file: string, size: number, part?: "fields"): Problem | undefined {
  const limit = part === "fields" ? headLimit : sizeLimit;
  if (size <= limit) return undefined;
  const about = sizeAndLimit(size, limit);
  return error(file, "too-large", undefined, part === undefined ? about : { ...about, part });
}

/** A file's text. Every text of the site comes in here, clean; see `clean`. */
export function readText(bytes: Uint8Array, file: string): Clean | Problem {
  const written = decode(bytes, file);
  if (typeof written !== "string") return written;
  const read = clean(written);
  return { ...read, text: spacesOfMarkdown(read.text) };
}

/** How a pointer file of Git LFS begins (its specification, “The pointer”). */
const pointer = "version https://git-lfs.github.com/spec/";

/** Says so when a file is only what Git LFS leaves in the place of one. */
export function lfsPointer(bytes: Uint8Array, file: string): Problem | undefined {
  const start = Buffer.from(bytes.subarray(0, pointer.length)).toString("latin1");
  const pattern = `*${/\.[^./]+$/.exec(file)?.[0] ?? ""}`;
  return start === pointer ? error(file, "lfs-pointer", undefined, { pattern }) : undefined;
}

/** Decodes UTF-8 strictly, without its byte order mark and with plain line ends. */
export function decode(bytes: Uint8Array, file: string): string | Problem {
  const elsewhere = lfsPointer(bytes, file);
  if (elsewhere !== undefined) return elsewhere;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // No text has a NUL; a file saved as UTF-16 is full of them.
    if (!text.includes("\0")) return text.replace(/\r\n?/g, "\n");
  } catch {
    // Said below.
  }
  return error(file, "invalid-utf8", firstUnreadable(bytes));
}

/** The decoder's replacement character marks the first byte that is not UTF-8; a NUL stays. */
function firstUnreadable(bytes: Uint8Array): Position {
  const lenient = new TextDecoder("utf-8").decode(bytes).replace(/\r\n?/g, "\n");
  const before = lenient.slice(0, Math.max(0, lenient.search(/[\0\uFFFD]/))).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
