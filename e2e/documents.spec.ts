import { readFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { pdfOf } from "../lib/testing/made-files.ts";
import { residentMemory, whyNoProc } from "./support/proc.ts";
import { test } from "./support/published-site.ts";
import { publish } from "./support/publishing.ts";

const key = "2026-11-25-budget";
const folder = `articles/${key}`;
const page = "/fr/articles/budget";

const text = (body: string, fields = "") =>
  `---\ntitle: "Le budget"\ndate: 2026-11-25\nsummary: "Résumé."\nthemes: [blockchain]\n${fields}---\n\n${body}\n`;
const body =
  'Voir [le rapport](Rapport%20annuel.pdf#page=2) et [la note](note.txt).\n\n<Document src="chiffres.csv" title="Les chiffres" />';

const report = pdfOf(["Investissements scolaires", "Deux"]);
const hostile = "<script>document.title = 'run'</script>";

test("documents beside an article are linked with what they are, found by their words, downloaded under their name, and gone with it", async ({
  page: browser,
  site: { repository, server },
}) => {
  const at = (path: string) => server.url + path;
  repository.write(`${folder}/fr.mdx`, text(body));
  repository.write(`${folder}/rapport annuel.pdf`, report);
  repository.write(`${folder}/chiffres.csv`, "année;dépense\n2026;12\n");
  repository.write(`${folder}/note.txt`, hostile);
  repository.push();
  expect((await publish(server)).body.problems).toEqual([]);
  const id = (name: string) =>
    repository.git("hash-object", join(repository.work, "content", folder, name)).slice(0, 12);
  const address = `/media/${key}/${id("rapport annuel.pdf")}/rapport%20annuel.pdf`;

  await browser.goto(at(page));
  const link = browser.getByRole("link", { name: "le rapport (PDF, 1 ko, 2 pages)" });
  await expect(link).toHaveAttribute("href", `${address}#page=2`);
  const box = browser.locator(".document");
  await expect(box).toContainText(/Les chiffres\s*CSV, 1\sko/);
  await expect(box).toHaveCSS("border-inline-start-style", "solid");
  const arriving = browser.waitForEvent("download");
  await box.getByRole("link").click();
  const download = await arriving;
  expect(download.suggestedFilename()).toBe("chiffres.csv");
  expect(readFileSync(await download.path(), "utf8")).toContain("2026;12");

  await browser.goto(at(`/media/${key}/${id("note.txt")}/note.txt`));
  await expect(browser.locator("body")).toHaveText(hostile);
  expect(await browser.title()).not.toBe("run");

  const whole = await fetch(at(address));
  expect(Buffer.from(await whole.arrayBuffer()).equals(report)).toBe(true);
  const headers = Object.fromEntries(whole.headers);
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(report.length),
    "content-disposition":
      "inline; filename=\"rapport annuel.pdf\"; filename*=UTF-8''rapport%20annuel.pdf",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    "cross-origin-resource-policy": "cross-origin",
  });
  expect(headers["cache-control"]).toContain("immutable");
  expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
  expect(headers["content-encoding"]).toBeUndefined();

  const asked = async (more: Record<string, string>, method = "GET") => {
    const answer = await fetch(at(address), { method, headers: more });
    return {
      ...answer,
      status: answer.status,
      headers: answer.headers,
      bytes: await answer.bytes(),
    };
  };
  const part = await asked({ range: "bytes=5-12" });
  expect([part.status, part.headers.get("content-range")]).toEqual([
    206,
    `bytes 5-12/${report.length}`,
  ]);
  expect(Buffer.from(part.bytes).equals(report.subarray(5, 13))).toBe(true);
  expect((await asked({ range: `bytes=${report.length}-` })).status).toBe(416);
  expect((await asked({ range: "bytes=0-1", "if-range": '"other"' })).status).toBe(200);
  const { etag = "" } = headers;
  expect((await asked({ "if-none-match": etag })).status).toBe(304);
  const head = await asked({}, "HEAD");
  expect([head.status, head.headers.get("content-length"), head.bytes.length]).toEqual([
    200,
    String(report.length),
    0,
  ]);

  const feed = await (await fetch(at("/fr/feed.xml"))).text();
  expect(feed).toContain(`${address}" length="${report.length}" type="application/pdf"`);
  await browser.goto(at("/fr/recherche?q=scolaires"));
  await expect(browser.getByRole("main")).toContainText("rapport annuel.pdf");
  await expect(browser.getByRole("main").locator("mark").first()).toHaveText("scolaires");

  repository.write(`${folder}/rapport annuel.pdf`, hostile);
  repository.push();
  const [problem] = (await publish(server)).body.problems;
  expect(problem?.rule).toBe("file-mismatch");
  expect((await fetch(at(address))).status).toBe(200);

  repository.write(
    `${folder}/fr.mdx`,
    text(body, 'withdrawn: { date: 2026-11-26, reason: "Erreur" }\n'),
  );
  repository.push();
  await publish(server);
  expect((await fetch(at(address))).status).toBe(404);
  expect((await fetch(at(page))).status).toBe(410);
});

test("a large document goes to ten readers at once without being held in memory, and each part is found", async ({
  site: { repository, server },
}) => {
  test.skip(whyNoProc !== undefined, whyNoProc);
  const size = 60 * 1024 * 1024;
  const large = Buffer.alloc(size, "0123456789abcdef");
  repository.write(`${folder}/fr.mdx`, text("Voir [la note](grand.txt)."));
  repository.write(`${folder}/grand.txt`, large);
  repository.push();
  expect((await publish(server)).body.problems).toEqual([]);
  const id = repository
    .git("hash-object", join(repository.work, "content", folder, "grand.txt"))
    .slice(0, 12);
  const url = `${server.url}/media/${key}/${id}/grand.txt`;
  const part = await fetch(url, { headers: { range: `bytes=${size - 6}-` } });
  expect(await part.text()).toBe("abcdef");

  const before = residentMemory(server.pid);
  let most = 0;
  const read = () =>
    new Promise<number>((resolve, reject) => {
      get(url, (response) => {
        let sum = 0;
        response.on("data", (bytes: Buffer) => {
          sum += bytes.length;
          most = Math.max(most, residentMemory(server.pid));
        });
        response.on("end", () => resolve(sum)).on("error", reject);
      }).on("error", reject);
    });
  const read10 = await Promise.all(Array.from({ length: 10 }, read));
  expect(new Set(read10)).toEqual(new Set([size]));
  // Held once it would be 60 MiB, and for each reader 600.
  expect(most - before).toBeLessThan(60);
});
