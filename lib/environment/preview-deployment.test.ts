import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";
import { deployedCommit, isPreviewDeployment, previewBranch } from "./preview-deployment.ts";

test.each([
  [{ PREVIEW: "1" }],
  [{ VERCEL_ENV: "preview" }],
  [{ NETLIFY: "true", CONTEXT: "deploy-preview" }],
  [{ NETLIFY: "true", CONTEXT: "branch-deploy" }],
  [{ RENDER: "true", IS_PULL_REQUEST: "true" }],
])("a deployment with %j is a preview", (variables) => {
  expect(isPreviewDeployment(variables)).toBe(true);
  expect(readEnvironment(variables).PREVIEW).toBe(true);
});

test.each([
  [{}],
  [{ PREVIEW: "" }],
  [{ VERCEL_ENV: "production" }],
  [{ NETLIFY: "true", CONTEXT: "production" }],
  // A variable of so common a name means something on its own host alone.
  [{ CONTEXT: "deploy-preview" }],
  [{ IS_PULL_REQUEST: "true" }],
  [{ RENDER: "true", IS_PULL_REQUEST: "false" }],
  [{ CI_MERGE_REQUEST_IID: "4" }],
  [{ PREVIEW: "0", VERCEL_ENV: "preview" }],
])("a deployment with %j is the site itself", (variables) => {
  expect(isPreviewDeployment(variables)).toBe(false);
  expect(readEnvironment(variables).PREVIEW).toBe(false);
});

test("PREVIEW is 1 or 0, so that a slip does not show drafts to everybody", () => {
  expect(() => readEnvironment({ PREVIEW: "yes" })).toThrow(
    "PREVIEW=yes is not usable: it must be 1",
  );
});

test.each([
  [{ VERCEL_GIT_COMMIT_REF: "accents" }, "accents"],
  [{ NETLIFY: "true", HEAD: "accents" }, "accents"],
  [{ HEAD: "accents" }, undefined],
  [{ RENDER_GIT_BRANCH: "accents" }, "accents"],
  [{ CONTENT_REPOSITORY: "/srv/content.git", RENDER_GIT_BRANCH: "code" }, "main"],
  [{ CONTENT_REPOSITORY: "/srv/content.git", CONTENT_BRANCH: "accents" }, "accents"],
])("the branch of %j is %s", (variables, branch) => {
  expect(previewBranch(variables)).toBe(branch);
});

test.each([
  [{ VERCEL_GIT_COMMIT_SHA: "0123abcd" }, "0123abcd"],
  [{ NETLIFY: "true", COMMIT_REF: "0123abcd" }, "0123abcd"],
  [{ COMMIT_REF: "0123abcd" }, undefined],
  [{ RENDER_GIT_COMMIT: "0123abcd" }, "0123abcd"],
])("the commit of %j is %s", (variables, commit) => {
  expect(deployedCommit(variables)).toBe(commit);
});

test.each([
  ["https://example.org/", "https://example.org"],
  ["http://localhost:3000", "http://localhost:3000"],
  ["http://[::1]:3000/fr", "http://[::1]:3000"],
])("%s may be the live site", (LIVE_URL, site) => {
  expect(readEnvironment({ LIVE_URL }).LIVE_URL).toBe(site);
});

test.each([
  "http://example.org",
  "example.org",
  "ftp://example.org",
  "http://localhost.example.org",
])("what is live is not asked for at %s, where anybody could answer", (LIVE_URL) => {
  expect(() => readEnvironment({ LIVE_URL })).toThrow(/^LIVE_URL=.* https:/m);
});
