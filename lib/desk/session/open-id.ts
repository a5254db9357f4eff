import type { Configuration } from "openid-client";
import { plainName } from "./person.ts";
import { type Identified, identified } from "./rights.ts";

/** A provider takes no longer to answer than this, in seconds. */
const timeout = 10;

/** An OpenID provider, and what this site is to it. */
export interface OpenIdSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends the browser back to. */
  readonly callback: string;
}

/** What of a sign-in only the browser that begins it may know. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody as a provider knows them. */
export interface KnownPerson extends Identified {
  readonly name: string;
}

/** Why nobody was signed in: the provider did not answer, or what came back proves nothing. */
export class SignInError extends Error {
  readonly reason: "unreachable" | "failed";
  constructor(reason: SignInError["reason"], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.reason = reason;
  }
}

/** Signs people in at a provider: authorization code with PKCE, state and nonce (OpenID Connect Core, 3.1). */
export function openIdProvider({ issuer, clientId, clientSecret, callback }: OpenIdSettings) {
  const load = () => import("openid-client");

  /** What the provider says of itself, asked for once; who asks later tries again if it failed. */
  let known: Promise<Configuration> | undefined;
  const configuration = () => {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw new SignInError("unreachable", error);
    });
    return known;
  };

  const discover = async () => {
    const client = await load();
    const server = new URL(issuer);
    // The settings allow http on this machine alone.
    const execute = server.protocol === "http:" ? [client.allowInsecureRequests] : [];
    const found = await client.discovery(server, clientId, undefined, undefined, {
      execute,
      timeout,
    });
    const metadata = found.serverMetadata();
    // Without the list there is one way (OpenID Connect Discovery, 3); a form mangles no secret.
    const form = metadata.token_endpoint_auth_methods_supported?.includes("client_secret_post");
    const authentication = form ? client.ClientSecretPost : client.ClientSecretBasic;
    const made = new client.Configuration(
      metadata,
      clientId,
      undefined,
      authentication(clientSecret),
    );
    made.timeout = timeout;
    for (const each of execute) each(made);
    return made;
  };

  return {
    /** Where the browser is sent, and what it has to bring back. */
    begin: async (): Promise<{ readonly to: URL; readonly checks: SignInChecks }> => {
      const client = await load();
      const server = await configuration();
      const verifier = client.randomPKCECodeVerifier();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const offered = server.serverMetadata().scopes_supported ?? [];
      const scopes = ["openid", "email", "profile", ...offered.filter((each) => each === "groups")];
      const to = client.buildAuthorizationUrl(server, {
        redirect_uri: callback,
        scope: scopes.join(" "),
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state,
        nonce,
      });
      return { to, checks: { state, nonce, verifier } };
    },

    /** Who came back with this query. Throws a SignInError for whoever proves nothing. */
    finish: async (query: string, checks: SignInChecks): Promise<KnownPerson> => {
      const client = await load();
      const server = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(server, new URL(callback + query), {
          expectedState: checks.state,
          expectedNonce: checks.nonce,
          pkceCodeVerifier: checks.verifier,
          idTokenExpected: true,
        });
        const told = tokens.claims();
        if (told === undefined) throw new Error("There is no ID token.");
        // GitLab, and any provider with short ID tokens, tells the groups only when asked for them.
        const asked = server.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(server, tokens.access_token, told.sub)
          : {};
        return personIn({ ...asked, ...told });
      } catch (error) {
        throw new SignInError("failed", error);
      }
    },
  };
}

/** A person of a provider's claims; one whose name is not told goes by an address, or a number. */
function personIn(claims: Readonly<Record<string, unknown>>): KnownPerson {
  const who = identified(claims);
  const names = [claims.name, claims.preferred_username, who.email, claims.sub];
  const name = names.map((each) => (typeof each === "string" ? plainName(each) : "")).find(Boolean);
  return { ...who, name: name ?? "" };
}
