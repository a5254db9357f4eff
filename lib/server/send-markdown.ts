import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";
import type { Edition } from "../content/edition.ts";
import type { Context } from "./request-context.ts";

/** Whether a path is that of an article's page, which has a text to be had as Markdown. */
export function isArticle(path: string): boolean {
  return /^\/[^/]+\/articles\/[^/.]+$/.test(path);
}

/** Whether Markdown is asked for by name and before HTML (RFC 9110, 12.5.1). */
export function wantsMarkdown(request: IncomingMessage): boolean {
  if (!/\btext\/markdown\b/i.test(request.headers.accept ?? "")) return false;
  const [first] = new Negotiator(request).mediaTypes(["text/html", "text/markdown"]);
  return first === "text/markdown";
}

/** The address at which an article's Markdown stands by itself. */
export const markdownOf = (path: string): string => `${path}.md`;

/**
 * Sends an article's Markdown at the address of its page. That address belongs to the page: what
 * stands there for a program is kept by no cache, so that no reader is ever given it, and readers'
 * pages need not be kept once for each context in which browsers word what they accept.
 */
export async function sendMarkdown(
  { pages, send }: Pick<Context, "pages" | "send">,
  request: IncomingMessage,
  response: ServerResponse,
  edition: Edition,
  location: string,
): Promise<void> {
  const page = await pages.get(location, edition);
  const own = { "content-location": location, vary: "accept, accept-encoding" };
  send(request, response, { ...page, headers: { ...page.headers, ...own }, passing: true });
}
