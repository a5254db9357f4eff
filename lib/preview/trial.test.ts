import { expect, test } from "vitest";
import { articleText } from "../content/testing.ts";
import { startTrial } from "./trial.ts";

const entry = { path: "articles/2024-05-01-un/fr.mdx", blob: "0", size: 1 };

test("a text that would take minutes is an error in seconds, and holds up no other", async () => {
  const trial = startTrial();
  const parse = (body: string) => trial.parse(entry, Buffer.from(articleText({}, body)));
  expect((await parse("Un texte.\n")).parsed.article?.title).toBe("Un titre");
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 10);
  const [slow, next] = await Promise.all([parse("*a_".repeat(20_000)), parse("Le suivant.\n")]);
  clearInterval(turning);
  expect(slow.parsed.problems).toMatchObject([{ rule: "too-complex" }]);
  expect(next.body).toContain("Le suivant.");
  expect(turns).toBeGreaterThan(30);
  trial.stop();
}, 30_000);
