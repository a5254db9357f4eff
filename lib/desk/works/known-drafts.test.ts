import { expect, test } from "vitest";
import type { Outcome } from "../saving/outcome.ts";
import type { Draft, Saving } from "../saving/saving.ts";
import { startKnownDrafts } from "./known-drafts.ts";

const path = "articles/2024-05-01-un/fr.mdx";
const draft: Draft = {
  ...{ key: "2024-05-01-un", commit: "c".repeat(40), since: 1, saved: 2 },
  people: [{ name: "Ana", email: "ana@bureau.example" }],
  files: [{ path, blob: "b".repeat(40) }],
};

/** A desk whose answers a test gives one by one; it counts the files that are read. */
function desk() {
  const asked: ((answer: Outcome<readonly Draft[]>) => void)[] = [];
  const read: string[] = [];
  const saving: Pick<Saving, "kind" | "branches" | "read"> = {
    kind: "git",
    branches: () => new Promise((resolve) => asked.push(resolve)),
    read: async (file) => {
      read.push(file.path);
      return Buffer.from("---\ntitle: Un titre\nthemes: [alpha]\n---\n\nUn.\n");
    },
  };
  const drafts = startKnownDrafts(async () => saving as Saving);
  /** The next question that is not answered yet. */
  const next = async () => {
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    return asked.shift() ?? (() => undefined);
  };
  return { drafts, next, read };
}

const forEver = 2 ** 30;

test("what is written is told with its title, and each version is read once", async () => {
  const { drafts, next, read } = desk();
  for (let round = 0; round < 2; round += 1) {
    const known = drafts.latest(forEver);
    (await next())([draft]);
    expect(await known).toMatchObject({
      works: [{ key: draft.key, texts: [{ path, locale: "fr", title: "Un titre" }] }],
      refusal: undefined,
    });
  }
  expect(read).toEqual([path]);
});

test("a repository that does not answer holds nobody up: what was known last is told", async () => {
  const { drafts, next } = desk();
  expect(await drafts.latest(0)).toEqual({ apart: true, works: undefined, refusal: undefined });
  (await next())([draft]);
  const first = drafts.latest(forEver);
  (await next())([draft]);
  expect((await first).works).toHaveLength(1);
  expect((await drafts.latest(0)).works).toHaveLength(1);
  const refused = drafts.latest(forEver);
  (await next())([]);
  (await next())({ refused: "unreachable", detail: "" });
  expect(await refused).toMatchObject({ works: [], refusal: { refused: "unreachable" } });
});

test("what was saved while the repository was asked is asked for once more", async () => {
  const { drafts, next } = desk();
  const known = drafts.latest(forEver);
  const answer = await next();
  drafts.changed();
  drafts.changed();
  answer([]);
  (await next())([draft]);
  expect((await known).works).toHaveLength(1);
});

test("a desk that can't be opened is a reason, and no error", async () => {
  const drafts = startKnownDrafts(async () => {
    throw new Error("no");
  });
  expect(await drafts.latest(forEver)).toMatchObject({ refusal: { refused: "failed" } });
});
