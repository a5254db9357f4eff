import { expect, test } from "vitest";
import { codeQuality, type Finding, workflowCommands } from "./annotations.ts";
import { changeRequestOf } from "./change-request.ts";
import { textAt } from "./changed-texts.ts";
import { commentText, mark } from "./comment-text.ts";
import { earlierComment, forgeOf } from "./forge.ts";
import { publishOutcome, publishRequest } from "./publish-request.ts";
import { type Answered, printable, sendPersistently } from "./requests.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const finding: Finding = {
  file: "articles/a/fr.mdx",
  line: 3,
  column: 8,
  severity: "error",
  rule: "date",
  message: "Ce n’est pas une date.",
};

test("a finding is shown beside its line", () => {
  expect(workflowCommands([finding], "content")).toBe(
    "::error file=content/articles/a/fr.mdx,line=3,col=8,title=date::Ce n’est pas une date.\n",
  );
  expect(JSON.parse(codeQuality([finding], "content"))).toMatchObject([
    { location: { path: "content/articles/a/fr.mdx", lines: { begin: 3 } }, severity: "major" },
  ]);
});

test("a text under review can't give the runner commands of its own", () => {
  const hostile = { ...finding, file: "a,line=1::x", message: "100 %\r\n::stop-commands::x" };
  expect(workflowCommands([hostile], "")).toBe(
    "::error file=a%2Cline=1%3A%3Ax,line=3,col=8,title=date::100 %25%0D%0A::stop-commands::x\n",
  );
});

test("the change request is read from the event of any of the three forges", () => {
  const github = { pull_request: { number: 7, state: "open", head: { sha: commit } } };
  const gitlab = { object_attributes: { iid: 7, state: "opened", last_commit: { id: commit } } };
  const expected = { number: 7, head: commit, open: true };
  expect(changeRequestOf(JSON.stringify(github))).toEqual(expected);
  expect(changeRequestOf(JSON.stringify(gitlab))).toEqual(expected);
  expect(() => changeRequestOf('{"ref":"refs/heads/main"}')).toThrow("not about a pull");
  const hostile = { pull_request: { number: 7, state: "open", head: { sha: "--output=/x" } } };
  expect(() => changeRequestOf(JSON.stringify(hostile))).toThrow("not about a pull");
});

test.each([
  ["content/articles/2021-a/fr.mdx", { name: "2021-a", locale: "fr" }],
  ["content/articles/2021-a/vote.png", undefined],
  ["content/articles/2021-a/de.mdx", { name: "2021-a", locale: "de" }],
  ["content/articles/2021/2021-a/pt-BR.mdx", { name: "2021-a", locale: "pt-BR" }],
  ["content/articles/2021-a/pt-br.mdx", undefined],
  ["content/articles/2021-a/francais.mdx", undefined],
  ["other/articles/2021-a/fr.mdx", undefined],
  ["content/articles/--pin/fr.mdx", undefined],
  ["content/articles/](http:x)/fr.mdx", undefined],
  ["content/pages/about/en.mdx", { name: "pages/about", locale: "en" }],
  ["content/pages/about/plan/en.mdx", undefined],
  ["content/pages/](http:x)/fr.mdx", undefined],
])("%s is the text %j", (path, text) => {
  expect(textAt(path, "content")).toEqual(text);
});

test("the comment leads to the site and to each article and page, and is found again", () => {
  const texts = [
    { name: "2021-a", locale: "en", link: "https://x/1" },
    { name: "pages/about", locale: "fr", link: "https://x/2" },
  ];
  const text = commentText({ head: commit, site: "https://x/0", texts, count: 4 }, "fr");
  expect(text).toContain("[Relire cette proposition sur le site](https://x/0)");
  expect(text).toContain(
    "- [2021-a, anglais](https://x/1)\n- [pages/about, français](https://x/2)\n- et 2 de plus\n",
  );
  const others = [
    { id: 1, body: `About ${mark}` },
    { id: 2, body: null },
  ];
  expect(earlierComment(JSON.stringify([...others, { id: 3, body: text }]))).toBe(3);
  expect(earlierComment(JSON.stringify(others))).toBeUndefined();
});

test("each forge is asked in its own way", () => {
  const forgejo = { GITHUB_API_URL: "https://f/api/v1", GITHUB_REPOSITORY: "a/b" };
  expect(forgeOf(forgejo, 7, "t").update(3, "Texte")).toMatchObject({
    method: "PATCH",
    url: "https://f/api/v1/repos/a/b/issues/comments/3",
    headers: { authorization: "Bearer t" },
    body: '{"body":"Texte"}',
  });
  const gitlab = { CI_API_V4_URL: "https://g/api/v4", CI_PROJECT_ID: "5" };
  expect(forgeOf(gitlab, 7, "t").update(3, "Texte")).toMatchObject({
    method: "PUT",
    url: "https://g/api/v4/projects/5/merge_requests/7/notes/3",
    headers: { "private-token": "t" },
  });
  expect(() => forgeOf({}, 7, "t")).toThrow("not a job of a known forge");
});

const request = publishRequest("https://x/", "a secret", commit);

test("what a dry run prints holds neither a secret nor a signature", () => {
  expect(JSON.parse(printable(request))).toEqual({
    method: "POST",
    url: "https://x/api/publish",
    headers: { "content-type": "application/json", "x-hub-signature-256": "(hidden)" },
    body: `{"after":"${commit}"}`,
  });
  expect(
    printable(forgeOf({ CI_API_V4_URL: "u", CI_PROJECT_ID: "5" }, 7, "t0k3n").list()),
  ).not.toContain("t0k3n");
});

const answers = (...given: (Answered | Error)[]) => {
  const pauses: number[] = [];
  const sending = async () => {
    const next = given.shift();
    if (next === undefined || next instanceof Error) throw next ?? new Error("Asked too often.");
    return next;
  };
  const done = sendPersistently(request, sending, async (ms) => pauses.push(ms));
  return { done, pauses };
};

test("a server that is restarting is asked again, longer apart each time", async () => {
  const ok = { status: 200, text: "" };
  const { done, pauses } = answers(
    new Error("refused"),
    { status: 503, text: "" },
    { status: 429, text: "" },
    ok,
  );
  expect(await done).toBe(ok);
  expect(pauses).toEqual([1_000, 2_000, 4_000]);
});

test("a server that refuses is not asked again; one that never answers is given up", async () => {
  const refusal = answers({ status: 401, text: "no" });
  expect(await refusal.done).toEqual({ status: 401, text: "no" });
  expect(refusal.pauses).toEqual([]);
  const gone = answers(...Array.from({ length: 5 }, () => new Error("refused")));
  await expect(gone.done).rejects.toThrow("refused");
  expect(gone.pauses).toHaveLength(4);
});

test("what the server did not publish fails in its words", () => {
  const text = JSON.stringify({ error: "The repository can't be reached: x" });
  expect(() => publishOutcome({ status: 502, text })).toThrow(
    "Not published (502): The repository can't be reached: x",
  );
  expect(() => publishOutcome({ status: 200, text: "<html>" })).toThrow(
    "Not published (200): <html>",
  );
});
