import type { IncomingMessage, ServerResponse } from "node:http";
import type { Refusal } from "../../desk/desk-state.ts";
import { pendingCookie, setPendingCookie } from "../../desk/session/cookies.ts";
import { openIdProvider, SignInError } from "../../desk/session/open-id.ts";
import { pendingSeconds, readPending, signPending } from "../../desk/session/pending-sign-in.ts";
import type { DeskPerson } from "../../desk/session/person.ts";
import { rightOf } from "../../desk/session/rights.ts";
import type { Environment } from "../../environment/environment.ts";
import { deskCallbackPath } from "../../i18n/desk-urls.ts";
import type { Locale } from "../../i18n/locales.ts";
import { absolute } from "../../i18n/urls.ts";
import { warn } from "../../log.ts";
import { cookieIn } from "../../security/cookies.ts";
import { oneLine } from "../../security/one-line.ts";
import { personalHeaders } from "../../security/unlisted.ts";

/** Who a provider says has come, or why nobody is let in; with the language they began in. */
export type ProviderAnswer =
  | { readonly person: DeskPerson; readonly locale: Locale }
  | { readonly refused: Refusal; readonly locale: Locale | undefined };

/** Signs people in at the provider that the settings name; undefined where they name none. */
export function providerSignIn(env: Environment, secret: string, now: () => number) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return undefined;
  const callback = absolute(env.SITE_URL, deskCallbackPath);
  const provider = openIdProvider({ issuer, clientId, clientSecret, callback });
  const lists = { writers: env.DESK_WRITERS, publishers: env.DESK_PUBLISHERS };
  const secure = env.SITE_URL.startsWith("https:");

  const refusal = (error: unknown): Refusal => {
    if (!(error instanceof SignInError)) throw error;
    warn("desk", `Nobody was signed in at ${issuer}: ${oneLine(error.message)}`);
    return error.reason;
  };

  return {
    /** Sends the browser to the provider; resolves to why it can't, else to undefined. */
    begin: async (response: ServerResponse, locale: Locale): Promise<Refusal | undefined> => {
      try {
        const { to, checks } = await provider.begin();
        const pending = signPending({ ...checks, locale }, secret, now());
        response.appendHeader("set-cookie", setPendingCookie(pending, pendingSeconds, secure));
        response.writeHead(303, { ...personalHeaders, location: to.href }).end();
        return undefined;
      } catch (error) {
        return refusal(error);
      }
    },

    /** Judges a browser that the provider sent back. What it brings counts once. */
    finish: async (
      request: IncomingMessage,
      response: ServerResponse,
      { search }: URL,
    ): Promise<ProviderAnswer> => {
      const token = cookieIn(request.headers.cookie, pendingCookie) ?? "";
      const pending = readPending(token, secret, now());
      response.appendHeader("set-cookie", setPendingCookie("", 0, secure));
      if (pending === undefined) return { refused: "failed", locale: undefined };
      const { locale, ...checks } = pending;
      try {
        const { name, email = "", ...who } = await provider.finish(search, checks);
        const may = rightOf({ ...who, email: email || undefined }, lists);
        if (may === undefined) return { refused: "forbidden", locale };
        return { person: { name, email, may }, locale };
      } catch (error) {
        return { refused: refusal(error), locale };
      }
    },
  };
}
