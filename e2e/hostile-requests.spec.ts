import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { securityHeaders } from "#lib/security/policy.ts";
import { casesOf, seed } from "#lib/testing/fuzzing.ts";
import { type MadeUp, madeUpBytes, madeUpRequests } from "./support/made-up-requests.ts";
import { sendRaw } from "./support/raw.ts";
import { createRepository } from "./support/repository.ts";
import { serveReviewed } from "./support/reviewing.ts";
import { exampleContent } from "./support/workspace.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly ms: number;
}

/** What has not answered by then hangs, in milliseconds. How soon all is answered is for the bench. */
const hang = 60_000;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function ask(url: string, { method, path, headers, body }: MadeUp): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, hostname, port, method, path, headers, timeout: hang },
      async (response) => {
        const { statusCode: status = 0, headers } = response;
        const body = await text(response);
        resolve({ status, headers, body, ms: performance.now() - started });
      },
    );
    sent.on("timeout", () => sent.destroy(new Error(`no answer in ${hang / 1_000} s`)));
    sent.on("error", reject);
    sent.end(body);
  });
}

/** What only the inside of the program knows: its files, and where in them it failed. */
const inside =
  /node_modules|\bat .*\.(?:[cm]?[jt]sx?|node):\d|file:\/\/|\/lib\/server\/|ENOENT|root:x:0/;

const protects = Object.keys(securityHeaders(false));
/** What no answer may be: a failure, a word of the inside, one without protection, or a way out. */
function faultsOf({ status, headers, body }: Answer): string[] {
  return [
    ...(status >= 500 ? [`${status} ${body.slice(0, 200)}`] : []),
    ...(inside.test(body) ? [`inside ${inside.exec(body)?.[0]}`] : []),
    ...protects.filter((name) => headers[name] === undefined).map((name) => `no ${name}`),
    ...(/^\/(?![/\\])/.test(headers.location ?? "/") ? [] : [`to ${headers.location}`]),
  ];
}

const plain: MadeUp = { method: "GET", path: "/fr", headers: {}, body: "" };

test("whatever is asked, and in whatever bytes, nothing fails, hangs, leaks or changes a page", async () => {
  const counts = { requests: casesOf(400), bytes: Math.ceil(casesOf(400) / 4) };
  test.setTimeout(300_000 + counts.requests * 200);
  console.log(`${counts.requests} requests, ${counts.bytes} of raw bytes, FUZZ_SEED=${seed}`);
  using repository = createRepository(exampleContent);
  await using server = await serveReviewed(repository);
  const { url } = server;
  const read = ["/fr", "/en", "/fr/articles/securite-globale", "/fr/feed.xml", "/fr/recherche"];
  const pages = async () =>
    Promise.all(read.map(async (path) => (await ask(url, { ...plain, path })).body));
  const before = await pages();
  let slowest = { ms: 0, what: "" };
  // Gathered, and judged once: a step of the runner's for each would take longer than the requests.
  const wrong: string[] = [];

  const cases = fc.sample(madeUpRequests, { seed, numRuns: counts.requests }).values();
  const worker = async () => {
    for (const each of cases) {
      const what = JSON.stringify(each).slice(0, 600);
      const answer = await ask(url, each).catch(String);
      if (typeof answer === "string") {
        wrong.push(`${answer}: ${what}`);
        continue;
      }
      wrong.push(...faultsOf(answer).map((fault) => `${fault}: ${what}`));
      if (answer.ms > slowest.ms) slowest = { ms: answer.ms, what };
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));

  for (const bytes of fc.sample(madeUpBytes, { seed, numRuns: counts.bytes })) {
    const what = JSON.stringify(bytes.slice(0, 300));
    const started = performance.now();
    const answer = await sendRaw(url, bytes);
    const ms = performance.now() - started;
    if (/^HTTP\/1\.\d 5\d\d/.test(answer) || inside.test(answer)) wrong.push(`${answer}: ${what}`);
    if (ms > slowest.ms) slowest = { ms, what };
  }

  console.log(`slowest ${slowest.ms.toFixed(0)} ms: ${slowest.what}`);
  expect(wrong, server.log.slice(-20).join("\n")).toEqual([]);
  expect(await pages()).toEqual(before);
  expect(server.log.join("\n")).not.toMatch(/^\s+at |^error /m);
  agent.destroy();
});
