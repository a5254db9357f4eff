import { readFileSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { noticeUnnamedProxies } from "./unnamed-proxies.ts";

/** What an operator reads once requests with these headers came. */
function told(proxies: number, ...requests: readonly Record<string, string>[]): string[] {
  const sentences: string[] = [];
  const notice = noticeUnnamedProxies(proxies, (sentence) => sentences.push(sentence));
  for (const headers of requests) {
    const request = Object.assign(new IncomingMessage(new Socket()), { headers });
    notice(request, new ServerResponse(request));
  }
  return sentences;
}

test.each([
  ["x-forwarded-for", "203.0.113.9"],
  ["forwarded", "for=203.0.113.9"],
  ["via", "1.1 varnish"],
  ["x-real-ip", "203.0.113.9"],
])("a proxy that nobody named is told once, by its %s", (name, value) => {
  const headers = { [name]: value };
  expect(told(0, {}, headers, headers)).toEqual([expect.stringContaining("perhaps 1")]);
});

test("two proxies where one is named, and one where two are, are told apart", () => {
  const both = { "x-forwarded-for": "203.0.113.9, 10.0.0.1" };
  expect(told(0, both)).toEqual([expect.stringContaining("perhaps 2")]);
  expect(told(2, { "x-forwarded-for": "203.0.113.9" })).toEqual([
    expect.stringContaining("TRUSTED_PROXIES is 2, and a request came with 1"),
  ]);
});

test("what is as it was said, and whoever asks without a proxy, is nothing to tell", () => {
  expect(told(1, {}, { "x-forwarded-for": "203.0.113.9" })).toEqual([]);
  expect(told(1, { "x-forwarded-for": "invented, 203.0.113.9" })).toEqual([]);
  expect(told(0, {}, { host: "site" })).toEqual([]);
});

test("the shipped compose.yaml names its own nginx", () => {
  const { services } = parse(readFileSync("compose.yaml", "utf8"));
  expect(services.site.environment.TRUSTED_PROXIES).toMatch(/:-1\}$/);
});
