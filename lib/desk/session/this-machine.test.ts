import type { IncomingHttpHeaders } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isFromThisMachine } from "./this-machine.ts";

function asking(remoteAddress: string, headers: IncomingHttpHeaders = {}) {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: remoteAddress });
  return { socket, headers: { host: "localhost:3000", ...headers } };
}

test("who sits at this machine is known by where they ask from, and under which name", () => {
  for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
    expect(isFromThisMachine(asking(address))).toBe(true);
  }
  for (const host of ["127.0.0.1:3000", "[::1]:3000", "localhost"]) {
    expect(isFromThisMachine(asking("127.0.0.1", { host }))).toBe(true);
  }
});

test.each([
  ["another machine", asking("192.168.1.7")],
  ["no address", asking("")],
  ["a proxy on this machine", asking("127.0.0.1", { "x-forwarded-for": "127.0.0.1" })],
  ["a proxy that speaks the newer way", asking("127.0.0.1", { forwarded: "for=127.0.0.1" })],
  ["a page whose own name leads here", asking("127.0.0.1", { host: "evil.example:3000" })],
  [
    "a name that begins like this machine's",
    asking("127.0.0.1", { host: "127.0.0.1.evil.example" }),
  ],
])("%s is somebody else", (_case, request) => {
  expect(isFromThisMachine(request)).toBe(false);
});
