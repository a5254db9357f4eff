import type { IncomingMessage } from "node:http";
import { isFromSite } from "../../security/same-origin.ts";

/** What a form with all languages of a work may weigh as it is sent, in bytes: 16 MiB. */
const mostBytes = 16 * 1024 * 1024;

/** The fields of a form that was sent; undefined if it is too large or none. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const { "content-type": type = "", "content-length": length = "0" } = request.headers;
  if (!type.startsWith("application/x-www-form-urlencoded")) return undefined;
  if (Number(length) > mostBytes) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // Whoever is refused is still told so: the connection stays.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/** The texts of a form of this site that came too late, for whoever sent it to keep. */
export async function typedTexts(request: IncomingMessage, site: string): Promise<string[]> {
  if (!isFromSite(request.headers.origin, site)) return [];
  const form = await readForm(request);
  return [...(form ?? [])].flatMap(([name, text]) =>
    /#(?:body|file|field\.title|field\.summary)$/.test(name) && text !== "" ? [text] : [],
  );
}
