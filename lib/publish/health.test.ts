import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import { articleText, catalogueOf, MemorySource } from "../testing/content.ts";
import { answerHealth } from "./health.ts";
import { setPublished, setPublishFailure } from "./published-state.ts";

const now = Date.parse("2026-03-11T12:00:00Z");
const secrets = { HEALTH_TOKEN: "for monitoring", PUBLISH_SECRET: "for publishing" };

const files = {
  "articles/2026-03-01-ouvert/fr.mdx": articleText(),
  "articles/2026-03-11-nomination/fr.mdx": articleText({ date: "2030-01-01T08:00:00+01:00" }),
  "articles/2026-03-12-b/fr.mdx": articleText({
    draft: "true",
    slug: '"Nomination de Ana Ruiz, à ne pas dire avant lundi"',
  }),
};

/** What is answered, word for word and as what it says. */
async function ask(authorization?: string, known: Partial<typeof secrets> = secrets) {
  setPublished(makeEdition(await catalogueOf(files), now, "public"), {
    source: new MemorySource(files),
    store: memoryStore(),
  });
  const headers = new Headers(authorization === undefined ? {} : { authorization });
  const text = await answerHealth(
    headers,
    { HEALTH_TOKEN: undefined, PUBLISH_SECRET: undefined, ...known },
    now,
  ).text();
  return { text, health: JSON.parse(text) };
}

test.each([
  ["nothing", undefined],
  ["a wrong token", "Bearer for nobody"],
  ["an empty token", "Bearer "],
  ["a token that is no bearer", "Basic for monitoring"],
])("who shows %s learns nothing of what is not public", async (_, authorization) => {
  const { text, health } = await ask(authorization);
  expect(Object.keys(health).sort()).toEqual([
    ...["articles", "instance", "problemCount", "revision", "status"],
  ]);
  expect(health).toMatchObject({ status: "degraded", articles: 1, problemCount: 1 });
  expect(text).not.toMatch(/nomination|ruiz|2030|lundi|articles\//i);
});

test("nobody is told more where no secret is set", async () => {
  expect((await ask("Bearer undefined", {})).health.problems).toBeUndefined();
  expect((await ask("Bearer", {})).health.problems).toBeUndefined();
});

test.each(["Bearer for monitoring", "bearer for publishing"])(
  "whoever shows %j reads what is wrong and what is scheduled",
  async (authorization) => {
    const { health } = await ask(authorization);
    expect(health).toMatchObject({ problemCount: 1, articles: 1 });
    expect(health.problems).toMatchObject([{ file: "articles/2026-03-12-b/fr.mdx" }]);
    expect(health.scheduled).toEqual([
      {
        ...{ key: "2026-03-11-nomination", locale: "fr" },
        ...{ at: "2030-01-01T07:00:00.000Z", kind: "embargo" },
      },
    ]);
  },
);

test("why the last publish failed is said until one succeeds, to who may know", async () => {
  setPublishFailure("fatal: forge.example is away");
  expect((await ask("Bearer for monitoring")).health.failure).toBe("fatal: forge.example is away");
  const stranger = await ask();
  expect(stranger.health.status).toBe("degraded");
  expect(stranger.text).not.toContain("forge");
  setPublishFailure(undefined);
  expect((await ask("Bearer for monitoring")).health.failure).toBeUndefined();
});
