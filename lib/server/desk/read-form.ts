import type { IncomingMessage } from "node:http";
import { isRefusal, type Outcome } from "../../desk/saving/outcome.ts";
import { outcomeOf } from "../../desk/saving/outcome-of.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { waitForFiles } from "../slow-clients.ts";
import { hasFiles, receiveForm, type SentForm } from "./receive-form.ts";

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
  await using sent = hasFiles(request)
    ? await receiveForm(request, undefined).catch(() => undefined)
    : undefined;
  const form = sent?.form ?? (await readForm(request));
  return [...(form ?? [])].flatMap(([name, text]) =>
    /#(?:body|file|field\.title|field\.summary)$/.test(name) && text !== "" ? [text] : [],
  );
}

/**
 * A form with its files, if it has any, which go to a folder for as long as the form is read;
 * undefined for what is no form or too much of one, `"cut"` for one that broke off.
 */
export async function readPosted(
  request: IncomingMessage,
  folder: string,
): Promise<Outcome<SentForm> | undefined | "cut"> {
  if (!hasFiles(request)) {
    const form = await readForm(request);
    return (
      form && { form, files: [], tooMany: false, [Symbol.asyncDispose]: async () => undefined }
    );
  }
  waitForFiles(request);
  try {
    const sent = await outcomeOf(async () => ({ sent: await receiveForm(request, folder) }));
    return isRefusal(sent) ? sent : sent.sent;
  } catch (error) {
    if (!request.complete) return "cut";
    throw error;
  }
}
