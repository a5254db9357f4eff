import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { articleText, catalogueOf } from "../testing/content.ts";
import { home } from "./home.ts";

/** The home page in English of works of which those named have a text in English. */
async function inEnglish(works: number, translated: readonly number[]) {
  const files = Array.from({ length: works }, (_, index) => {
    const day = `2024-05-${String(index + 1).padStart(2, "0")}`;
    const folder = `articles/${day}-w${index}`;
    const text = articleText({ title: `W${index}`, date: day });
    return [
      [`${folder}/fr.mdx`, text],
      ...(translated.includes(index) ? [[`${folder}/en.mdx`, text]] : []),
    ];
  });
  const catalogue = await catalogueOf(Object.fromEntries(files.flat()));
  const page = home(makeEdition(catalogue, Date.parse("2026-01-01"), "public"), "en");
  return { lead: page.lead?.title, cards: page.cards.map(({ title }) => title) };
}

test("the newest that is written in the page's language leads, the others keep their order", async () => {
  expect(await inEnglish(4, [1])).toEqual({ lead: "W1", cards: ["W3", "W2", "W0"] });
});

test("where nothing is written in it, the newest of all leads", async () => {
  expect(await inEnglish(3, [])).toEqual({ lead: "W2", cards: ["W1", "W0"] });
});

test("one that leads from far behind is not shown twice, and twelve are shown in all", async () => {
  const { lead, cards } = await inEnglish(20, [2]);
  expect(lead).toBe("W2");
  expect(cards).toHaveLength(11);
  expect(cards).not.toContain("W2");
  expect(cards[0]).toBe("W19");
});
