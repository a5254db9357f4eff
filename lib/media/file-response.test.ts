import { expect, test } from "vitest";
import { fileInMemory } from "../content/source/open-file.ts";
import { fileResponse } from "./file-response.ts";

const text = "0123456789";
const entry = { path: "articles/un/Été & budget.txt", blob: "ab12".repeat(10), size: text.length };
const source = { open: async () => fileInMemory(Buffer.from(text)) };

async function asked(headers: Record<string, string> = {}, method = "GET") {
  const request = new Request("http://site/media/un/ab12/a.txt", { method, headers });
  const response = await fileResponse(request, entry, source, "public");
  if (response === undefined) throw new Error("not given");
  return { status: response.status, headers: response.headers, body: await response.text() };
}

test("a file is sent whole with its type, its length and a name that people can read", async () => {
  const { status, headers, body } = await asked();
  expect([status, body, headers.get("content-length")]).toEqual([200, text, "10"]);
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  expect(headers.get("content-disposition")).toBe(
    "inline; filename=\"Ete & budget.txt\"; filename*=UTF-8''%C3%89t%C3%A9%20%26%20budget.txt",
  );
});

test.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=-30", 206, text, "bytes 0-9/10"],
  ["bytes=8-99", 206, "89", "bytes 8-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=-0", 416, "", "bytes */10"],
  ["bytes=4-2", 200, text, null],
  ["bytes=0-1,3-4", 200, text, null],
  ["lines=1-2", 200, text, null],
  ["bytes=99999999999999999999-", 200, text, null],
])("of a file asked for as %s comes %i", async (range, status, body, told) => {
  const answer = await asked({ range });
  expect([answer.status, answer.body]).toEqual([status, body]);
  expect(answer.headers.get("content-range")).toBe(told);
});

test("a part is sent only of the file that it was asked of", async () => {
  const range = "bytes=2-4";
  expect((await asked({ range, "if-range": `"${entry.blob}"` })).body).toBe("234");
  expect((await asked({ range, "if-range": '"another"' })).body).toBe(text);
});

test("who has the file is told so, and who asks of it is told its length alone", async () => {
  expect((await asked({ "if-none-match": `W/"x", "${entry.blob}"` })).status).toBe(304);
  const { status, headers, body } = await asked({}, "HEAD");
  expect([status, headers.get("content-length"), body]).toEqual([200, "10", ""]);
});
