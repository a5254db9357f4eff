import { expect, test } from "vitest";
import { client, startOpenIdProvider } from "../../testing/openid-provider.ts";
import { openIdProvider, type SignInChecks } from "./open-id.ts";

const callback = "http://localhost:3000/api/desk/callback";
const accounts = {
  ana: {
    name: "Ana\nRuiz <chief>",
    email: "ana@mairie.example",
    email_verified: true,
    groups: ["/office/press"],
  },
};

/** Signs in as a browser does, and returns the query that the provider sends it back with. */
async function signIn(start: URL, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  let body: URLSearchParams | undefined;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response: Response = await fetch(address, {
      method: body === undefined ? "GET" : "POST",
      body: body ?? null,
      headers: { cookie },
      redirect: "manual",
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location !== null) {
      address = new URL(location, address);
      body = undefined;
      if (address.href.startsWith(callback)) return address.search;
      continue;
    }
    const page = await response.text();
    const [, action = ""] = /action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ""] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    address = new URL(action, address);
    body = new URLSearchParams({ prompt, login, password: "x" });
  }
  throw new Error("The provider sent nobody back.");
}

async function started(inIdToken: boolean) {
  const server = await startOpenIdProvider({ callback, accounts, inIdToken });
  const { issuer } = server;
  const settings = { issuer, clientId: client.id, clientSecret: client.secret, callback };
  return { server, provider: openIdProvider(settings), settings };
}

test.each([
  ["the ID token", true],
  ["userinfo alone", false],
])("who signed in is told, also where their groups are in %s", async (_where, inIdToken) => {
  const { server, provider } = await started(inIdToken);
  await using _ = server;
  const { to, checks } = await provider.begin();
  expect(to.searchParams.get("code_challenge_method")).toBe("S256");
  expect(to.searchParams.get("scope")).toBe("openid email profile groups");
  expect(await provider.finish(await signIn(to, "ana"), checks)).toEqual({
    name: "Ana Ruiz chief",
    email: "ana@mairie.example",
    groups: ["/office/press"],
  });
});

test("somebody of whom nothing is told goes by what they sign in with, and has no address", async () => {
  const { server, provider } = await started(true);
  await using _ = server;
  const { to, checks } = await provider.begin();
  const known = await provider.finish(await signIn(to, "bob"), checks);
  expect(known).toEqual({ name: "bob", email: undefined, groups: [] });
});

test.each<[string, (checks: SignInChecks) => SignInChecks]>([
  ["state", (checks) => ({ ...checks, state: "another" })],
  ["nonce", (checks) => ({ ...checks, nonce: "another" })],
  ["verifier", (checks) => ({ ...checks, verifier: "x".repeat(43) })],
])("a sign-in that another browser began is refused: its %s differs", async (_name, other) => {
  const { server, provider } = await started(true);
  await using _ = server;
  const { to, checks } = await provider.begin();
  const query = await signIn(to, "ana");
  await expect(provider.finish(query, other(checks))).rejects.toMatchObject({ reason: "failed" });
});

test.each(["", "?error=access_denied", "?code=made-up", "?code=a&code=b", "?state=%00"])(
  "coming back with %j signs nobody in",
  async (query) => {
    const { server, provider } = await started(true);
    await using _ = server;
    const { checks } = await provider.begin();
    await expect(provider.finish(query, checks)).rejects.toMatchObject({ reason: "failed" });
  },
);

test("a provider that does not answer is asked again by who comes later", async () => {
  const { server, provider, settings } = await started(true);
  const nobody = openIdProvider({ ...settings, issuer: "http://127.0.0.1:9" });
  await expect(nobody.begin()).rejects.toMatchObject({ reason: "unreachable" });
  await expect(nobody.begin()).rejects.toMatchObject({ reason: "unreachable" });
  await using _ = server;
  await expect(provider.begin()).resolves.toBeDefined();
});
