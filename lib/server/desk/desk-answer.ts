import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from "node:http";
import { type DeskView, showDesk, type TypedView } from "../../desk/desk-state.ts";
import { deskDraftPath, deskUrl } from "../../i18n/desk-urls.ts";
import type { Locale } from "../../i18n/locales.ts";
import { deskHeader } from "../../next-internals/internal-headers.ts";
import { framedPolicy, writingPolicy } from "../../security/policy.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import type { PageCache } from "../page-cache.ts";
import type { DraftCookie } from "../review/draft-mode.ts";
import type { SendPage } from "../send-page.ts";

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

/** Sends the page at a path of the site as somebody types it, to be shown in a frame of the desk. */
export type SendTyped = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  view: TypedView,
) => Promise<void>;

/** Both of them. */
export interface Sending {
  readonly show: SendDesk;
  readonly showTyped: SendTyped;
}

/** Has pages rendered for one request, kept nowhere, and sends them in their final form. */
export function finishedDesk(pages: PageCache, send: SendPage, draft: DraftCookie): Sending {
  const once = async (
    path: string,
    status: number,
    view: DeskView | TypedView,
    policyOf: (policy: string) => string,
    cookieFor: (name: string) => Promise<OutgoingHttpHeaders>,
  ) => {
    const shown = showDesk(view);
    try {
      const asked = { ...(await cookieFor(shown.name)), [deskHeader]: shown.name };
      const page = await pages.once(path, status, asked);
      const policy = policyOf(page.headers["content-security-policy"] ?? "");
      const headers = { ...page.headers, ...personalHeaders, "content-security-policy": policy };
      return { ...page, headers };
    } finally {
      shown.end();
    }
  };
  return {
    show: async (request, response, { locale, key, search = "", status }, view) => {
      const path = deskUrl(locale, key) + search;
      send(request, response, await once(path, status, view, policyOf(view), async () => ({})));
    },
    showTyped: async (request, response, path, view) => {
      const cookie = (name: string) => draft(deskDraftPath, { [deskHeader]: name });
      const page = await once(path, 200, view, framedPolicy, async (name) => ({
        cookie: await cookie(name),
      }));
      send(request, response, page);
    },
  };
}

function policyOf(view: DeskView): (policy: string) => string {
  if (view.kind === "unshown") return framedPolicy;
  return view.kind === "writing" ? writingPolicy(view.nonce) : (policy) => policy;
}

/** Has Next's development server answer by itself, as it does every page. */
export function unfinishedDesk(next: RequestListener, draft: DraftCookie): Sending {
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    shown: { readonly name: string; readonly end: () => void },
  ) => {
    response.once("close", shown.end);
    request.url = path;
    // A form that was sent is read already.
    if (request.method !== "HEAD") request.method = "GET";
    for (const name of ["content-length", "transfer-encoding"]) delete request.headers[name];
    request.headers[deskHeader] = shown.name;
    for (const [name, value] of Object.entries(personalHeaders)) response.setHeader(name, value);
    next(request, response);
  };
  return {
    show: async (request, response, { locale, key, search = "", status }, view) => {
      response.statusCode = status;
      await answer(request, response, deskUrl(locale, key) + search, showDesk(view));
    },
    showTyped: async (request, response, path, view) => {
      const shown = showDesk(view);
      request.headers.cookie = await draft(deskDraftPath, { [deskHeader]: shown.name });
      await answer(request, response, path, shown);
    },
  };
}
