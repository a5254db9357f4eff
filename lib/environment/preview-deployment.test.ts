import { expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";
import { isPreviewDeployment, previewBranch } from "./preview-deployment.ts";

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
