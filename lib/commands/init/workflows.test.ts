import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { workflowsOf } from "./workflows.ts";

const jobs = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      steps: z.array(
        z.strictObject({
          name: z.string(),
          run: z.string(),
          env: z.record(z.string(), z.string()).optional(),
        }),
      ),
    }),
  ),
});

const files = [...workflowsOf("github", "fr"), ...workflowsOf("forgejo", "fr")];
const read = (text: string) => {
  const { on, jobs: all } = jobs.parse(parse(text));
  return { events: Object.keys(on), steps: Object.values(all).flatMap(({ steps }) => steps) };
};

test("both kinds of forge have the same three workflows, which speak the editors' language", () => {
  const names = ["check.yml", "publish.yml", "review-links.yml"];
  expect(files.map(([path]) => path)).toEqual(
    [".github", ".forgejo"].flatMap((folder) => names.map((name) => `${folder}/workflows/${name}`)),
  );
  for (const [, text] of [...files, ...workflowsOf("gitlab", "fr")]) {
    expect(text).not.toContain("EDITOR_LANGUAGE");
  }
});

test.each(files)(
  "%s: what runs proposed code has no secret past fetching it, what has one never checks it out",
  (_, text) => {
    const { events, steps } = read(text);
    const [fetched, ...others] = steps;
    const knowing = others.filter(({ env }) => /secrets|token/i.test(JSON.stringify(env ?? {})));
    expect(fetched?.run).toMatch(/git (?:clone|init)/);
    for (const { run } of steps) expect(run).not.toContain("${{");
    if (events[0] === "pull_request") {
      expect(knowing).toEqual([]);
      // Nor does the clone keep the token.
      expect(fetched?.run).not.toMatch(/clone|config\b/);
      return;
    }
    expect(knowing.map(({ run }) => run)).toEqual([
      expect.stringMatching(
        /^npm --prefix \.tribune run --silent forge:\w+(?: -- --repository \.\.)?$/,
      ),
    ]);
    expect(steps.map(({ run }) => run).join("\n")).not.toMatch(
      /refs\/(?:pull|merge)|HEAD_REF|GITHUB_REF\b/,
    );
  },
);

test("every script that the workflows run is there", () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  for (const [, text] of [...files, ...workflowsOf("gitlab", "en")]) {
    const named = [...text.matchAll(/run --silent ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named).not.toEqual([]);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  }
});
