import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

test("nothing set is a site on port 3000", () => {
  expect(readEnvironment({ SITE_URL: "" })).toMatchObject({
    PORT: 3000,
    SITE_URL: "http://localhost:3000",
    CONTENT_DIR: "content",
    CONTENT_BRANCH: "main",
  });
});

test("a token for metrics has them answered, unless they are turned off", () => {
  expect(readEnvironment({}).METRICS).toBe(false);
  expect(readEnvironment({ METRICS_TOKEN: "x" }).METRICS).toBe(true);
  expect(readEnvironment({ METRICS_TOKEN: "x", METRICS: "0" }).METRICS).toBe(false);
});

test("each bad variable is named with its value and what is allowed", () => {
  const bad = {
    PORT: "http",
    SITE_URL: "ftp://x",
    CONTENT_BRANCH: "--upload-pack=x",
    CONTENT_PATH: "../x",
    WEBSUB_HUB: "hub",
    SECURITY_CONTACT: "javascript:alert(1)",
    FEDIVERSE_CREATOR: "office",
    HANDBOOK: "yes",
    EDIT_URL: "https://github.com/o/r/edit/{ref}/{path}",
    LOG_FORMAT: "xml",
    DRAIN_SECONDS: "-1",
  };
  expect(() => readEnvironment(bad)).toThrow(
    /PORT=http .*port[\s\S]*SITE_URL=ftp:\/\/x .*http[\s\S]*CONTENT_BRANCH=--upload-pack=x[\s\S]*CONTENT_PATH[\s\S]*EDIT_URL=https[\s\S]*WEBSUB_HUB=hub[\s\S]*SECURITY_CONTACT=javascript[\s\S]*FEDIVERSE_CREATOR=office[\s\S]*HANDBOOK=yes .*1 to show[\s\S]*LOG_FORMAT=xml[\s\S]*DRAIN_SECONDS=-1/,
  );
});

test("Redis is named by its address, whose password is never shown", () => {
  const url = "rediss://user:secret@cache.example.org:6380/2";
  expect(readEnvironment({ CACHE_URL: url }).CACHE_URL).toBe(url);
  const message = (CACHE_URL: string) => {
    try {
      return String(readEnvironment({ CACHE_URL }));
    } catch (error) {
      return String(error);
    }
  };
  expect(message("http://user:secret@cache.example.org")).toMatch(/CACHE_URL is not .*redis:/);
  expect(message("http://user:secret@cache.example.org")).not.toContain("secret");
});

test("who may write is a list of addresses, domains and groups", () => {
  const env = readEnvironment({
    DESK_WRITERS: "@mairie.example, group:office/press",
    DESK_PUBLISHERS: "ana@mairie.example,group:/chiefs",
  });
  expect(env.DESK_WRITERS).toEqual(["@mairie.example", "group:office/press"]);
  expect(env.DESK_PUBLISHERS).toEqual(["ana@mairie.example", "group:/chiefs"]);
});

test.each([
  "ana",
  "@",
  "a@b@c",
  "group:",
  "group: ",
  "@mairie.example,",
  "groups:editors",
  "a b@c.example",
])("a list in which %j stands names nobody, and says so", (DESK_WRITERS) => {
  expect(() => readEnvironment({ DESK_WRITERS })).toThrow(/DESK_WRITERS=.* group:/);
});

test("a provider is told by all of its settings, over https, and its secret is never shown", () => {
  const provider = { OIDC_ISSUER: "https://forge.example", OIDC_CLIENT_ID: "site" };
  expect(() => readEnvironment(provider)).toThrow(/OIDC_CLIENT_SECRET is not usable.*OIDC_ISSUER/);
  expect(() => readEnvironment({ OIDC_CLIENT_SECRET: "hidden" })).toThrow(
    /OIDC_ISSUER.*\n.*OIDC_CLIENT_ID/,
  );
  const whole = { ...provider, OIDC_CLIENT_SECRET: "hidden" };
  expect(readEnvironment(whole)).toMatchObject(whole);
  for (const OIDC_ISSUER of [
    "http://forge.example",
    "http://localhost.example",
    "forge.example",
    "ftp://x",
  ]) {
    expect(() => readEnvironment({ ...whole, OIDC_ISSUER })).toThrow(
      /^OIDC_ISSUER=.*https:(?!.*hidden)/,
    );
  }
  expect(
    readEnvironment({ ...whole, OIDC_ISSUER: "http://localhost:8080/realms/x" }),
  ).toBeDefined();
});
