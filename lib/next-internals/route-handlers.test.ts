import { expect, test } from "vitest";
import { endpointsOf } from "./route-handlers.ts";

const isEndpoint = endpointsOf(["/api/health", "/api/files/[name]", "/api/all/[...rest]", "/[x]"]);

test.each([
  ["/api/health", true],
  ["/api/health/more", false],
  ["/api/files/a.png", true],
  ["/api/files/a/b", false],
  ["/api/all/a/b", true],
  ["/api/nothing", false],
  ["/x", false],
])("%s is an endpoint of this build: %s", (path, there) => {
  expect(isEndpoint(path)).toBe(there);
});
