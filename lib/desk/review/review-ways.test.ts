import { expect, test } from "vitest";
import { readToken } from "../../review/link-token.ts";
import { reviewWays } from "./review-ways.ts";

const key = "2024-05-01-l’école";
const settings = {
  SITE_URL: "https://bureau.example",
  CONTENT_BRANCH: "main",
  CONTENT_REPOSITORY: "https://forge.example/bureau/site.git",
  PREVIEW_SECRET: undefined,
  EDIT_URL: undefined,
};
const now = Date.UTC(2026, 10, 24);

test("a review link opens the work's branch at its text, for a week", () => {
  const { link = "" } = reviewWays({ ...settings, PREVIEW_SECRET: "s" }, key, "fr", now);
  const token = new URL(link).searchParams.get("token") ?? "";
  const read = (at: number) => readToken(token, "s", at);
  expect(read(now)).toMatchObject({ claims: { ref: `desk/${key}`, article: key, locale: "fr" } });
  expect(read(now + 8 * 86_400_000)).toMatchObject({ refused: "expired" });
});

test("the settings are reviewed on the whole site", () => {
  const { link = "" } = reviewWays({ ...settings, PREVIEW_SECRET: "s" }, "settings", "fr", now);
  const token = new URL(link).searchParams.get("token") ?? "";
  expect(readToken(token, "s", now)).not.toHaveProperty("claims.article");
});

const branch = "desk/2024-05-01-l%E2%80%99%C3%A9cole";
test.each([
  [
    "https://github.com/bureau/site/edit/{branch}/{path}",
    `https://github.com/bureau/site/compare/main...${branch}?expand=1`,
  ],
  [
    "https://gitlab.example/bureau/site/-/edit/{branch}/{path}",
    `https://gitlab.example/bureau/site/-/merge_requests/new?merge_request%5Bsource_branch%5D=${encodeURIComponent(`desk/${key}`)}&merge_request%5Btarget_branch%5D=main`,
  ],
  [
    "https://forge.example/bureau/site/_edit/{branch}/{path}",
    `https://forge.example/bureau/site/compare/main...${branch}`,
  ],
  ["https://forge.example/odd?file={path}", undefined],
])("%s has a page that proposes the branch: %s", (EDIT_URL, request) => {
  expect(reviewWays({ ...settings, EDIT_URL }, key, "fr", now)).toMatchObject({
    link: undefined,
    request,
  });
});
