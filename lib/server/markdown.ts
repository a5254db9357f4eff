import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";
import type { StoredPage } from "../cache/page-store.ts";
import { sendPage } from "./send.ts";

/** Whether a path is that of an article's page, which has a text to be had as Markdown. */
export function isArticle(path: string): boolean {
  return /^\/[a-z]{2}\/articles\/[^/.]+$/.test(path);
}

/** Whether Markdown is asked for by name and before HTML (RFC 9110, 12.5.1). */
export function wantsMarkdown(request: IncomingMessage): boolean {
  if (!/\btext\/markdown\b/i.test(request.headers.accept ?? "")) return false;
  const [first] = new Negotiator(request).mediaTypes(["text/html", "text/markdown"]);
  return first === "text/markdown";
}

/**
 * Sends an article's Markdown at the address of its page. That address belongs to the page: what
 * stands there for a program is kept by no cache, so that no reader is ever given it, and readers'
 * pages need not be kept once for each way in which browsers word what they accept.
 */
export function sendMarkdown(
  request: IncomingMessage,
  response: ServerResponse,
  page: StoredPage,
  location: string,
): void {
  const headers = { ...page.headers, "content-location": location };
  sendPage(
    request,
    response,
    { ...page, headers },
    { "cache-control": "no-store", vary: "accept, accept-encoding" },
  );
}
