import { once } from "node:events";
import { createServer, request } from "node:http";
import { buffer, text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { sendPublish } from "./send-publish.ts";
import { cutOffUnread } from "./slow-clients.ts";
import { withSmallBodies } from "./small-bodies.ts";

/** A server whose Next answers how much it was sent. */
async function serving() {
  let asked = 0;
  const server = createServer(
    withSmallBodies((incoming, response) => {
      asked += 1;
      // As Next does: later, and by listening.
      setImmediate(async () => response.end(`${(await buffer(incoming)).byteLength}`));
    }),
  );
  return { ...(await listening(server)), asked: () => asked };
}

async function listening(server: ReturnType<typeof createServer>) {
  server.on("request", cutOffUnread);
  await once(server.listen(0), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const begin = (headers: Record<string, string> = {}, method = "POST", path = "/") => {
    const sent = request({ port, method, path, headers });
    const answered = new Promise<string>((resolve, reject) => {
      sent.once("response", async (got) => resolve(`${got.statusCode} ${await text(got)}`));
      sent.once("error", reject);
    });
    return { sent, answered };
  };
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { begin, [Symbol.dispose]: stop };
}

test.each([0, 1, 100, 4_096])(
  "a body of %i bytes arrives whole, in parts or at once",
  async (size) => {
    using server = await serving();
    const whole = server.begin({ "content-length": `${size}` });
    whole.sent.end(Buffer.alloc(size));
    expect(await whole.answered).toBe(`200 ${size}`);
    const chunked = server.begin({ "transfer-encoding": "chunked" });
    for (let each = 0; each < size; each += 64)
      chunked.sent.write(Buffer.alloc(Math.min(64, size - each)));
    chunked.sent.end();
    expect(await chunked.answered).toBe(`200 ${size}`);
  },
);

test.each(["POST", "PUT", "GET", "DELETE"])(
  "a longer body of %s is refused before Next hears of it",
  async (method) => {
    using server = await serving();
    const declared = server.begin({ "content-length": "4097" }, method);
    declared.sent.flushHeaders();
    expect(await declared.answered).toMatch(/^413 .*4 KiB/);
    const chunked = server.begin({ "transfer-encoding": "chunked" }, method);
    // Without an end: it is refused by what came.
    chunked.sent.write(Buffer.alloc(4_097));
    expect(await chunked.answered).toMatch(/^413 .*4 KiB/);
    expect(server.asked()).toBe(0);
  },
);

test("who goes on sending after the answer is cut off, and nobody else", async () => {
  using server = await serving();
  const endless = server.begin({ "transfer-encoding": "chunked" });
  endless.sent.write(Buffer.alloc(5_000));
  expect(await endless.answered).toMatch(/^413/);
  endless.sent.on("error", () => undefined);
  await once(endless.sent, "close");
});

test("a body that breaks off reaches nothing, and the next one is answered", async () => {
  using server = await serving();
  const broken = server.begin({ "content-length": "100" });
  broken.sent.write("x");
  broken.sent.once("socket", (socket) => socket.once("connect", () => socket.destroy()));
  await expect(broken.answered).rejects.toThrow();
  const next = server.begin({ "content-length": "1" });
  next.sent.end("x");
  expect(await next.answered).toBe("200 1");
});

test("who is refused a publish reads why, however much they were about to send", async () => {
  const server = createServer((incoming, response) => sendPublish(incoming, response, "s"));
  using publishing = await listening(server);
  const declared = publishing.begin({
    "content-length": `${26 * 1024 * 1024}`,
    authorization: "Bearer s",
  });
  declared.sent.write(Buffer.alloc(100_000));
  expect(await declared.answered).toMatch(/^413 .*25 MiB/);
  const chunked = publishing.begin({ "transfer-encoding": "chunked", authorization: "Bearer t" });
  chunked.sent.write(Buffer.alloc(100_000));
  expect(await chunked.answered).toMatch(/^401 /);
});
