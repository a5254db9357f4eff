import type { IncomingMessage, ServerResponse } from "node:http";
import type { Refusal } from "../../desk/desk-state.ts";
import { setSessionCookie } from "../../desk/session/cookies.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { readLink } from "../../desk/session/personal-link.ts";
import { beginSession, signSession } from "../../desk/session/session.ts";
import type { Environment } from "../../environment/environment.ts";
import { deskCallbackPath, deskLinkPath, deskSignOutPath, deskUrl } from "../../i18n/desk-urls.ts";
import type { Locale } from "../../i18n/locales.ts";
import { log } from "../../log.ts";
import { isFromSite } from "../../security/same-origin.ts";
import { personalHeaders } from "../../security/unlisted.ts";
import { sendOnward } from "../notice-pages.ts";
import type { SendDesk } from "./desk-answer.ts";
import { providerSignIn } from "./provider-sign-in.ts";

/** Who signed in at a provider is asked for there again after a day, in seconds: rights may have changed. */
const providerSession = 24 * 3_600;

/** 401 asks to sign in again, 403 does not help with that. */
const statuses: Record<Refusal, number> = {
  invalid: 401,
  expired: 401,
  failed: 401,
  forbidden: 403,
  unreachable: 502,
};

interface Options {
  readonly env: Environment;
  readonly secret: string;
  readonly show: SendDesk;
  readonly now: () => number;
}

/** Answers at the addresses by which one signs in to the desk, and out. */
export function signInEndpoints({ env, secret, show, now }: Options) {
  const secure = env.SITE_URL.startsWith("https:");
  const provider = providerSignIn(env, secret, now);

  const letIn = (response: ServerResponse, locale: Locale, person: DeskPerson, end: number) => {
    const session = beginSession(person, end, now());
    const cookie = signSession(session, secret);
    const seconds = session.until - now() / 1_000;
    response.appendHeader("set-cookie", setSessionCookie(cookie, seconds, secure));
    const { name, may } = person;
    log("info", "desk", { name, may }, `desk opened to ${JSON.stringify(name)}, who may ${may}`);
    sendOnward(response, locale, deskUrl(locale));
  };

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    locale: Locale,
  ): Promise<void> => {
    const { pathname, searchParams } = url;
    const refuse = (reason: Refusal, language = locale) => {
      const page = { locale: language, status: statuses[reason] };
      const view = { kind: "refused", reason, provider: provider !== undefined } as const;
      return show(request, response, page, view);
    };
    if (pathname === deskSignOutPath)
      return signOut(request, response, locale, env.SITE_URL, secure);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    if (pathname === deskLinkPath) {
      const judged = readLink(searchParams.get("token") ?? "", secret, now());
      if ("refused" in judged) return refuse(judged.refused);
      return letIn(response, locale, judged.person, judged.until);
    }
    if (provider === undefined) {
      response.writeHead(404, personalHeaders).end();
      return;
    }
    if (pathname === deskCallbackPath) {
      const answer = await provider.finish(request, response, url);
      if ("refused" in answer) return refuse(answer.refused, answer.locale);
      const end = Math.floor(now() / 1_000) + providerSession;
      return letIn(response, answer.locale, answer.person, end);
    }
    const refused = await provider.begin(response, locale);
    if (refused !== undefined) return refuse(refused);
  };
}

/** Only a form of this site signs anybody out; what it sends besides is not read. */
function signOut(
  request: IncomingMessage,
  response: ServerResponse,
  locale: Locale,
  site: string,
  secure: boolean,
): void {
  if (request.method !== "POST") {
    response.writeHead(405, { allow: "POST" }).end();
    return;
  }
  if (!isFromSite(request.headers.origin, site)) {
    response.writeHead(403, personalHeaders).end();
    return;
  }
  response.appendHeader("set-cookie", setSessionCookie("", 0, secure));
  response.writeHead(303, { ...personalHeaders, location: deskUrl(locale) }).end();
}
