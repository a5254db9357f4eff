import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { decoded } from "../i18n/decoded.ts";
import { deskAddress, isDeskEndpoint, isDeskTyping } from "../i18n/desk-urls.ts";
import {
  healthUrl,
  isHistoryPath,
  isSearchPath,
  previewLinkUrl,
  previewPath,
  publishedTextsUrl,
  publishUrl,
  suggestPath,
} from "../i18n/urls.ts";
import { clientOf } from "../security/client.ts";
import { type RateLimit, startTokenBucket } from "../security/token-bucket.ts";
import { isFilesType } from "./desk/receive-form.ts";
import { sendTooMany } from "./notice-pages.ts";
import { preferredLocale } from "./preferred-language.ts";

/** Refuses a request of a client that asked too often; true when it has answered. */
export type Limits = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

/**
 * What is made for one request alone costs milliseconds each time. A reader searches a few times a
 * minute, and whole offices read behind one address: these are far from any of them, and bound what
 * one address can take of a processor to about a tenth. Stored pages have no limit, and an unknown
 * address costs no more than one.
 */
const allowances = {
  search: { atOnce: 120, perMinute: 120 },
  suggest: { atOnce: 400, perMinute: 600 },
  history: { atOnce: 120, perMinute: 120 },
  /** A preview deployment asks for what it changes. */
  published: { atOnce: 400, perMinute: 240 },
  preview: { atOnce: 60, perMinute: 30 },
  /** Where one writes: a list is asked for with each choice. */
  desk: { atOnce: 120, perMinute: 120 },
  /** Each may bring several, and every image in it is unpacked once. */
  files: { atOnce: 60, perMinute: 30 },
  signIn: { atOnce: 30, perMinute: 20 },
  /** Only what is refused counts: whoever knows the secret may publish as often as they like. */
  publish: { atOnce: 20, perMinute: 10 },
  /** A token is compared each time; who shows none is told what costs nothing. */
  health: { atOnce: 120, perMinute: 120 },
} satisfies Record<string, RateLimit>;

/** What one person's script asks for at the desk: a page and a check at each keystroke of somebody fast. */
export const typingAllowance: RateLimit = { atOnce: 900, perMinute: 900 };

/** By which statuses whoever wants to publish without the secret is told so. */
const refused: ReadonlySet<number> = new Set([401, 413]);

type Kind = keyof typeof allowances;

/** Starts counting. `proxies`: how many of one's own stand in front; `clock` tells milliseconds. */
export function startLimits(proxies: number, clock: () => number): Limits {
  const buckets = {
    search: startTokenBucket(allowances.search, clock),
    suggest: startTokenBucket(allowances.suggest, clock),
    history: startTokenBucket(allowances.history, clock),
    published: startTokenBucket(allowances.published, clock),
    preview: startTokenBucket(allowances.preview, clock),
    desk: startTokenBucket(allowances.desk, clock),
    files: startTokenBucket(allowances.files, clock),
    signIn: startTokenBucket(allowances.signIn, clock),
    publish: startTokenBucket(allowances.publish, clock),
    health: startTokenBucket(allowances.health, clock),
  };
  return (request, response, url) => {
    const kind = kindOf(url, request.headers);
    const client = kind && clientOf(request, proxies);
    if (kind === undefined || client === undefined) return false;
    const bucket = buckets[kind];
    const seconds = bucket.wait(client);
    if (seconds > 0) {
      sendLater(request, response, url, seconds);
      return true;
    }
    if (kind !== "publish") bucket.take(client);
    else {
      response.once("finish", () => {
        if (refused.has(response.statusCode)) bucket.take(client);
      });
    }
    return false;
  };
}

/** What a request costs, by what is served: an address may be written in many ways. */
function kindOf(
  url: URL,
  { authorization, "content-type": type }: IncomingHttpHeaders,
): Kind | undefined {
  const { search } = url;
  const pathname = decoded(url.pathname);
  if (isSearchPath(pathname)) return search === "" ? undefined : "search";
  if (pathname === suggestPath) return "suggest";
  if (pathname === publishUrl) return "publish";
  if (pathname === publishedTextsUrl()) return "published";
  if (pathname === healthUrl) return authorization === undefined ? undefined : "health";
  if (pathname === previewPath || pathname === previewLinkUrl) return "preview";
  if (isDeskEndpoint(pathname)) return "signIn";
  const desk = deskAddress(pathname);
  // Who types is counted as a person, once it is known who that is.
  if (desk?.key !== undefined && isDeskTyping(url)) return undefined;
  if (desk !== undefined) return isFilesType(type) ? "files" : "desk";
  return isHistoryPath(pathname) ? "history" : undefined;
}

function sendLater(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname }: URL,
  seconds: number,
): void {
  const isForPeople = pathname === previewPath || isDeskEndpoint(pathname);
  if (!pathname.startsWith("/api/") || isForPeople) {
    sendTooMany(response, preferredLocale(request), seconds);
    return;
  }
  response.writeHead(429, {
    "content-type": "application/json",
    "cache-control": "no-store",
    "retry-after": String(seconds),
  });
  response.end(JSON.stringify({ error: `Too many requests. Try again in ${seconds} s.` }));
}
