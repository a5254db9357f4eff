import { expect, test } from "vitest";
import { clientOf } from "./client.ts";
import { startTokenBucket } from "./token-bucket.ts";

test("so often at once, then as time gives it back, for each client alone", () => {
  let time = 0;
  const bucket = startTokenBucket({ atOnce: 3, perMinute: 6 }, () => time);
  for (let each = 0; each < 3; each += 1) {
    expect(bucket.wait("a")).toBe(0);
    bucket.take("a");
  }
  expect(bucket.wait("a")).toBe(10);
  expect(bucket.wait("b")).toBe(0);
  time += 4_000;
  expect(bucket.wait("a")).toBe(6);
  time += 6_000;
  expect(bucket.wait("a")).toBe(0);
});

test("addresses without end take a place in memory that has one", () => {
  const bucket = startTokenBucket({ atOnce: 1, perMinute: 1 }, () => 0);
  bucket.take("first");
  for (let each = 0; each < 9_999; each += 1) bucket.take(String(each));
  expect(bucket.wait("first")).toBeGreaterThan(0);
  bucket.take("one more");
  expect(bucket.wait("first")).toBe(0);
});

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: { "x-forwarded-for": forwarded },
    socket: { remoteAddress },
  }) as unknown as Parameters<typeof clientOf>[0];

test.each([
  ["203.0.113.7", undefined, 0, "203.0.113.7"],
  ["::ffff:203.0.113.7", "198.51.100.1", 0, "203.0.113.7"],
  ["127.0.0.1", "198.51.100.1", 0, undefined],
  ["10.1.2.3", undefined, 0, undefined],
  ["127.0.0.1", "198.51.100.1, 203.0.113.7", 1, "203.0.113.7"],
  ["127.0.0.1", "1.1.1.1, 203.0.113.7, 10.0.0.1", 2, "203.0.113.7"],
  ["127.0.0.1", undefined, 1, undefined],
  ["127.0.0.1", "forged", 1, undefined],
  ["127.0.0.1", "7", 1, undefined],
  ["127.0.0.1", "[::ffff:203.0.113.7]:443", 1, "203.0.113.7"],
  ["127.0.0.1", "::ffff:cb00:7107", 1, "203.0.113.7"],
  ["fe80::1%eth0", undefined, 0, undefined],
  ["127.0.0.1", "2001:db8:1:2::7%eth0", 1, "2001:db8:1:2::"],
  ["2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2::"],
  ["2001:db8::6", undefined, 0, "2001:db8::"],
])("%s saying %s behind %i proxies is %s", (remote, forwarded, proxies, client) => {
  expect(clientOf(request(remote, forwarded), proxies)).toBe(client);
});
