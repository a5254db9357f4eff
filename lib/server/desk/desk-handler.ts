import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { hasLanguage } from "../../content/site.ts";
import { openSaving } from "../../desk/saving/open-saving.ts";
import { sessionCookie, setSessionCookie } from "../../desk/session/cookies.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { readSession, renewed, type Session, signSession } from "../../desk/session/session.ts";
import { isFromThisMachine, personOfThisMachine } from "../../desk/session/this-machine.ts";
import { startKnownDrafts } from "../../desk/works/known-drafts.ts";
import type { Environment } from "../../environment/environment.ts";
import { decoded } from "../../i18n/decoded.ts";
import { deskAddress, deskUrl, isDeskEndpoint, isDeskTyping } from "../../i18n/desk-urls.ts";
import { editorLanguageFor } from "../../i18n/editor-languages.ts";
import type { Locale } from "../../i18n/locales.ts";

import { publishedCatalogue } from "../../publish/published-state.ts";
import { memoize } from "../../review/memoize.ts";
import { cookieIn } from "../../security/cookies.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { sendOnward } from "../notice-pages.ts";
import { preferredLocale } from "../preferred-language.ts";
import type { Sending } from "./desk-answer.ts";
import { startDeskFiles } from "./desk-files.ts";
import { listPages } from "./list-pages.ts";
import { sharePresence } from "./presence-channel.ts";
import { typedTexts } from "./read-form.ts";
import { signInEndpoints } from "./sign-in-endpoints.ts";
import { startTypedPages } from "./typed-pages.ts";
import { typingPages } from "./typing-pages.ts";
import { writingPages } from "./writing-pages.ts";

/** Answers those who write in the browser, apart from everything that readers get. */
export interface Desk {
  /** Whether a request is for the desk; where there is none, its addresses are as any unknown one. */
  concerns(request: IncomingMessage, url: URL): boolean;
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>;
  /**
   * Sends a file beside a text that is written, to whoever is signed in: false where it did not.
   * Others have it as readers do.
   */
  sendFile(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  stop(): void;
}

interface Options {
  readonly env: Environment;
  /** Whether who sits at this machine needs no sign-in. */
  readonly development: boolean;
  readonly sending: Sending;
  /** Tells milliseconds since 1970. */
  readonly now: () => number;
}

/** Starts answering at the desk. */
export function startDesk({ env, development, sending, now }: Options): Desk {
  const { show, showTyped } = sending;
  const secret = env.DESK_SECRET;
  const secure = env.SITE_URL.startsWith("https:");
  const endpoints = secret === undefined ? undefined : signInEndpoints({ env, secret, show, now });
  const isLocal = (request: IncomingMessage) => development && isFromThisMachine(request);
  const provider = env.OIDC_ISSUER !== undefined;

  const saving = memoize(() => openSaving(env));
  const drafts = startKnownDrafts(saving);
  const presence = sharePresence(env, now);
  const typed = startTypedPages(showTyped, now);
  const list = listPages({ show, saving, drafts, presence, site: env.SITE_URL });
  const writing = writingPages({
    ...{ env, show, typed, saving, drafts, presence, now },
    uploads: join(env.DATA_DIR, "uploads"),
  });
  const typing = typingPages({ typed, saving, site: env.SITE_URL, now });
  const sendFile = startDeskFiles(saving);

  const sessionOf = ({ headers }: IncomingMessage): Session | undefined => {
    const token = cookieIn(headers.cookie, sessionCookie);
    return secret && token ? readSession(token, secret, now()) : undefined;
  };

  const renew = (response: ServerResponse, session: Session) => {
    const longer = renewed(session, now());
    if (longer === undefined || secret === undefined) return;
    const seconds = longer.until - now() / 1_000;
    response.appendHeader(
      "set-cookie",
      setSessionCookie(signSession(longer, secret), seconds, secure),
    );
  };

  const desk = async (
    request: IncomingMessage,
    response: ServerResponse,
    { locale, key }: Place,
    url: URL,
  ) => {
    const enter = (person: DeskPerson, local: boolean) => {
      if (key === undefined) return list(request, response, url, { person, local, locale });
      const writer = { person, local, locale, key };
      return isDeskTyping(url)
        ? typing(request, response, writer)
        : writing(request, response, url, writer);
    };
    if (isLocal(request)) {
      return enter(await personOfThisMachine(env.CONTENT_DIR, editorLanguageFor(locale)), true);
    }
    const session = sessionOf(request);
    if (session === undefined) {
      // Nothing counts how often this is asked, so it costs nothing.
      if (isDeskTyping(url)) {
        response.writeHead(401, personalHeaders).end();
        return;
      }
      // A link in a mail leads here without the strict cookie of who is signed in.
      if (request.headers["sec-fetch-site"] === "cross-site" && isRead(request)) {
        return sendOnward(response, locale, deskUrl(locale, key) + url.search);
      }
      const typed = isRead(request) ? [] : await typedTexts(request, env.SITE_URL);
      return show(request, response, { locale, status: 401 }, { kind: "sign-in", provider, typed });
    }
    renew(response, session);
    return enter(session.person, false);
  };

  return {
    concerns: (request, { pathname }) => {
      if (secret === undefined && !isLocal(request)) return false;
      return isDeskEndpoint(pathname) ? endpoints !== undefined : placeAt(pathname) !== undefined;
    },
    sendFile: async (request, response, url) => {
      if (!isRead(request) || !(isLocal(request) || sessionOf(request))) return false;
      return sendFile(request, response, url);
    },
    answer: async (request, response, url) => {
      const place = placeAt(url.pathname);
      if (place !== undefined) return desk(request, response, place, url);
      const asked = url.searchParams.get("locale") ?? undefined;
      const language = isLanguage(asked) ? asked : preferredLocale(request);
      return endpoints?.(request, response, url, language);
    },
    stop: presence.stop,
  };
}

interface Place {
  readonly locale: Locale;
  readonly key: string | undefined;
}

/** What of the desk is at a path, if it is in one of the site's languages. */
function placeAt(pathname: string): Place | undefined {
  const { locale, key } = deskAddress(decoded(pathname)) ?? {};
  return isLanguage(locale) ? { locale, key } : undefined;
}

const isRead = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

function isLanguage(named: string | undefined): named is Locale {
  const site = publishedCatalogue()?.site;
  return site !== undefined && hasLanguage(site, named);
}
