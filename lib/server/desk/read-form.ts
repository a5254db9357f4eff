import type { IncomingMessage } from "node:http";
import { isFromSite } from "../../security/same-origin.ts";

/** What a form with all languages of a work may weigh as it is sent, in bytes: 16 MiB. */
const mostBytes = 16 * 1024 * 1024;

/** A form that was sent, or by which status it is refused: it is too large, or none. */
export type ReadForm = { readonly form: URLSearchParams } | { readonly unread: 413 | 415 };

/** Reads a form that was sent. */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
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
  const read = await readForm(request);
  return "form" in read ? textsIn(read.form) : [];
}
