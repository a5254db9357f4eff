import type { IncomingMessage, ServerResponse } from "node:http";
import { homeUrl } from "../i18n/urls.ts";
import { preferredLocale } from "./preferred-language.ts";

/** Leads from `/` to the home page of the language that the reader asks for. */
export function sendHome(request: IncomingMessage, response: ServerResponse): void {
  const location = homeUrl(preferredLocale(request));
  response.writeHead(307, { location, vary: "accept-language", "cache-control": "no-cache" }).end();
}
