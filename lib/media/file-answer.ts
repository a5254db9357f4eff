import { fileName } from "../content/assets.ts";
import { fileType } from "../content/files/file-types.ts";
import type { Entry } from "../content/source/source.ts";
import { mediaPolicy } from "../security/policy.ts";
import { askedRange, type ByteRange } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";

/** How a request for a file is answered, before any of its bytes is. */
export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** What of the file goes with it; undefined for nothing. */
  readonly part: ByteRange | undefined;
}

/** A request, by its method and its headers in small letters. */
interface Asked {
  readonly method: string | undefined;
  header(name: string): string | undefined;
}

/**
 * What a request for a file beside a text is answered: all of it or a part (RFC 9110, 13 and 14), or
 * that the reader has it. Undefined for what is no such file.
 */
export function fileAnswer(
  { method, header }: Asked,
  { path, blob, size }: Entry,
  cacheControl: string,
): FileAnswer | undefined {
  const name = fileName(path);
  const type = fileType(name);
  if (type === undefined) return undefined;
  const etag = `"${blob}"`;
  const always = {
    etag,
    "accept-ranges": "bytes",
    // Compressed on the way, a part of it would be a part of something else.
    "cache-control": `${cacheControl}, no-transform`,
    // In development nothing stands in front that sets them.
    "content-security-policy": mediaPolicy,
    "x-content-type-options": "nosniff",
  };
  if (isKnown(header("if-none-match"), etag)) {
    return { status: 304, headers: always, part: undefined };
  }
  const isSame = [undefined, etag].includes(header("if-range"));
  const range = isSame ? askedRange(header("range"), size) : undefined;
  if (range === "unsatisfiable") {
    const headers = { ...always, "content-range": `bytes */${size}` };
    return { status: 416, headers, part: undefined };
  }
  const part = range ?? { from: 0, to: size };
  const headers = {
    ...always,
    "content-type": type.mediaType,
    "content-length": String(part.to - part.from),
    "content-disposition": contentDisposition(type.inline, name),
    ...(range && { "content-range": `bytes ${range.from}-${range.to - 1}/${size}` }),
  };
  return { status: range ? 206 : 200, headers, part: method === "HEAD" ? undefined : part };
}

function isKnown(header: string | undefined, etag: string): boolean {
  const known = (header ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
