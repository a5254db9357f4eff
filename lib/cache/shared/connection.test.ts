import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openConnection } from "./connection.ts";

/** A store that answers every command, until it is told to be silent. */
async function startStore(port = 0) {
  const sockets = new Set<Socket>();
  const store = { port, silent: false, connections: 0, stop: () => {} };
  const server = createServer((socket) => {
    store.connections += 1;
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      if (store.silent) return;
      const subscribes = /subscribe/i.test(bytes.toString("latin1"));
      socket.write(subscribes ? "*3\r\n$9\r\nsubscribe\r\n$1\r\nc\r\n:1\r\n" : "$2\r\nok\r\n");
    });
  });
  await once(server.listen(port, "127.0.0.1"), "listening");
  const address = server.address();
  store.port = typeof address === "object" && address !== null ? address.port : 0;
  store.stop = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  onTestFinished(store.stop);
  return store;
}

async function connectTo(port: number) {
  const said: string[] = [];
  const connection = await openConnection({
    url: `redis://127.0.0.1:${port}`,
    onLost: () => said.push("lost"),
    onFound: () => said.push("found"),
  });
  onTestFinished(connection.close);
  const look = () => connection.probe(["GET", "x"]).catch(() => undefined);
  const lookUntil = (reachable: boolean) =>
    expect
      .poll(() => look().then(() => connection.reachable), { interval: 20, timeout: 20_000 })
      .toBe(reachable);
  return { connection, said, look, lookUntil };
}

test("what a silent store is asked fails soon, and what it is asked next fails at once", async () => {
  const store = await startStore();
  const { connection, look } = await connectTo(store.port);
  await look();
  expect(await connection.ask(["GET", "x"], "short")).toEqual(Buffer.from("ok"));
  store.silent = true;
  await expect(connection.ask(["GET", "x"], "short")).rejects.toThrow("does not answer");
  const next = connection.ask(["GET", "x"], "long").catch(() => "at once");
  expect(await Promise.race([next, turn("later")])).toBe("at once");
});

test("a store that is not there is no reason not to start, and is found when it comes", async () => {
  const gone = await startStore();
  gone.stop();
  const { connection, said, lookUntil } = await connectTo(gone.port);
  expect(connection.reachable).toBe(false);
  const store = await startStore(gone.port);
  await lookUntil(true);
  store.stop();
  await lookUntil(false);
  await startStore(gone.port);
  await lookUntil(true);
  expect(said).toEqual(["lost", "found", "lost", "found"]);
});

test("a connection that stays silent is replaced, and whoever listens looks again", async () => {
  const store = await startStore();
  const { connection, lookUntil } = await connectTo(store.port);
  let heard = 0;
  connection.listen("c", () => {
    heard += 1;
  });
  await lookUntil(true);
  const { connections } = store;
  const before = heard;
  store.silent = true;
  await lookUntil(false);
  await expect
    .poll(() => connection.probe(["GET", "x"]).catch(() => store.connections), {
      interval: 1,
      timeout: 20_000,
    })
    .toBeGreaterThan(connections);
  store.silent = false;
  await lookUntil(true);
  await expect.poll(() => heard).toBeGreaterThan(before);
});
