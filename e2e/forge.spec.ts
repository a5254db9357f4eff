import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { startForge } from "./support/forge.ts";
import { test } from "./support/published-site.ts";
import { secret } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { runScript } from "./support/script.ts";

const first = "articles/2021-01-01-premier/fr.mdx";
const second = "articles/2021-01-02-second/en.mdx";
const proposed = "articles/2021-01-03-propose/fr.mdx";
const page = "pages/contact/fr.mdx";

/** A repository with a change request: its commit is on the forge, the working copy on main. */
function repositoryWithProposal(): { repository: Repository; head: string } {
  const repository = createRepository({ [first]: "Un.", [second]: "Two." });
  repository.git("checkout", "--quiet", "-b", "proposal");
  repository.write(first, "Un, mieux dit.");
  repository.write(proposed, "Trois.");
  repository.write(page, "Quatre.");
  repository.write("articles/](http:evil)/fr.mdx", "Un nom qui serait un lien.");
  repository.git("add", "--all");
  repository.git("commit", "--quiet", "--message", "Propose");
  const head = repository.git("rev-parse", "HEAD");
  repository.git("push", "--quiet", "origin", "HEAD:refs/pull/7/head");
  repository.git("checkout", "--quiet", "main");
  // The branch goes on meanwhile: what it changes is not the proposal's.
  repository.write(second, "Two, better said.");
  repository.push();
  return { repository, head };
}

const linkTo = (head: string, key: string) =>
  `(https://site.example/api/preview?token=--ref+${head}+--article+${key}+--locale+fr+--days+14)`;

test("a dry run prints the comment with a link to each proposed article and page, asks nobody, tells no secret", async () => {
  const { repository, head } = repositoryWithProposal();
  using work = repository;
  await using forge = await startForge(head);
  const { code, stdout, stderr } = await runScript("lib/forge/comment.ts", {
    args: ["--dry-run"],
    cwd: work.work,
    env: forge.env,
  });
  expect([code, stderr]).toEqual([0, ""]);
  const { method, url, headers, body } = JSON.parse(stdout);
  expect(method).toBe("POST");
  expect(url).toBe(`${forge.env.GITHUB_API_URL}/repos/office/site/issues/7/comments`);
  expect(headers.authorization).toBe("(hidden)");
  const { body: text } = JSON.parse(body);
  expect(text).toContain(linkTo(head, "2021-01-01-premier"));
  expect(text).toContain(linkTo(head, "2021-01-03-propose"));
  expect(text).toContain(linkTo(head, "pages/contact"));
  expect(text).not.toMatch(/second|evil/);
  expect(text).toContain("**[Review this proposal on the site](");
  expect(stdout).not.toMatch(/a token|a secret/);
  const inFrench = await runScript("lib/forge/comment.ts", {
    args: ["--dry-run"],
    cwd: work.work,
    env: { ...forge.env, REVIEW_LANG: "fr" },
  });
  expect(inFrench.stdout).toContain("**[Relire cette proposition sur le site](");
  expect(inFrench.stdout).toContain("- [2021-01-03-propose, français](");
  expect(forge.asked).toEqual([]);
  expect(existsSync(join(work.work, "content", proposed))).toBe(false);
});

test("the links of a newer commit replace those of an earlier one", async () => {
  const { repository, head } = repositoryWithProposal();
  using work = repository;
  await using forge = await startForge(head);
  // The job has the branch alone: the proposed commit comes from the forge.
  work.git("branch", "--quiet", "-D", "proposal");
  for (const runs of [1, 2]) {
    const run = await runScript("lib/forge/comment.ts", { cwd: work.work, env: forge.env });
    expect([run.code, run.stderr], `run ${runs}`).toEqual([0, ""]);
  }
  expect(forge.asked).toEqual([
    "GET /repos/office/site/issues/7/comments?per_page=100",
    "POST /repos/office/site/issues/7/comments",
    "GET /repos/office/site/issues/7/comments?per_page=100",
    "PATCH /repos/office/site/issues/comments/2",
  ]);
  expect(forge.comments).toHaveLength(2);
  expect(forge.comments[1]?.body).toContain(linkTo(head, "2021-01-03-propose"));
  const refused = await runScript("lib/forge/comment.ts", {
    cwd: work.work,
    env: { ...forge.env, FORGE_TOKEN: "another" },
  });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain("401 Bad credentials");
});

test("what is merged is published by the script, which fails in the server's words", async ({
  site: { repository, server },
}) => {
  repository.write("articles/2021-01-03-nouveau/fr.mdx", "---\ntitle: Rien d’autre\n---\n");
  const revision = repository.push();
  const ask = (PUBLISH_SECRET: string, ...args: string[]) => {
    const env = { SITE_URL: server.url, PUBLISH_SECRET, GITHUB_SHA: revision };
    return runScript("lib/forge/publish.ts", { args, env });
  };
  const dry = await ask(secret, "--dry-run");
  expect(JSON.parse(dry.stdout)).toMatchObject({
    method: "POST",
    url: `${server.url}/api/publish`,
  });
  expect(dry.stdout).not.toContain(secret);
  const refused = await ask("wrong");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toBe("Not published (401): The signature is missing or wrong.\n");
  const done = await ask(secret);
  expect([done.code, done.stderr]).toEqual([0, ""]);
  expect(done.stdout).toContain(`Published ${revision}\n`);
  expect(done.stdout).toContain("articles/2021-01-03-nouveau/fr.mdx:");
});

test("findings become annotations; errors and checks that did not run fail the job", async () => {
  const finding = { file: "articles/a/fr.mdx", line: 3, column: 8, rule: "r", message: "Voilà." };
  const annotate = (input: string) => runScript("lib/forge/annotate.ts", { input });
  const warned = await annotate(JSON.stringify([{ ...finding, severity: "warning" }]));
  expect(warned).toMatchObject({
    code: 0,
    stdout: "::warning file=content/articles/a/fr.mdx,line=3,col=8,title=r::Voilà.\n",
  });
  expect(await annotate(JSON.stringify([{ ...finding, severity: "error" }]))).toMatchObject({
    code: 1,
  });
  expect(await annotate("")).toMatchObject({ code: 1, stdout: "" });
});
