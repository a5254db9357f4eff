import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type DeskView, showDesk } from "../../desk/desk-state.ts";
import type { Locale } from "../../i18n/locales.ts";
import { deskUrl } from "../../i18n/urls.ts";
import { deskHeader } from "../../next-internals/internal-headers.ts";
import type { PageCache } from "../page-cache.ts";
import type { SendPage } from "../send-page.ts";

/** Nobody else may keep or list what somebody at the desk is shown. */
export const ownHeaders = {
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex, nofollow",
};

/** Which page of the desk: `search` is what its list was asked for, `key` what is written. */
export interface AskedPage {
  readonly locale: Locale;
  readonly key?: string;
  readonly search?: string;
  readonly status: number;
}

/** Sends the desk as one request shows it. */
export type SendDesk = (
  request: IncomingMessage,
  response: ServerResponse,
  page: AskedPage,
  view: DeskView,
) => Promise<void>;

/** Has pages rendered for one request, kept nowhere, and sends them in their final form. */
export function finishedDesk(pages: PageCache, send: SendPage): SendDesk {
  return async (request, response, { locale, key, search = "", status }, view) => {
    const shown = showDesk(view);
    try {
      const path = deskUrl(locale, key) + search;
      const page = await pages.once(path, status, { [deskHeader]: shown.name });
      send(request, response, { ...page, headers: { ...page.headers, ...ownHeaders } });
    } finally {
      shown.end();
    }
  };
}

/** Has Next's development server answer by itself, as it does every page. */
export function unfinishedDesk(next: RequestListener): SendDesk {
  return async (request, response, { locale, key, search = "", status }, view) => {
    const shown = showDesk(view);
    response.once("close", shown.end);
    request.url = deskUrl(locale, key) + search;
    // A form that was sent is read already.
    if (request.method !== "HEAD") request.method = "GET";
    for (const name of ["content-length", "transfer-encoding"]) delete request.headers[name];
    request.headers[deskHeader] = shown.name;
    response.statusCode = status;
    for (const [name, value] of Object.entries(ownHeaders)) response.setHeader(name, value);
    next(request, response);
  };
}
