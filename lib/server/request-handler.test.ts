import { once } from "node:events";
import { createServer } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { StoredPage } from "../cache/page-store.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { setPublished } from "../publish/published-state.ts";
import { securityHeaders } from "../security/policy.ts";
import { articleText, catalogueOf, MemorySource } from "../testing/content.ts";
import { refuse } from "./refuse.ts";
import { requestHandler } from "./request-handler.ts";
import { pageSender } from "./send-page.ts";

const page = (status: number): StoredPage => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "page" },
  bodies: { identity: Buffer.from("page"), gzip: Buffer.from("small") },
  etag: '"x"',
});

/** The handler before a Next that answers 404, with pages of which the home page can't be rendered. */
async function frontOnly() {
  const asked: string[] = [];
  const handle = requestHandler({
    pages: {
      kept: () => undefined,
      get: async (path) => {
        asked.push(path);
        if (path === "/fr") throw new Error("a failure for this test");
        return page(200);
      },
      once: async () => page(200),
      paths: () => [],
      refresh: async () => 0,
      remove: () => {},
    },
    missing: { get: async () => page(404) },
    next: (_request, response) => response.writeHead(404).end(),
    assets: { url: () => undefined, file: () => undefined, styleSheet: () => undefined },
    isEndpoint: (path) => path === "/api/health",
    reviewing: undefined,
    desk: undefined,
    send: pageSender(securityHeaders(true)),
    handbook: false,
    preview: false,
    limits: () => false,
    host: "site",
    secret: undefined,
    headers: securityHeaders(true),
  });
  const server = createServer(handle).on("clientError", refuse(securityHeaders(true)));
  await once(server.listen(0), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const ask = async (start: string, head = "") => {
    const socket = connect(port);
    socket.end(`${start} HTTP/1.1\r\nhost: site\r\nconnection: close\r\n${head}\r\n`);
    return text(socket);
  };
  const stop = () => server.close();
  return { ask, asked, [Symbol.dispose]: stop };
}

async function publishOne(more: Record<string, string> = {}): Promise<void> {
  const files = { "articles/2024-05-01-un/fr.mdx": articleText(), ...more };
  const edition = makeEdition(await catalogueOf(files), Date.now(), "public");
  setPublished(edition, { source: new MemorySource(files), store: memoryStore() });
}

test("every answer has the headers that protect, whatever it is and whoever gives it", async () => {
  using server = await frontOnly();
  const answers = [["503", await server.ask("GET /fr")]];
  await publishOne();
  for (const [status, start, head] of [
    ["200", "GET /fr/articles/un"],
    ["304", "GET /fr/articles/un", 'if-none-match: W/"x"\r\n'],
    ["307", "GET /"],
    ["308", "GET /fr/articles/"],
    ["400", "GET no address at all"],
    ["404", "GET /fr/nothing"],
    ["404", "GET /api/nothing"],
    ["404", "GET /_next/nothing"],
    ["405", "DELETE /fr"],
    ["431", "GET /fr", `x: ${"x".repeat(100_000)}\r\n`],
    ["500", "GET /fr"],
  ]) {
    answers.push([status ?? "", await server.ask(start ?? "", head)]);
  }
  for (const [status = "", answer = ""] of answers) {
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    for (const name of Object.keys(securityHeaders(true))) {
      expect(answer.toLowerCase(), `${name} of ${status}`).toContain(`\r\n${name}: `);
    }
  }
});

test.each([
  ["/fr/articles/%75n?a=b", "/fr/articles/un?a=b"],
  ["/fr/recherch%65?q=a", "/fr/recherche?q=a"],
  ["/fr/articles/un/h%69story", "/fr/articles/un/history"],
])("a page has one address: %s leads to it, and is not kept", async (spelling, plain) => {
  await publishOne();
  using server = await frontOnly();
  const answer = await server.ask(`GET ${spelling}`);
  expect(answer).toMatch(/^HTTP\/1.1 308 /);
  expect(answer).toContain(`location: ${plain}\r\n`);
  expect(server.asked).toEqual([]);
});

test("what no address has is no spelling of one", async () => {
  await publishOne();
  using server = await frontOnly();
  for (const path of ["/fr/articles/un/history/%00", "/fr/articles/un/history/%C3%A9"]) {
    expect(await server.ask(`GET ${path}`), path).not.toMatch(/^HTTP\/1.1 308 /);
  }
});

test.each([
  ["/?p=123", "/fr/articles/un"],
  ["/fr?page_id=3&utm_source=lettre", "/fr/articles/un?utm_source=lettre"],
  ["/spip.php?article42&lang=fr", "/fr/articles/un?lang=fr"],
  ["/vote?utm_source=lettre", "/fr/articles/un?utm_source=lettre#le-vote"],
  ["/d%C3%A9put%C3%A9/?a=%C3%A9", "/d%C3%A9put%C3%A9?a=%C3%A9"],
  ["/d%C3%A9put%C3%A9?a=%C3%A9", "/fr/recherche?q=%C3%A9t%C3%A9&a=%C3%A9"],
])("an old address leads to the new one: %s", async (asked, to) => {
  await publishOne({
    "redirects.yaml": `/?p=123: /fr/articles/un
/fr?page_id=3: /fr/articles/un
/spip.php?article42: /fr/articles/un
/vote: /fr/articles/un#le-vote
/député: /fr/recherche?q=été
`,
  });
  using server = await frontOnly();
  const answer = await server.ask(`GET ${asked}`);
  expect(answer).toMatch(/^HTTP\/1.1 308 /);
  expect(answer).toContain(`\r\nlocation: ${to}\r\n`);
});

test.each([
  ["gzip, deflate, br", "gzip"],
  ["br;q=1, gzip;q=0", undefined],
  ["*", "gzip"],
  ["identity;q=0", undefined],
  ["", undefined],
])("to a client that accepts %j the page goes as %s", async (accepted, coding) => {
  await publishOne();
  using server = await frontOnly();
  const answer = await server.ask("GET /fr/articles/un", `accept-encoding: ${accepted}\r\n`);
  expect(/content-encoding: (\w+)/.exec(answer)?.[1]).toBe(coding);
  expect(answer.endsWith(coding === undefined ? "page" : "small")).toBe(true);
  expect(answer).toContain("content-security-policy: page\r\n");
});
