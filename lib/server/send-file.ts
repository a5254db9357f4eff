import type { IncomingMessage, ServerResponse } from "node:http";
import type { OpenFile } from "../content/source/open-file.ts";
import type { Entry, Source } from "../content/source/source.ts";
import type { ByteRange } from "../media/byte-range.ts";
import { fileAnswer } from "../media/file-answer.ts";

/** So many bytes of a file are in memory for each reader, and no more. */
const held = 128 * 1024;

/** Sends a file beside a text, or what is asked of it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  source: Pick<Source, "open">,
  cacheControl = "public, max-age=31536000, immutable",
): Promise<void> {
  const { method, headers } = request;
  const header = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(", ") : value;
  };
  const answer = fileAnswer({ method, header }, entry, cacheControl);
  if (answer === undefined) throw new Error(`${entry.path} is no file for readers.`);
  const { status, part } = answer;
  const file = part && (await source.open(entry));
  response.writeHead(status, answer.headers);
  if (file !== undefined && part !== undefined) {
    try {
      await sendPart(response, file, part);
    } finally {
      await file.close();
    }
  }
  response.end();
}

/** One buffer goes back and forth: each part of the file waits until the one before has left. */
async function sendPart(
  response: ServerResponse,
  file: OpenFile,
  { from, to }: ByteRange,
): Promise<void> {
  const buffer = Buffer.allocUnsafe(held);
  for (let at = from; at < to; ) {
    const bytes = await file.read(at, Math.min(held, to - at), buffer);
    // It became shorter while it was read: the reader must not take it for whole.
    if (bytes.byteLength === 0) response.destroy();
    if (!(await hasLeft(response, bytes))) return;
    at += bytes.byteLength;
  }
}

/** Whether bytes went out; a reader who is gone takes no more. */
function hasLeft(response: ServerResponse, bytes: Uint8Array): Promise<boolean> {
  if (response.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const gone = () => resolve(false);
    response.once("close", gone);
    response.write(bytes, (error) => {
      response.off("close", gone);
      resolve(!error);
    });
  });
}
