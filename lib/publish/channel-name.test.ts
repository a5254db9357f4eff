import { expect, test } from "vitest";
import { readEnvironment } from "../environment/environment.ts";
import { channelName } from "./channel-name.ts";

test("instances that publish the same branch of the same repository are one site, whatever password each has", () => {
  const sourceOf = (address: string, branch = "main") =>
    channelName(readEnvironment({ CONTENT_REPOSITORY: address, CONTENT_BRANCH: branch }));
  const scope = sourceOf("https://a:b@example.org/x.git");
  expect(sourceOf("https://example.org/x.git")).toBe(scope);
  expect(sourceOf("https://example.org/y.git")).not.toBe(scope);
  expect(sourceOf("https://example.org/x.git", "next")).not.toBe(scope);
  expect(channelName(readEnvironment({}))).not.toBe(scope);
});
