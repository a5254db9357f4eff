import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { startLimits } from "./request-limits.ts";

/** A server that answers 401 to what its limits let through. */
async function limited() {
  const limits = startLimits(1, () => 0);
  const server = createServer((request, response) => {
    if (!limits(request, response, new URL(request.url ?? "/", "http://site"))) {
      response.writeHead(401).end();
    }
  });
  await once(server.listen(0), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const ask = (path: string, client = "203.0.113.7", language = "fr", more = {}) => {
    const headers = { "x-forwarded-for": client, "accept-language": language, ...more };
    return fetch(`http://localhost:${port}${path}`, { headers });
  };
  const last = async (path: string, times: number) => {
    for (let each = 1; each < times; each += 1) expect((await ask(path)).status).toBe(401);
    return ask(path);
  };
  return { ask, last, [Symbol.dispose]: () => server.close() };
}

test("who searches far more than a reader is asked to wait, in words of their language", async () => {
  using server = await limited();
  const refused = await server.last("/fr/recherche?q=a", 121);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(await refused.text()).toContain("Réessayez dans 1\u00a0s");
  const english = await server.ask("/en/search?q=a", undefined, "en");
  expect(await english.text()).toContain("Try again in 1 s");
  expect((await server.ask("/fr/recherche?q=a", "203.0.113.8")).status).toBe(401);
  for (const path of ["/fr", "/fr/recherche", "/fr/articles/un", "/api/health"]) {
    expect((await server.ask(path)).status, path).toBe(401);
  }
});

test.each([
  ["/api/suggest?q=a", 401],
  ["/api/publish", 21],
  ["/api/desk/link?token=a", 31],
  ["/api/desk/callback?code=a", 31],
  ["/fr/desk?q=a", 121],
  ["/fr/desk/un", 121],
  ["/api/preview?token=a", 61],
  ["/fr/articles/un/history/compare?from=a&to=b", 121],
  ["/fr/a-propos/history", 121],
])("%s has a limit of its own", async (path, times) => {
  using server = await limited();
  const refused = await server.last(path, times);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("forms with files have a limit of their own at the desk, and pages there are read on", async () => {
  using server = await limited();
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  for (let each = 0; each < 60; each += 1) {
    expect((await server.ask("/fr/desk/un", undefined, undefined, headers)).status).toBe(401);
  }
  expect((await server.ask("/fr/desk/un", undefined, undefined, headers)).status).toBe(429);
  expect((await server.ask("/fr/desk/un")).status).toBe(401);
});

test.each([
  ["/fr/recherche", ["/fr/recherch%65", "/fr/%72echerche", "/%66r/recherche", "/fr/./recherche"]],
  ["/api/suggest", ["/api/%73uggest", "/%61pi/suggest", "/api/x/../suggest"]],
  ["/fr/articles/un/history", ["/fr/articles/un/h%69story", "/fr/artic%6Ces/un/history"]],
])("%s has one limit, however its address is written", async (path, spellings) => {
  using server = await limited();
  await server.last(`${path}?q=a`, 400).catch(() => undefined);
  for (const spelling of spellings) {
    expect((await server.ask(`${spelling}?q=a`)).status, spelling).toBe(429);
  }
});

test("what a script asks for at the desk while somebody types takes nothing from saving", async () => {
  using server = await limited();
  await server.last("/fr/desk/un?typing=1", 200);
  expect((await server.last("/fr/desk/un", 120)).status).toBe(401);
  // Nothing else gets around its limit by that name.
  for (const path of ["/fr/desk?typing=1", "/fr/recherche?q=a&typing=1"]) {
    using other = await limited();
    expect((await other.last(path, 121)).status, path).toBe(429);
  }
});

test("what is only called history is no history, and read without limit", async () => {
  using server = await limited();
  await server.last("/fr/a-propos/history", 121);
  for (const path of ["/fr/history", "/fr/articles/history", "/fr/themes/history"]) {
    expect((await server.ask(path)).status, path).toBe(401);
  }
});

test("a client is one however its proxy writes the address, with a port, brackets or zeros", async () => {
  using server = await limited();
  const ask = (client: string) => server.ask("/fr/recherche?q=a", client);
  for (let each = 0; each < 60; each += 1) {
    expect((await ask(`203.0.113.9:${40_000 + each}`)).status).toBe(401);
    expect((await ask("198.51.100.1, 203.0.113.9")).status).toBe(401);
    expect((await ask(`[2001:db8::${each}]:443`)).status).toBe(401);
    expect((await ask(`2001:0DB8:0:0:${each}::1`)).status).toBe(401);
  }
  expect((await ask("203.0.113.9")).status).toBe(429);
  expect((await ask("2001:db8::1")).status).toBe(429);
});
