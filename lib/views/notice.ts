import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { editorLanguageFor } from "../i18n/editor-languages.ts";
import { runsOtherWay } from "../i18n/isolated.ts";
import { nameIn } from "../i18n/language-of.ts";
import { directionOf, type Locale } from "../i18n/locales.ts";
import { readMessages } from "../i18n/messages.ts";
import { homeUrl } from "../i18n/urls.ts";

/** A short page that needs nothing of the site: no content, no style, no rendering. */
export interface Notice {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** 307 or 308, with a page that says so for those whose browser does not follow. */
export function movedNotice(locale: Locale, to: string, status: 307 | 308 = 308): Notice {
  const body = noticePage(locale, readMessages(locale).moved, to);
  const cacheControl = status === 308 ? "no-cache" : "private, no-store";
  return notice(status, body, { location: pathAndQuery(to), "cache-control": cacheControl });
}

/**
 * 200 with a page that goes on by itself. A browser that another site led here sends it none of this
 * site's strict cookies, however often it is redirected; from a page of this site it does.
 */
export function onwardNotice(locale: Locale, to: string): Notice {
  const path = pathAndQuery(to);
  const language = editorLanguageFor(locale);
  const body = noticePage(language, readMessages(language).desk.onward, path, true);
  // The address that led here may hold a personal link.
  return notice(200, body, {
    "cache-control": "private, no-store",
    "referrer-policy": "no-referrer",
  });
}

/** 410 for an address in a language that the site has no more, which leads to the original. */
export function removedNotice(locale: Locale, removed: Locale, home: string): Notice {
  const { removedLanguage, removedText } = readMessages(locale).missing;
  const words = (text: string) => text.replace("{language}", nameIn(removed, locale));
  const page = { title: words(removedLanguage), text: words(removedText) };
  return notice(410, noticePage(locale, page, home), { "cache-control": "no-cache" });
}

/** 404 for an address that can't even be read, such as %ff. */
export function unreadableNotice(locale: Locale): Notice {
  const { title, text } = readMessages(locale).missing;
  const body = noticePage(locale, { title, text }, homeUrl(locale));
  return notice(404, body, { "cache-control": "no-store" });
}

/** 500: something failed that is no reader's affair. */
export function failedNotice(locale: Locale): Notice {
  const body = noticePage(locale, readMessages(locale).failed, homeUrl(locale));
  return notice(500, body, { "cache-control": "no-store" });
}

/** 503 that asks to come back in a moment. */
export function busyNotice(locale: Locale, seconds: number): Notice {
  const body = noticePage(locale, readMessages(locale).busy, homeUrl(locale));
  return notice(503, body, { "cache-control": "no-store", "retry-after": String(seconds) });
}

/** 429 that says when to come back. */
export function tooManyNotice(locale: Locale, seconds: number): Notice {
  const { title, text } = readMessages(locale).tooMany;
  const said = { title, text: text.replace("{seconds}", `${seconds}`) };
  const body = noticePage(locale, said, homeUrl(locale));
  return notice(429, body, { "cache-control": "no-store", "retry-after": String(seconds) });
}

function noticePage(
  locale: Locale,
  { title, text }: { title: string; text: string },
  link: string,
  goesOn = false,
): Buffer {
  const page = h(null, [
    { type: "doctype" },
    h("html", { lang: locale, dir: directionOf(locale) }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("meta", { name: "color-scheme", content: "light dark" }),
        goesOn ? h("meta", { httpEquiv: "refresh", content: `0;url=${link}` }) : undefined,
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

function notice(status: number, body: Buffer, headers: Readonly<Record<string, string>>): Notice {
  return { status, headers: { ...headers, "content-type": "text/html; charset=utf-8" }, body };
}

/** The address in ASCII, as headers need it, and on this site whatever it says. */
function pathAndQuery(to: string): string {
  const { pathname, search, hash } = new URL(to, "http://site");
  // Two slashes would begin the name of another host.
  return `${pathname.replace(/^\/+/, "/")}${search}${hash}`;
}
