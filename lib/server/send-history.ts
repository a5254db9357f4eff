import type { IncomingMessage, ServerResponse } from "node:http";
import type { Edition } from "../content/edition.ts";
import { publishedFiles } from "../publish/published-state.ts";
import { type HistoryAddress, historyAnswer } from "../views/history-route.ts";
import { sendBusy } from "./notice-pages.ts";
import type { Context } from "./request-context.ts";

/** Histories looked up and rendered at once: beyond these, those who read stored pages would wait. */
const mostAtOnce = 16;
let underWay = 0;

/**
 * Sends a page of a text's past, or says that there is none at this address. It is made for the
 * request and no cache may keep it: what it shows may be taken back, and a branch be rewritten.
 */
export async function sendHistory(
  { pages, send }: Pick<Context, "pages" | "send">,
  request: IncomingMessage,
  response: ServerResponse,
  edition: Edition,
  address: HistoryAddress,
  query: URLSearchParams,
): Promise<boolean> {
  if (underWay >= mostAtOnce) {
    sendBusy(response, address.locale, 2);
    return true;
  }
  underWay += 1;
  try {
    const found = await historyAnswer(edition, address, query, publishedFiles());
    if (found === undefined) return false;
    send(request, response, await pages.once(found.path, found.status));
    return true;
  } finally {
    underWay -= 1;
  }
}
