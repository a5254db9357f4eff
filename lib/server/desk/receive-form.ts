import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { imageLimit } from "../../content/images/validate-image.ts";
import { mostAtOnce } from "../../desk/files/saved-beside.ts";

/** What one request may bring: files, bytes of one of them, and bytes of all that it is. */
export const mostSent = {
  files: mostAtOnce,
  file: imageLimit,
  fields: 16 * 1024 * 1024,
  all: 128 * 1024 * 1024,
};

/** What a process that was killed left behind is cleared away when it is this old, in milliseconds. */
const leftOver = 60 * 60_000;

/** A file that was sent, on this machine's disk until the form is done with. */
export interface SentFile {
  /** The name of its field in the form. */
  readonly field: string;
  /** What it is called on the machine that it comes from. */
  readonly name: string;
  /** In bytes; undefined for one that is larger than any may be. */
  readonly size: number | undefined;
  read(): Promise<Buffer>;
}

/** A form that was sent, with its files. */
export interface SentForm extends AsyncDisposable {
  readonly form: URLSearchParams;
  readonly files: readonly SentFile[];
  /** Whether more files came than one request may bring. */
  readonly tooMany: boolean;
}

/** Whether a media type is that of a form with files. */
export const isFilesType = (type = "") => /^multipart\/form-data *;/i.test(type);

/** Whether a request brings one. */
export const hasFiles = ({ headers }: IncomingMessage) => isFilesType(headers["content-type"]);

/**
 * Reads a form with files as it comes (RFC 7578): none of them is held in memory. Undefined for one
 * that is no such form, or more than one request may bring; throws when it breaks off. Without a
 * folder its files are left unread.
 */
export async function receiveForm(
  request: IncomingMessage,
  folder: string | undefined,
): Promise<SentForm | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > mostSent.all) return undefined;
  const own = folder === undefined ? undefined : await ownFolder(folder);
  const remove = async () => {
    if (own !== undefined) await rm(own, { recursive: true, force: true });
  };
  try {
    const received = await receive(request, own);
    if (received !== undefined) return { ...received, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
  await remove();
  return undefined;
}

async function receive(request: IncomingMessage, folder: string | undefined) {
  const parser = parserOf(request);
  if (parser === undefined) return undefined;
  const form = new URLSearchParams();
  const streams: Readable[] = [];
  const writing: Promise<SentFile>[] = [];
  let [tooMany, size, written] = [false, 0, 0];
  parser.on("filesLimit", () => {
    tooMany = true;
  });
  parser.on("field", (name, value, _, isCut) => {
    if (name === undefined) return;
    written += Buffer.byteLength(value);
    form.append(name, value);
    if (isCut || written > mostSent.fields) parser.destroy(new TooMuch());
  });
  parser.on("file", (field, stream, name) => {
    if (folder === undefined || field === undefined || !name) stream.resume();
    else {
      streams.push(stream);
      const kept = keep(stream, join(folder, String(writing.length)), field, name);
      kept.catch((error) => parser.destroy(error));
      writing.push(kept);
    }
  });
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > mostSent.all) throw new TooMuch();
      yield chunk;
    }
  };
  try {
    // Whoever is refused is still told so: the connection stays.
    await pipeline(request.iterator({ destroyOnReturn: false }), counted, parser);
    return { form, files: await Promise.all(writing), tooMany };
  } catch (error) {
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(writing);
    if (error instanceof TooMuch || (request.complete && !isFromDisk(error))) return undefined;
    throw error;
  }
}

class TooMuch extends Error {}

const isFromDisk = (error: unknown) => error instanceof Error && "syscall" in error;

function parserOf({ headers }: IncomingMessage): BusboyInstance | undefined {
  const { "content-type": type = "" } = headers;
  const limits = {
    ...{ files: mostSent.files, fileSize: mostSent.file + 1, fieldSize: mostSent.fields },
    ...{ fields: 5_000, parts: 6_000, headerPairs: 20, headerSize: 16 * 1024 },
  };
  try {
    return new Busboy({ headers: { ...headers, "content-type": type }, limits });
  } catch {
    return undefined;
  }
}

async function keep(stream: Readable, path: string, field: string, name: string) {
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
  });
  await pipeline(stream, createWriteStream(path, { flags: "wx" }));
  const known = size > mostSent.file ? undefined : size;
  return { field, name, size: known, read: () => readFile(path) };
}

/** A folder for one request. */
async function ownFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const made = (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? Date.now();
    if (Date.now() - made > leftOver)
      await rm(join(folder, name), { recursive: true, force: true });
  }
  const own = join(folder, randomUUID());
  await mkdir(own);
  return own;
}
