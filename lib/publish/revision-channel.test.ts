import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openRevisionChannel } from "./revision-channel.ts";

const revision = "0123456789abcdef0123456789abcdef01234567";
const other = revision.replaceAll("0", "9");

/** What Redis does for one channel, by RESP3; until it is told to be silent. */
async function startRedis(port = 0) {
  const sockets = new Set<Socket>();
  const redis = { port, silent: false, forbidden: false, stop: () => {} };
  const bulk = (text = "") => `$${text.length}\r\n${text}\r\n`;
  const answer = ([command = "", channel, message]: readonly string[]): string => {
    const name = command.toLowerCase();
    if (name === "hello") return "%0\r\n";
    if (name === "subscribe" && redis.forbidden) return "-NOPERM no permission\r\n";
    if (name === "subscribe") return `>3\r\n${bulk("subscribe")}${bulk(channel)}:1\r\n`;
    if (name !== "publish") return "+OK\r\n";
    for (const socket of sockets) {
      socket.write(`>3\r\n${bulk("message")}${bulk(channel)}${bulk(message)}`);
    }
    return `:${sockets.size}\r\n`;
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    socket.on("data", (bytes) => {
      if (redis.silent) return;
      for (const [command] of bytes.toString().matchAll(/\*\d+\r\n(?:\$\d+\r\n[^\r]*\r\n)+/g)) {
        socket.write(
          answer([...command.matchAll(/\$\d+\r\n([^\r]*)/g)].map(([, word = ""]) => word)),
        );
      }
    });
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const address = server.address();
  redis.port = typeof address === "object" && address !== null ? address.port : 0;
  redis.stop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(redis.stop);
  return redis;
}

/** A channel, and what was heard of it in order. */
async function open(port: number) {
  const heard: string[] = [];
  const channel = await openRevisionChannel({
    url: `redis://127.0.0.1:${port}`,
    name: "c",
    onRevision: (revision) => heard.push(revision),
    onListening: () => heard.push("listening"),
    onLost: () => heard.push("lost"),
  });
  onTestFinished(channel.close);
  return { channel, heard };
}

const becomes = (heard: readonly string[], expected: readonly string[]) =>
  expect.poll(() => heard, { interval: 10, timeout: 20_000 }).toEqual(expected);

test("what one announces all hear, and nothing that is no revision", async () => {
  const { port } = await startRedis();
  const [one, two] = [await open(port), await open(port)];
  for (const { heard } of [one, two]) await becomes(heard, ["listening"]);
  await one.channel.announce(revision);
  await two.channel.announce("<script>");
  await two.channel.announce(other);
  for (const { heard } of [one, two]) await becomes(heard, ["listening", revision, other]);
});

test("a Redis that is not there is no reason not to start, and is found whenever it comes", async () => {
  const gone = await startRedis();
  gone.stop();
  const { channel, heard } = await open(gone.port);
  await becomes(heard, ["lost"]);
  expect(channel.reachable).toBe(false);
  await expect(channel.announce(revision)).rejects.toThrow();
  const redis = await startRedis(gone.port);
  await becomes(heard, ["lost", "listening"]);
  expect(channel.reachable).toBe(true);
  redis.stop();
  await becomes(heard, ["lost", "listening", "lost"]);
  await startRedis(gone.port);
  await becomes(heard, ["lost", "listening", "lost", "listening"]);
  await channel.announce(revision);
  await becomes(heard, ["lost", "listening", "lost", "listening", revision]);
});

test("a Redis that says nothing any more counts as away until it speaks", async () => {
  const redis = await startRedis();
  const { channel, heard } = await open(redis.port);
  await becomes(heard, ["listening"]);
  redis.silent = true;
  await becomes(heard, ["listening", "lost"]);
  await expect(channel.announce(revision)).rejects.toThrow();
  redis.silent = false;
  await becomes(heard, ["listening", "lost", "listening"]);
}, 30_000);

test("an operator whose user of Redis may not listen is told", async () => {
  const redis = await startRedis();
  redis.forbidden = true;
  const { channel, heard } = await open(redis.port);
  await becomes(heard, ["lost"]);
  expect(channel.reachable).toBe(false);
});
