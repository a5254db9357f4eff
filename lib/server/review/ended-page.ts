import type { IncomingMessage, ServerResponse } from "node:http";
import { hasLanguage } from "../../content/site.ts";
import { decoded } from "../../i18n/decoded.ts";
import { endedUrl, previewPath } from "../../i18n/urls.ts";
import { publishedCatalogue } from "../../publish/published-state.ts";
import { clearCookies } from "../../review/cookie.ts";
import type { Ended } from "../../review/ended-reason.ts";
import type { Opening } from "../../review/reviews.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { preferredLocale } from "../preferred-language.ts";
import type { ReviewContext } from "./answer.ts";

/** 401 is the contract's; the others say whether asking again may help. */
const statuses: Record<Ended, number> = {
  invalid: 401,
  expired: 401,
  gone: 410,
  "too-many-files": 422,
  "too-large": 422,
  unreachable: 502,
};

/** What asking again will not change. */
const final: ReadonlySet<Ended> = new Set(["invalid", "expired", "gone"]);

/** Says why a link shows nothing, and forgets one that never will. */
export async function sendEnded(
  { pages, send, secure }: ReviewContext,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
  { ended, locale }: Extract<Opening, { ended: Ended }>,
): Promise<void> {
  const opens = pathname === previewPath;
  const named = pathname.split("/")[1];
  const site = publishedCatalogue()?.site;
  const asked = [named, locale].find((each) => site !== undefined && hasLanguage(site, each));
  const language = asked ?? preferredLocale(request);
  const path = endedUrl(language, ended, opens ? "" : decoded(pathname));
  const page = await pages.once(path, statuses[ended]);
  // A bad link does not end another review, nor does what may still come back.
  if (!opens && final.has(ended)) response.appendHeader("set-cookie", clearCookies(secure));
  send(request, response, { ...page, headers: { ...page.headers, ...personalHeaders } });
}
