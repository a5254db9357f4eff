import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const step = z.strictObject({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});

const workflow = z.strictObject({
  name: z.string(),
  on: z.union([z.string(), z.record(z.string(), z.unknown())]),
  permissions: z.record(z.string(), z.string()).optional(),
  concurrency: z.unknown().optional(),
  // No `env` for all steps, `secrets`, `services`: what a step gets is written at the step.
  jobs: z.record(
    z.string(),
    z.strictObject({
      if: z.string().optional(),
      "runs-on": z.string(),
      "timeout-minutes": z.number(),
      container: z.strictObject({ image: z.string() }).optional(),
      steps: z.array(step),
    }),
  ),
});

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

const files = globSync("{.github,.forgejo}/workflows/*.yml");
const secret = /secrets|\btoken\b|_SECRET|_TOKEN/i;
const read = (file: string) => {
  const { on, jobs, permissions } = workflow.parse(parse(readFileSync(file, "utf8")));
  const events = typeof on === "string" ? [on] : Object.keys(on);
  return { events, permissions, steps: Object.values(jobs).flatMap((job) => job.steps) };
};

test("both kinds of forge have the same four workflows", () => {
  const names = ["check.yml", "publish.yml", "review-links.yml", "test.yml"];
  const folders = [".forgejo/workflows", ".github/workflows"];
  expect(files.toSorted()).toEqual(folders.flatMap((at) => names.map((name) => `${at}/${name}`)));
});

test("a change of texts has its texts checked, any other runs the tests", () => {
  for (const folder of [".forgejo/workflows", ".github/workflows"]) {
    const on = (name: string) => parse(readFileSync(`${folder}/${name}.yml`, "utf8")).on;
    const { paths } = on("check").pull_request;
    expect(paths).toEqual(["content/articles/**", "content/pages/**", "content/*.yaml"]);
    expect(on("test").pull_request["paths-ignore"]).toEqual(paths);
    const runs = read(`${folder}/test.yml`).steps.map(({ run }) => run);
    expect(runs.at(-1)).toBe("npm test");
  }
});

test.each(files)(
  "%s: a job that runs proposed code has no secret, and no other job runs it",
  (file) => {
    const { events, permissions, steps } = read(file);
    expect(events).toHaveLength(1);
    const [event] = events;
    if (event === "pull_request") {
      expect(JSON.stringify(steps)).not.toMatch(secret);
      expect(Object.values(permissions ?? {})).toEqual([]);
      return;
    }
    expect(["pull_request_target", "push"]).toContain(event);
    const runs = steps.map(({ run }) => run ?? "").join("\n");
    expect(runs).not.toMatch(/refs\/(?:pull|merge)|HEAD_REF|GITHUB_REF\b/);
    // On this event GITHUB_SHA is for some forges the proposed commit: the branch is named instead.
    if (event === "pull_request_target") {
      expect(runs).not.toMatch(/GITHUB_SHA|FETCH_HEAD/);
      expect(runs).toContain(
        'git checkout --quiet --detach "refs/remotes/origin/$GITHUB_BASE_REF"',
      );
    }
  },
);

test.each(files)("%s: secrets are given to the one step that needs them", (file) => {
  const { events, steps } = read(file);
  const knowing = steps.filter(({ env }) => secret.test(JSON.stringify(env ?? {})));
  expect(knowing.map(({ run }) => run)).toEqual(
    events[0] === "pull_request" ? [] : [expect.stringMatching(/^npm run --silent forge:\w+$/)],
  );
});

test.each(files)("%s: no text of a change becomes part of a command", (file) => {
  for (const { run } of read(file).steps) expect(run ?? "").not.toContain("${{");
});

test.each(files)("%s: someone else's action is pinned by its commit", (file) => {
  for (const { uses } of read(file).steps) {
    if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  }
});

test.each([...files, ".gitlab-ci.yml"])("%s: the scripts that it runs are there", (file) => {
  const names = [...readFileSync(file, "utf8").matchAll(/npm run --silent (forge:\w+)/g)];
  expect(names.length > 0 || file.endsWith("/test.yml")).toBe(true);
  for (const [, name = ""] of names) expect(Object.keys(scripts)).toContain(name);
});

const gitlabJob = z.looseObject({
  rules: z.array(z.looseObject({ if: z.string() })),
  script: z.array(z.string()),
  variables: z.record(z.string(), z.string()).optional(),
});

test("GitLab: what runs for a merge request needs no secret, what has one runs for protected branches", () => {
  const { default: shared, ...jobs } = z
    .looseObject({ default: z.strictObject({ image: z.string(), timeout: z.string() }) })
    .parse(parse(readFileSync(".gitlab-ci.yml", "utf8")));
  expect(shared.image).toMatch(/^node:/);
  expect(Object.keys(jobs)).toEqual(["check", "test", "review-links", "publish"]);
  for (const [name, job] of Object.entries(jobs)) {
    const { rules, script, variables } = gitlabJob.parse(job);
    const conditions = rules.map((rule) => rule.if).join("\n");
    if (name === "check" || name === "test") {
      expect(conditions).toBe('$CI_PIPELINE_SOURCE == "merge_request_event"');
      expect(JSON.stringify([script, variables])).not.toMatch(secret);
    } else {
      expect(conditions).not.toContain("merge_request_event");
      expect(conditions).toMatch(/CI_COMMIT_REF_PROTECTED == "true"|CI_COMMIT_BRANCH == "main"/);
    }
  }
});
