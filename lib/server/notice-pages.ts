import type { ServerResponse } from "node:http";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { runsOtherWay } from "../i18n/isolated.ts";
import { nameIn } from "../i18n/language-of.ts";
import { directionOf, type Locale } from "../i18n/locales.ts";
import { readMessages } from "../i18n/messages.ts";
import { homeUrl } from "../i18n/urls.ts";

/** Answers 308 with a short page that says so, for those whose browser does not follow. */
export function sendMoved(
  response: ServerResponse,
  locale: Locale,
  to: string,
  status: 307 | 308 = 308,
): void {
  const body = noticePage(locale, readMessages(locale).moved, to);
  const cacheControl = status === 308 ? "no-cache" : "private, no-store";
  send(response, status, body, { location: pathAndQuery(to), "cache-control": cacheControl });
}

/** Answers 410 for an address in a language that the site has no more, and leads to the original. */
export function sendRemoved(
  response: ServerResponse,
  locale: Locale,
  removed: Locale,
  home: string,
): void {
  send(response, 410, removedPage(locale, removed, home), { "cache-control": "no-cache" });
}

/** The page that says so. */
export function removedPage(locale: Locale, removed: Locale, home: string): Buffer {
  const { removedLanguage, removedText } = readMessages(locale).missing;
  const words = (text: string) => text.replace("{language}", nameIn(removed, locale));
  return noticePage(locale, { title: words(removedLanguage), text: words(removedText) }, home);
}

/** Answers 500 with a page that needs nothing of what just failed. */
export function sendFailed(response: ServerResponse, locale: Locale): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = noticePage(locale, readMessages(locale).failed, homeUrl(locale));
  send(response, 500, body, { "cache-control": "no-store" });
}

/** Answers 503 with a page that asks to come back in a moment. */
export function sendBusy(response: ServerResponse, locale: Locale, seconds: number): void {
  const body = noticePage(locale, readMessages(locale).busy, homeUrl(locale));
  send(response, 503, body, { "cache-control": "no-store", "retry-after": String(seconds) });
}

/** Answers 429 with a page that says when to come back. */
export function sendTooMany(response: ServerResponse, locale: Locale, seconds: number): void {
  const { title, text } = readMessages(locale).tooMany;
  const body = noticePage(
    locale,
    { title, text: text.replace("{seconds}", `${seconds}`) },
    homeUrl(locale),
  );
  send(response, 429, body, { "cache-control": "no-store", "retry-after": String(seconds) });
}

function noticePage(
  locale: Locale,
  { title, text }: { title: string; text: string },
  link: string,
): Buffer {
  const page = h(null, [
    { type: "doctype" },
    h("html", { lang: locale, dir: directionOf(locale) }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { name: "color-scheme", content: "light dark" }),
        h("title", title),
      ]),
      h("body", [
        h("h1", title),
        h("p", [
          `${text} `,
          h("a", { href: link, dir: runsOtherWay(link, locale) ? "ltr" : undefined }, link),
        ]),
      ]),
    ]),
  ]);
  return Buffer.from(toHtml(page));
}

function send(
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    ...headers,
    "content-type": "text/html; charset=utf-8",
    "content-length": body.byteLength,
  });
  response.end(body);
}

/** The address in ASCII, as headers need it, and on this site whatever it says. */
function pathAndQuery(to: string): string {
  const { pathname, search, hash } = new URL(to, "http://site");
  // Two slashes would begin the name of another host.
  return `${pathname.replace(/^\/+/, "/")}${search}${hash}`;
}
