import { expect, test } from "vitest";
import { readEnvironment } from "../../environment/environment.ts";
import { pagesScope, sourceScope } from "./scope.ts";

const facts = { build: "one", history: true };
const scopeOf = (variables: Record<string, string> = {}, more = facts) =>
  pagesScope(readEnvironment({ SITE_URL: "https://example.org", ...variables }), more);

test("two builds, or two settings that readers see, share no page", () => {
  const all = [
    scopeOf(),
    scopeOf({}, { ...facts, build: "two" }),
    scopeOf({}, { ...facts, history: false }),
    scopeOf({ SITE_URL: "https://example.com" }),
    scopeOf({ WEBSUB_HUB: "https://hub.example.org" }),
    scopeOf({ FEDIVERSE_CREATOR: "@a@b.example" }),
    scopeOf({ PREVIEW: "1" }),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("instances may differ in port, place and secrets", () => {
  const own = { PORT: "3001", DATA_DIR: "/x", PUBLISH_SECRET: "s", CACHE_URL: "redis://:p@h" };
  expect(scopeOf(own)).toBe(scopeOf());
});

test("instances that publish the same branch of the same repository are one site, whatever password each has", () => {
  const sourceOf = (address: string, branch = "main") =>
    sourceScope(readEnvironment({ CONTENT_REPOSITORY: address, CONTENT_BRANCH: branch }));
  const scope = sourceOf("https://a:b@example.org/x.git");
  expect(sourceOf("https://example.org/x.git")).toBe(scope);
  expect(sourceOf("https://example.org/y.git")).not.toBe(scope);
  expect(sourceOf("https://example.org/x.git", "next")).not.toBe(scope);
  expect(sourceScope(readEnvironment({}))).not.toBe(scope);
});
