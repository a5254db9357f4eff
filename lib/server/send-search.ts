import type { IncomingMessage, ServerResponse } from "node:http";
import type { Edition } from "../content/edition.ts";
import type { Locale } from "../i18n/locales.ts";
import { searchUrl } from "../i18n/urls.ts";
import type { Searchable } from "../search/engine.ts";
import { searchStatus } from "../views/search.ts";
import { fieldsOf } from "../views/search-request.ts";
import type { Context } from "./request-context.ts";

/** Sends the page of a search, made for the request: only what was filled in reaches the page. */
export async function sendSearch(
  { pages, send }: Pick<Context, "pages" | "send">,
  request: IncomingMessage,
  response: ServerResponse,
  edition: Edition,
  locale: Locale,
  query: URLSearchParams,
  engine: Searchable,
): Promise<void> {
  const fields = fieldsOf((name) => query.get(name) ?? undefined);
  const status = await searchStatus(edition, locale, fields, engine);
  send(request, response, await pages.once(searchUrl(locale, fields), status));
}
