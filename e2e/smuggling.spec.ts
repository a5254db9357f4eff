import { createServer } from "node:http";
import { expect, test } from "@playwright/test";
import { isInstalled, startOuter } from "./support/outer-cache.ts";
import { freePort } from "./support/port.ts";
import { sendRaw } from "./support/raw.ts";

/** A second request within the body of a first one, where two servers disagree about its length. */
const smuggled = "GET /smuggled HTTP/1.1\r\nhost: site\r\nx: ";
const start = "POST /fr HTTP/1.1\r\nhost: site\r\n";
const chunk = `0\r\n\r\n${smuggled}`;
const attacks: Readonly<Record<string, string>> = {
  "CL.TE": `${start}content-length: ${chunk.length}\r\ntransfer-encoding: chunked\r\n\r\n${chunk}`,
  "TE.CL": `${start}transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`,
  "TE.TE": `${start}transfer-encoding: chunked\r\ntransfer-encoding: identity\r\ncontent-length: 4\r\n\r\n${chunk}`,
  "a space before the colon": `${start}transfer-encoding : chunked\r\ncontent-length: ${chunk.length}\r\n\r\n${chunk}`,
  "an unknown coding": `${start}transfer-encoding: xchunked\r\ncontent-length: ${chunk.length}\r\n\r\n${chunk}`,
  "a folded line": `${start}transfer-encoding:\r\n chunked\r\ncontent-length: ${chunk.length}\r\n\r\n${chunk}`,
  "two lengths": `${start}content-length: 0\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`,
  "two lengths in one": `${start}content-length: 0, ${smuggled.length}\r\n\r\n${smuggled}`,
  "a length with a sign": `${start}content-length: +0\r\n\r\n${smuggled}`,
  "a body of a GET": `GET /fr HTTP/1.1\r\nhost: site\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`,
  "a bare line feed": `${start}content-length: 0\ntransfer-encoding: chunked\r\n\r\n${chunk}`,
  "a bare carriage return": `${start}a: b\rtransfer-encoding: chunked\r\n\r\n${chunk}`,
  "a chunk's extension": `${start}transfer-encoding: chunked\r\n\r\n1;\na\r\n0\r\n\r\n${smuggled}`,
  "a large chunk": `${start}transfer-encoding: chunked\r\n\r\nfffffffffffffffff0\r\n${smuggled}`,
};

/** Has the site behind this machine's own listener, which tells what arrived there. */
async function recording() {
  const arrived: string[] = [];
  const server = createServer((incoming, response) => {
    arrived.push(`${incoming.method} ${incoming.url}`);
    incoming.resume().on("end", () => {
      if (incoming.url === "/api/health") response.end("{}");
      else response.writeHead(200, { "content-type": "text/html" }).end(incoming.url);
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { arrived, host: `127.0.0.1:${port}`, [Symbol.dispose]: stop };
}

for (const kind of ["nginx", "varnish"] as const) {
  test(`${kind} in front lets no request through within another one, nor gives one's answer to another`, async () => {
    test.skip(!isInstalled(kind), `${kind} is not installed`);
    using site = await recording();
    using outer = await startOuter(kind, await freePort(), site.host);
    for (const [name, bytes] of Object.entries(attacks)) {
      site.arrived.length = 0;
      await sendRaw(outer.url, bytes);
      expect(site.arrived.join(), name).not.toContain("/smuggled");
      const next = await fetch(`${outer.url}/fr/after`);
      expect(await next.text(), name).toBe("/fr/after");
    }
  });
}

test("the site itself answers no request within another one", async ({ baseURL }) => {
  for (const [name, bytes] of Object.entries(attacks)) {
    const answer = await sendRaw(String(baseURL), bytes);
    const statuses = answer.match(/^HTTP\/1\.1 \d{3}/gm) ?? [];
    // A method that pages do not have, a request that is none, or the page: never what is inside.
    expect(statuses.join(), name).not.toMatch(/404|5\d\d/);
    expect(statuses.length, name).toBeLessThanOrEqual(2);
  }
});

for (const kind of ["nginx", "varnish"] as const) {
  test(`${kind} in front keeps nothing in a page's place: no other spelling, query, header or answer for one`, async ({
    baseURL,
  }) => {
    test.skip(!isInstalled(kind), `${kind} is not installed`);
    using outer = await startOuter(kind, await freePort(), new URL(String(baseURL)).host);
    const path = "/fr/articles/securite-globale";
    const evil = { "x-forwarded-host": "evil.example", "x-original-url": "/en", rsc: "1" };
    for (const spelling of [
      "/fr/articles/%73ecurite-globale",
      "/fr/./articles/securite-globale",
      "/fr//articles/securite-globale",
      `${path}/`,
    ]) {
      await (await fetch(outer.url + spelling, { redirect: "manual", headers: evil })).text();
      await sendRaw(
        outer.url,
        `GET ${spelling} HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n`,
      );
    }
    const page = await fetch(outer.url + path, { redirect: "manual" });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain("evil");
    for (const passing of [
      `${path}?utm=1`,
      `${path}/history`,
      "/fr/recherche",
      "/fr/recherche?q=loi",
      "/fr/nothing",
    ]) {
      for (let time = 0; time < 2; time += 1) {
        const { headers } = await fetch(outer.url + passing);
        expect(headers.get("x-cache"), passing).not.toBe("HIT");
      }
    }
  });
}
