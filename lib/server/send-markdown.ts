import type { IncomingMessage, ServerResponse } from "node:http";
import type { Edition } from "../content/edition.ts";
import type { Context } from "./request-context.ts";

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
