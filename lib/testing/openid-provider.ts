import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";

/** What the provider of tests says of its people, by the name that they sign in with. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export const client = { id: "tribune", secret: "a secret between the two" } as const;

interface Options {
  /** Where it sends browsers back to. */
  readonly callback: string;
  readonly accounts: Accounts;
  /** Whether the ID token has every claim, as Keycloak's; else userinfo alone, as GitLab's. */
  readonly inIdToken?: boolean;
}

/** An OpenID provider on this machine, under another host's name than the site: gone when the test ends. */
export async function startOpenIdProvider({ callback, accounts, inIdToken = false }: Options) {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [callback],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    claims: { email: ["email", "email_verified"], profile: ["name"], groups: ["groups"] },
    conformIdTokenClaims: !inIdToken,
    cookies: { keys: ["for tests"] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, ...accounts[id] }),
    }),
  });
  server.on("request", provider.callback());
  return {
    issuer,
    /** The settings by which a site knows it. */
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
