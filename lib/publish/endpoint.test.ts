import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerPublish } from "./endpoint.ts";

const mebibyte = 1024 * 1024;
let log: string[] = [];
let read = 0;

beforeEach(() => {
  [log, read] = [[], 0];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => log.push(String(line)) > 0);
});
afterEach(() => vi.restoreAllMocks());

/** A body as a network brings it, in parts of 64 KiB. */
async function* parts(bytes: Buffer) {
  for (let start = 0; start < bytes.length; start += 65_536) {
    const part = bytes.subarray(start, start + 65_536);
    read += part.byteLength;
    yield part;
  }
}

const ask = async (bytes: Buffer, headers: Record<string, string>, secret: string | undefined) => {
  const asked = { method: "POST", headers: new Headers(headers), body: parts(bytes) };
  return (await answerPublish(asked, secret, undefined)).status;
};
const signed = (bytes: Buffer, secret = "s") => ({
  "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(bytes).digest("hex")}`,
});

/** Nothing publishes in these tests: what is let through finds a server that starts. */
const letThrough = 503;

test("a push of a long branch is let through up to 25 MiB, by all that forges sign with", async () => {
  const push = Buffer.alloc(25 * mebibyte, '{"commits":[{"id":"é"}]}');
  expect(await ask(push, signed(push), "s")).toBe(letThrough);
  expect(await ask(push, { "x-gitlab-token": "s" }, "s")).toBe(letThrough);
  expect(await ask(push, { authorization: "Bearer s" }, "s")).toBe(letThrough);
  expect(log).toEqual([]);
});

test("one byte more is refused, whether or not it says so before, and the log tells why", async () => {
  const push = Buffer.alloc(25 * mebibyte + 1);
  expect(await ask(push, signed(push), "s")).toBe(413);
  read = 0;
  expect(await ask(push, { ...signed(push), "content-length": `${push.length}` }, "s")).toBe(413);
  expect(read).toBe(0);
  expect(log).toHaveLength(2);
  expect(log[0]).toMatch(/^warning .*refused with 413: its body is larger than 25 MiB/);
});

test.each([
  ["another secret", (bytes: Buffer) => signed(bytes, "t")],
  ["another body", () => signed(Buffer.from("x"))],
  ["no secret", () => ({})],
  ["a wrong token", () => ({ "x-gitlab-token": "t" })],
  ["a wrong bearer", (bytes: Buffer) => ({ ...signed(bytes), authorization: "Bearer t" })],
  ["another kind of signature", () => ({ "x-hub-signature-256": "sha1=abc" })],
])(
  "a webhook with %s is refused and in the log, with the id that its answer has",
  async (_, by) => {
    const push = Buffer.from('{"ref":"refs/heads/main"}');
    expect(await ask(push, { ...by(push), "x-request-id": "an-id" }, "s")).toBe(401);
    expect(log.join("")).toMatch(/refused with 401: .*PUBLISH_SECRET.*request=an-id\n$/);
  },
);

test("a webhook where nothing may publish is in the log too", async () => {
  expect(await ask(Buffer.from("{}"), {}, undefined)).toBe(404);
  expect(log.join("")).toContain("there is no PUBLISH_SECRET");
});

test("of a body that nothing could make signed nothing is read", async () => {
  expect(await ask(Buffer.alloc(mebibyte), { authorization: "Bearer t" }, "s")).toBe(401);
  expect(read).toBe(0);
});

test("a body that breaks off is refused", async () => {
  const body = (async function* () {
    yield Buffer.from("a");
    throw new Error("aborted");
  })();
  const asked = { method: "POST", headers: new Headers(signed(Buffer.from("ab"))), body };
  expect((await answerPublish(asked, "s", undefined)).status).toBe(400);
});

test("strangers who are refused again and again do not fill the log", async () => {
  for (let each = 0; each < 100; each += 1) await ask(Buffer.from("{}"), {}, "s");
  expect(log.length).toBeLessThanOrEqual(20);
});
