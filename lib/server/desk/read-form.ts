import type { IncomingMessage } from "node:http";
import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import { outcomeOf } from "../../desk/saving/outcome-of.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { waitForFiles } from "../slow-clients.ts";
import { hasFiles, receiveForm, type SentForm } from "./receive-form.ts";

/** What a form with all languages of a work may weigh as it is sent, in bytes: 16 MiB. */
const mostBytes = 16 * 1024 * 1024;

/** By which status a form is refused: it is too large, or none. */
interface Unread {
  readonly unread: 413 | 415;
}

/** Reads a form without files that was sent. */
export async function readForm(
  request: IncomingMessage,
): Promise<{ readonly form: URLSearchParams } | Unread> {
  const { "content-type": type = "", "content-length": length = "0" } = request.headers;
  if (!type.startsWith("application/x-www-form-urlencoded")) return { unread: 415 };
  if (Number(length) > mostBytes) return { unread: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  // Whoever is refused is still told so: the connection stays.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > mostBytes) return { unread: 413 };
    chunks.push(chunk);
  }
  return { form: new URLSearchParams(Buffer.concat(chunks).toString()) };
}

/** The texts of a form that came too late, or to no avail, for whoever sent it to keep. */
export function textsIn(form: URLSearchParams): string[] {
  return [...form].flatMap(([name, text]) =>
    /#(?:body|file|field\.title|field\.summary)$/.test(name) && text !== "" ? [text] : [],
  );
}

/** Those of a form of this site that is not read yet. */
export async function typedTexts(request: IncomingMessage, site: string): Promise<string[]> {
  if (!isFromSite(request.headers.origin, site)) return [];
  if (!hasFiles(request)) {
    const read = await readForm(request);
    return "form" in read ? textsIn(read.form) : [];
  }
  await using sent = await receiveForm(request, undefined).catch(() => undefined);
  return sent === undefined ? [] : textsIn(sent.form);
}

/**
 * A form with its files, if it has any, which go to a folder for as long as the form is read; `"cut"`
 * for one that broke off.
 */
export async function readPosted(
  request: IncomingMessage,
  folder: string,
): Promise<Outcome<SentForm> | Unread | "cut"> {
  if (!hasFiles(request)) {
    const read = await readForm(request);
    if ("unread" in read) return read;
    return { ...read, files: [], tooMany: false, [Symbol.asyncDispose]: async () => undefined };
  }
  waitForFiles(request);
  try {
    const sent = await outcomeOf(async () => ({ sent: await receiveForm(request, folder) }));
    return isRefusal(sent) ? sent : (sent.sent ?? { unread: 413 });
  } catch (error) {
    if (!request.complete) return "cut";
    throw error;
  }
}
