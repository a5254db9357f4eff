import { appendFileSync } from "node:fs";
import { Agent, type RequestOptions, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { secret, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const paths = ["/fr", "/en/articles", "/fr/articles/securite-globale", "/api/health", "/fr/x"];
const clients = 8;

/** A client with one connection, which it keeps; a request without a whole answer is a failure. */
function client(url: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string, options: RequestOptions = {}) =>
    new Promise<{ connection: string | undefined; body: string }>((resolve, reject) => {
      const sent = request(url + path, { agent, ...options }, (response) => {
        const { connection } = response.headers;
        text(response).then((body) => resolve({ connection, body }), reject);
      });
      sent.on("error", (error) => reject(new Error(`${path}: ${error.message}`)));
      sent.end();
    });
  return { ask, [Symbol.dispose]: () => agent.destroy() };
}

/** Asks for one page after the other until it is told to close. Returns how many it got. */
async function read(url: string, begun: () => void): Promise<number> {
  using reader = client(url);
  for (let count = 1; ; count += 1) {
    const { connection } = await reader.ask(paths[count % paths.length] ?? "/");
    if (connection === "close") return count;
    begun();
  }
}

test("told to stop under load, every request has a whole answer, and the next server takes over", async () => {
  using repository = createRepository(exampleContent);
  await using server = await serveRepository(repository);
  using forge = client(server.url);
  for (const path of paths) await forge.ask(path);
  const reading: Promise<number>[] = [];
  for (let number = 0; number < clients; number += 1) {
    await new Promise<void>((begun) => reading.push(read(server.url, begun)));
  }

  const file = "content/articles/2020-12-01-tech-for-good-call/fr.mdx";
  appendFileSync(join(repository.work, file), "\nJuste avant la fin.\n");
  const revision = repository.push();
  const authorization = `Bearer ${secret}`;
  const published = forge.ask("/api/publish", { method: "POST", headers: { authorization } });
  const exit = server.stop("SIGTERM");

  for (const count of await Promise.all(reading)) expect(count).toBeGreaterThan(1);
  expect(JSON.parse((await published).body)).toMatchObject({ revision });
  expect(await exit).toBe(0);
  expect(server.log.filter((line) => /^(?:warning|error)/.test(line))).toEqual([]);

  const { port } = new URL(server.url);
  await using next = await serveRepository(repository, { PORT: port, DATA_DIR: server.dataDir });
  const health = await (await fetch(`http://localhost:${port}/api/health`)).json();
  expect(health).toMatchObject({ status: "ok", revision });
  expect(next.pid).not.toBe(server.pid);
});

test("while it drains, health says 503 and readers are answered as before", async () => {
  await using server = await serve({ content: exampleContent, env: { DRAIN_SECONDS: "60" } });
  const begun = Date.now();
  process.kill(server.pid, "SIGTERM");
  const health = () => fetch(`${server.url}/api/health`);
  await expect.poll(async () => (await health()).status).toBe(503);
  expect(await (await health()).json()).toEqual({ status: "stopping" });
  expect((await fetch(`${server.url}/fr`)).status).toBe(200);
  // Who asks again does not want to wait; twice within a moment is npm repeating what it was told.
  await expect.poll(() => Date.now() - begun).toBeGreaterThan(500);
  expect(await server.stop("SIGTERM")).toBe(128 + 15);
});
