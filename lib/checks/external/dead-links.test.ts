import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkOf, mark, marksIn, now } from "../../testing/checks.ts";
import { articleText } from "../../testing/content.ts";
import { deadLinks } from "./dead-links.ts";

const file = "articles/2024-05-01-un/fr.mdx";

/** A site that has one page, refuses HEAD for another, and counts how it is asked. */
async function site() {
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  const server = createServer((request, response) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    asked.push(`${request.method} ${request.url}`);
    response.on("finish", () => {
      atOnce -= 1;
    });
    const status = { "/here": 200, "/robots": 403 }[request.url ?? ""] ?? 404;
    const refused = request.url === "/get-only" && request.method === "HEAD";
    response.statusCode = refused ? 405 : request.url === "/get-only" ? 200 : status;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `http://localhost:${port}`,
    asked,
    most: () => most,
    [Symbol.dispose]: () => server.close(),
  };
}

test("only addresses with nothing to read are told, each asked once a day at most", async () => {
  using other = await site();
  const data = mkdtempSync(join(tmpdir(), "tribune-links-"));
  const body = `[a](${other.url}/here) [b](${mark}${other.url}/gone#x) [c](${other.url}/get-only) [d](${other.url}/robots) [e](${other.url}/here#y)\n`;
  const text = articleText({}, body);
  const { site: checked } = await checkOf({ [file]: text });

  const { problems: found } = await deadLinks(checked, data, now);
  expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(marksIn(text));
  expect(found[0]?.about.answer).toBe("HTTP 404");
  expect(other.asked.filter((each) => each === "HEAD /here")).toHaveLength(1);
  expect(other.asked).toContain("GET /get-only");
  expect(other.most()).toBe(1);

  const before = other.asked.length;
  expect(await deadLinks(checked, data, now + 3_600_000)).toEqual({ problems: found, left: 0 });
  expect(other.asked).toHaveLength(before);
  await deadLinks(checked, data, now + 2 * 86_400_000);
  expect(other.asked.slice(before)).toEqual(["HEAD /gone", "GET /gone"]);
  rmSync(data, { recursive: true });
});

test("a site that can't be reached is told, and a switched-off file is not asked about", async () => {
  const data = mkdtempSync(join(tmpdir(), "tribune-links-"));
  const link = "[a](http://localhost:1/)\n";
  const off = "{/* check-off dead-link: réseau interne */}\n\n";
  const { site: checked } = await checkOf({
    [file]: articleText({}, link),
    "articles/2024-05-02-deux/fr.mdx": articleText({ title: "Deux" }, off + link),
  });
  const { problems: found } = await deadLinks(checked, data, now);
  expect(found.map((problem) => problem.file)).toEqual([file]);
  rmSync(data, { recursive: true });
});

test("a run asks so many addresses and no more, and the next one goes on", async () => {
  using other = await site();
  const data = mkdtempSync(join(tmpdir(), "tribune-links-"));
  const links = [1, 2, 3].map((nth) => `[a](${other.url}/gone-${nth})`).join(" ");
  const { site: checked } = await checkOf({ [file]: articleText({}, `${links}\n`) });
  const first = await deadLinks(checked, data, now, 2);
  expect([first.problems.length, first.left]).toEqual([2, 1]);
  const second = await deadLinks(checked, data, now, 2);
  expect([second.problems.length, second.left]).toEqual([3, 0]);
  expect(other.asked).toHaveLength(6);
  rmSync(data, { recursive: true });
});
