import type { Readable } from "node:stream";
import { fileName } from "../content/assets.ts";
import { fileType } from "../content/files/file-types.ts";
import type { Entry, Source } from "../content/source/source.ts";
import { mediaPolicy } from "../security/policy.ts";
import { askedRange } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";

/**
 * Answers a request for a file beside a text, as it is or a part of it (RFC 9110, 13 and 14): its
 * bytes go from the disk to the reader, and are never held. Undefined for what readers are not given.
 */
export async function fileResponse(
  request: Request,
  entry: Entry,
  source: Pick<Source, "open">,
  cacheControl: string,
): Promise<Response | undefined> {
  const name = fileName(entry.path);
  const type = fileType(name);
  if (type === undefined) return undefined;
  const etag = `"${entry.blob}"`;
  const headers = new Headers({
    etag,
    "accept-ranges": "bytes",
    "cache-control": cacheControl,
    // In development nothing stands in front that sets them.
    "content-security-policy": mediaPolicy,
    "x-content-type-options": "nosniff",
  });
  if (isKnown(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set("content-disposition", contentDisposition(type.inline, name));
  const isSame = [null, etag].includes(request.headers.get("if-range"));
  const range = isSame ? askedRange(request.headers.get("range"), entry.size) : undefined;
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${entry.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { from, to } = range ?? { from: 0, to: entry.size };
  headers.set("content-type", type.mediaType);
  headers.set("content-length", String(to - from));
  if (range !== undefined) headers.set("content-range", `bytes ${from}-${to - 1}/${entry.size}`);
  const status = range === undefined ? 200 : 206;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const stream = (await source.open(entry)).stream(from, to);
  return new Response(bodyOf(stream), { status, headers });
}

/** What a reader takes no more of is closed. */
function bodyOf(stream: Readable): ReadableStream<Uint8Array> {
  const parts = stream[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => {
        stream.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

function isKnown(header: string | null, etag: string): boolean {
  const known = (header ?? "").split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
