import type { ServerResponse } from "node:http";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Locale } from "../i18n/locales.ts";
import { readMessages } from "../i18n/messages.ts";

/** Answers 308 with a short page that says so, for those whose browser does not follow. */
export function sendMoved(response: ServerResponse, locale: Locale, to: string): void {
  const { moved } = readMessages(locale);
  const page = h(null, [
    { type: "doctype" },
    h("html", { lang: locale }, [
      h("head", [h("meta", { charSet: "utf-8" }), h("title", moved.title)]),
      h("body", [h("h1", moved.title), h("p", [`${moved.text} `, h("a", { href: to }, to)])]),
    ]),
  ]);
  const body = Buffer.from(toHtml(page));
  response.writeHead(308, {
    location: pathAndQuery(to),
    "content-type": "text/html; charset=utf-8",
    "content-length": body.byteLength,
    "cache-control": "public, max-age=0, must-revalidate",
  });
  response.end(body);
}

/** The address in ASCII, as headers need it, and on this site whatever it says. */
function pathAndQuery(to: string): string {
  const { pathname, search, hash } = new URL(to, "http://site");
  return `${pathname}${search}${hash}`;
}
