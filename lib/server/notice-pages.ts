import type { ServerResponse } from "node:http";
import type { Locale } from "../i18n/locales.ts";
import {
  busyNotice,
  failedNotice,
  movedNotice,
  type Notice,
  onwardNotice,
  removedNotice,
  tooManyNotice,
} from "../views/notice.ts";

/** Answers 308 with a short page that says so, for those whose browser does not follow. */
export function sendMoved(
  response: ServerResponse,
  locale: Locale,
  to: string,
  status: 307 | 308 = 308,
): void {
  send(response, movedNotice(locale, to, status));
}

/** Answers with a page that goes on by itself, from this site. */
export function sendOnward(response: ServerResponse, locale: Locale, to: string): void {
  send(response, onwardNotice(locale, to));
}

/** Answers 410 for an address in a language that the site has no more, and leads to the original. */
export function sendRemoved(
  response: ServerResponse,
  locale: Locale,
  removed: Locale,
  home: string,
): void {
  send(response, removedNotice(locale, removed, home));
}

/** Answers 500 with a page that needs nothing of what just failed. */
export function sendFailed(response: ServerResponse, locale: Locale): void {
  if (response.headersSent) response.destroy();
  else send(response, failedNotice(locale));
}

/** Answers 503 with a page that asks to come back in a moment. */
export function sendBusy(response: ServerResponse, locale: Locale, seconds: number): void {
  send(response, busyNotice(locale, seconds));
}

/** Answers 429 with a page that says when to come back. */
export function sendTooMany(response: ServerResponse, locale: Locale, seconds: number): void {
  send(response, tooManyNotice(locale, seconds));
}

function send(response: ServerResponse, { status, headers, body }: Notice): void {
  response.writeHead(status, { ...headers, "content-length": body.byteLength });
  response.end(body);
}
