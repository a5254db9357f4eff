import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { openSockets, residentMemory, whyNoProc } from "./support/proc.ts";
import { secret } from "./support/publishing.ts";
import { serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

/** How many of each kind there are at once. */
const crowd = 100;

/** Pages that are read before, and how long a reader rests between two, in milliseconds. */
const warmUp = 300;
const pause = 20;

interface Slow {
  readonly socket: Socket;
  /** What the server said. */
  answer: string;
  readonly closed: Promise<unknown>;
}

/** Opens a connection, sends the beginning of a request, and then a byte each second. */
async function slowly(port: number, beginning: string): Promise<Slow> {
  const socket = connect(port, "localhost");
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const slow = { socket, answer: "", closed };
  socket.on("error", () => undefined);
  socket.on("data", (bytes) => {
    slow.answer += bytes;
  });
  await once(socket, "connect");
  socket.write(beginning);
  const timer = setInterval(() => socket.write("a"), 1_000);
  socket.once("close", () => clearInterval(timer));
  return slow;
}

/** Asks for far more than fits between two machines, and reads none of it. */
async function deaf(port: number, path: string): Promise<Slow> {
  const slow = await slowly(port, "");
  slow.socket.pause();
  slow.socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(600));
  return slow;
}

test("clients that send a byte a second, or read nothing, keep nobody waiting and are closed", async () => {
  test.skip(whyNoProc !== undefined, `${whyNoProc}.`);
  await using server = await serve({ content: exampleContent, env: { PUBLISH_SECRET: secret } });
  const port = Number(new URL(server.url).port);
  const page = "/fr/articles/securite-globale";
  const ask = async (path: string) => (await fetch(server.url + path)).status;
  let turn = 0;
  const read = async () => {
    turn += 1;
    expect(await ask(turn % 10 > 0 ? page : `/fr/recherche?q=mot${turn}`)).toBe(200);
  };
  // What reading takes by itself is not to be counted.
  while (turn < warmUp) await read();
  const before = { memory: residentMemory(server.pid), sockets: openSockets(server.pid) };

  const head = `GET ${page} HTTP/1.1\r\nHost: x\r\nX-Slow: `;
  const body = `POST /api/publish HTTP/1.1\r\nHost: x\r\nX-Gitlab-Token: ${secret}\r\nContent-Length: 100000\r\n\r\n{`;
  const many = <T>(count: number, make: () => T) =>
    Promise.all(Array.from({ length: count }, make));
  const heads = await many(crowd, () => slowly(port, head));
  const bodies = await many(crowd, () => slowly(port, body));
  const readers = await many(crowd / 20, () => deaf(port, page));
  const all = [...heads, ...bodies, ...readers];

  let open = true;
  const closed = Promise.all(all.map((each) => each.closed)).then(() => {
    open = false;
  });
  let memory = 0;
  while (open) {
    await read();
    memory = Math.max(memory, residentMemory(server.pid));
    await delay(pause);
  }
  await closed;
  for (const { answer } of [...heads, ...bodies]) expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(memory - before.memory, "MiB more").toBeLessThan(64);
  // Those of the readers that were served are kept open for a while.
  expect(openSockets(server.pid) - before.sockets).toBeLessThan(20);
  expect(server.log.filter((line) => /error/i.test(line))).toEqual([]);
});
