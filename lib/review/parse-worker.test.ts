import { expect, test } from "vitest";
import { articleText } from "../testing/content.ts";
import { startParseWorker } from "./parse-worker.ts";

const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "0", size: 1 };

/** A parser that never comes to an end over a text with the word « lent ». */
const program = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ bytes }) => {
  const body = new TextDecoder().decode(bytes);
  parentPort.postMessage("begun");
  while (body.includes("lent"));
  parentPort.postMessage({ parsed: { problems: [] }, body });
});`;

test("a text that would take minutes is an error in seconds, and holds up no other", async () => {
  const trial = startParseWorker(new URL(`data:text/javascript,${encodeURIComponent(program)}`));
  const parse = (body: string) => trial.parse(entry, Buffer.from(body));
  expect((await parse("Un texte.\n")).parsed.problems).toEqual([]);
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 10);
  const [slow, next] = await Promise.all([parse("Un texte lent.\n"), parse("Le suivant.\n")]);
  clearInterval(turning);
  expect(slow.parsed.problems).toMatchObject([{ rule: "too-complex" }]);
  expect(next.body).toContain("Le suivant.");
  expect(turns).toBeGreaterThan(30);
  trial.stop();
});

test("a text is parsed as it will be for readers, and one known to be too much at once", async () => {
  const trial = startParseWorker();
  const parse = (body: string) => trial.parse(entry, Buffer.from(articleText({}, body)));
  expect((await parse("Un texte.\n")).parsed.article?.title).toBe("Un titre");
  const { problems } = (await parse("*a_".repeat(20_000))).parsed;
  expect(problems).toMatchObject([{ rule: "too-complex", line: 8 }]);
  trial.stop();
});
