import { once } from "node:events";
import { request } from "node:http";
import { Readable } from "node:stream";
import { expect, test } from "@playwright/test";
import { articleText, themesYaml } from "../lib/testing/content.ts";
import { residentMiB } from "./bench/process.ts";
import { healthOf } from "./support/health.ts";
import { publish, secret, serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import type { Server } from "./support/serve.ts";

/** What forges, strangers and proxies send to one site. */
test.describe.configure({ mode: "serial" });

let repository: Repository;
let server: Server;

const week =
  "Lundi : commission.\n\nMardi : séance publique.\n\nMercredi : circonscription.\n\nJeudi : audition.\n";
const agenda = (number: number, date: string) =>
  articleText({ title: `"Agenda, semaine ${number}"`, date }, week);

test.beforeAll(async () => {
  repository = createRepository({
    "themes.yaml": themesYaml,
    "articles/2024-05-01-un/fr.mdx": articleText(),
    "articles/2024-05-02-agenda-10/fr.mdx": agenda(10, "2024-05-02"),
    "articles/2024-05-03-secret/fr.mdx": articleText({ date: "2090-01-01" }),
  });
  server = await serveRepository(repository, { PREVIEW_SECRET: "for links" });
});
test.afterAll(async () => {
  await server[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

test("a push of a long branch is published, and a forged one is in the log", async () => {
  const push = JSON.stringify({ commits: Array(20_000).fill({ message: "Reprise d’un article" }) });
  expect((await publish(server, push)).status).toBe(200);
  const headers = { "x-hub-signature-256": `sha256=${"0".repeat(64)}` };
  const refused = await fetch(`${server.url}/api/publish`, { method: "POST", headers, body: push });
  expect(refused.status).toBe(401);
  const id = refused.headers.get("x-request-id") ?? "";
  await expect
    .poll(() => server.log.some((line) => line.includes(`refused with 401`) && line.includes(id)))
    .toBe(true);
});

/** 200 MB. */
function* parts() {
  for (let each = 0; each < 3_000; each += 1) yield Buffer.alloc(65_536);
}

test("bodies without end are refused everywhere before they fill the memory", async () => {
  const before = await residentMiB(server.pid);
  for (const path of [
    "/api/preview/exit",
    "/api/preview/link",
    "/api/publish",
    "/api/health",
    "/api/suggest",
  ]) {
    const sent = request(`${server.url}${path}`, {
      method: "POST",
      headers: {
        "transfer-encoding": "chunked",
        "content-type": "application/x-www-form-urlencoded",
        "x-gitlab-token": secret,
      },
    });
    sent.on("error", () => undefined);
    const endless = Readable.from(parts()).on("error", () => undefined);
    endless.pipe(sent);
    const [response] = await once(sent, "response");
    expect(response.statusCode, path).toBe(413);
    endless.destroy();
    sent.destroy();
  }
  expect((await residentMiB(server.pid)) - before).toBeLessThan(100);
});

test("a small form is answered as before", async () => {
  const body = new URLSearchParams({ path: "/fr/articles/un" });
  const left = await fetch(`${server.url}/api/preview/exit`, {
    method: "POST",
    body,
    redirect: "manual",
  });
  expect(left.status).toBe(303);
  expect(left.headers.get("location")).toBe("/fr/articles/un");
});

test("this week's agenda does not take over last week's address; a rename is named and redirects", async () => {
  repository.git("rm", "-rq", "content/articles/2024-05-02-agenda-10");
  repository.write("articles/2024-05-09-agenda-11/fr.mdx", agenda(11, "2024-05-09"));
  repository.git("mv", "content/articles/2024-05-01-un", "content/articles/2024-05-01-deux");
  repository.push();
  const { body } = await publish(server);
  expect(body).toMatchObject({ redirects: [{ from: "/fr/articles/un", to: "/fr/articles/deux" }] });
  const ask = (path: string) => fetch(server.url + path, { redirect: "manual" });
  expect((await ask("/fr/articles/agenda-10")).status).toBe(404);
  expect((await ask("/fr/articles/un")).headers.get("location")).toBe("/fr/articles/deux");
  expect((await ask("/fr/recherch%65?q=un")).headers.get("location")).toBe("/fr/recherche?q=un");
});

test("strangers learn nothing of an embargo from health, monitoring does", async () => {
  const answer = await (await fetch(`${server.url}/api/health`)).json();
  expect(Object.keys(answer).sort()).toEqual([
    ...["articles", "instance", "problemCount", "revision", "status"],
  ]);
  expect((await healthOf(server)).scheduled).toMatchObject([{ key: "2024-05-03-secret" }]);
});

test("a proxy that nobody named is in the log, without the address of a reader", async () => {
  await fetch(`${server.url}/fr`, { headers: { "x-forwarded-for": "203.0.113.9" } });
  await expect.poll(() => server.log.join("\n")).toContain("TRUSTED_PROXIES is 0");
  expect(server.log.join("\n")).not.toContain("203.0.113");
});
