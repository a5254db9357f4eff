import { expect, test } from "@playwright/test";
import { secret, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import type { Server } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const file = "articles/2020-12-01-tech-for-good-call/fr.mdx";
const token = "a token for figures";

function ask(server: Server, id: string) {
  const headers = { authorization: `Bearer ${secret}`, "x-request-id": id };
  return fetch(`${server.url}/api/publish`, { method: "POST", headers });
}

/** The value of a series of Prometheus' text format. */
function figure(text: string, series: string): number {
  const line = text.split("\n").find((each) => each.startsWith(`${series} `));
  return Number(line?.slice(series.length + 1));
}

test("an operator's programs read every line and figure, and no reader is in them", async () => {
  using repository = createRepository(exampleContent);
  const env = { LOG_FORMAT: "json", METRICS_TOKEN: token };
  await using server = await serveRepository(repository, env);
  for (const visit of ["first", "again"]) await fetch(`${server.url}/fr/recherche?q=mot-${visit}`);
  for (let visit = 0; visit < 3; visit += 1) await (await fetch(`${server.url}/fr`)).text();
  repository.write(file, "---\ntitle: [\n---\n");
  const revision = repository.push();
  expect((await ask(server, "forge:7")).headers.get("x-request-id")).toBe("forge:7");

  // An answer and the line that tells of it come by different ways.
  await expect.poll(() => server.log.join("\n")).toContain("forge:7");
  const lines = server.log.map((line) => JSON.parse(line));
  const common = { time: expect.stringMatching(/Z$/), level: expect.stringMatching(/^[a-z]+$/) };
  for (const line of lines) expect(line).toMatchObject({ ...common, event: expect.any(String) });
  const named = (event: string) => lines.filter((line) => line.event === event);
  expect(named("start")).toHaveLength(1);
  expect(named("publish").at(-1)).toMatchObject({ revision, requests: ["forge:7"], problems: 1 });
  expect(named("problem")).toMatchObject([{ file, line: 2, rule: "unreadable-yaml" }]);
  expect(server.log.join("\n")).not.toMatch(/mot-|127\.0\.0\.1|::1|undici|a secret|a token/);

  const figures = (bearer: string) =>
    fetch(`${server.url}/api/metrics`, { headers: { authorization: `Bearer ${bearer}` } });
  expect((await figures("another")).status).toBe(401);
  expect((await fetch(`${server.url}/api/metrics`)).status).toBe(401);
  const answer = await figures(token);
  expect(answer.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  const text = await answer.text();
  for (const line of text.split("\n").filter(Boolean)) {
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) |\w+(?:\{(?:\w+="[^"]*",?)*\})? [-+.\de]+$)/);
  }
  const requests = 'tribune_request_duration_seconds_count{kind="kept",status="2xx"}';
  expect(figure(text, requests)).toBeGreaterThan(0);
  expect(figure(text, `tribune_revision_info{revision="${revision}"}`)).toBe(1);
  expect(figure(text, "tribune_publish_duration_seconds_count")).toBe(2);
  expect(figure(text, "tribune_problems")).toBe(1);
  expect(figure(text, "tribune_kept_pages_bytes")).toBeGreaterThan(10_000);
  expect(figure(text, "process_resident_memory_bytes")).toBeGreaterThan(1e7);
});

test("a publish that fails is one line with its request, and what others repeat is no id", async () => {
  using repository = createRepository(exampleContent);
  await using server = await serveRepository(repository);
  repository[Symbol.dispose]();
  const failed = await ask(server, 'a b\t{"x":1}');
  expect(failed.status).toBe(502);
  const id = failed.headers.get("x-request-id") ?? "";
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const lines = () => server.log.filter((line) => line.includes("publish failed"));
  const told = expect.stringContaining(`error publish failed request=${id}: `);
  await expect.poll(lines).toEqual([told]);
});

test("without METRICS there are no figures to read", async ({ request }) => {
  expect((await request.get("/api/metrics")).status()).toBe(404);
});
