import { expect, test } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import type { Revision } from "../content/source/source.ts";
import { articleText, type Files, MemorySource, pageText, siteYaml } from "../testing/content.ts";
import { landingPath } from "./landing-path.ts";
import { changesOf } from "./review-changes.ts";
import type { ReviewedRevision } from "./reviewed-revision.ts";
import { diffTexts } from "./text-diff.ts";

const now = Date.parse("2026-01-01");

/** A branch that has these files where others are published. */
async function reviewed(
  published: Files,
  branch: Files,
  renames: Readonly<Record<string, string>> = {},
): Promise<ReviewedRevision> {
  const source = new MemorySource({ "site.yaml": siteYaml, ...published });
  const store = memoryStore();
  const before = await buildCatalogue(await source.snapshot(), source, store);
  source.files = { "site.yaml": siteYaml, ...branch };
  const snapshot = await source.snapshot();
  const after = await buildCatalogue(snapshot, source, store, before);
  const edition = makeEdition(after, now, "reviewer");
  const revision: Revision = {
    ...{ snapshot, author: "Ana", date: now, subject: "Relire", ahead: 1, behind: 0 },
    own: snapshot.changed ?? new Set(),
    renames: new Map(Object.entries(renames)),
  };
  return {
    edition,
    live: makeEdition(before, now, "public"),
    revision,
    published: async () => edition,
    advice: async () => [],
    search: () => Promise.reject(new Error("Nobody searches here.")),
  };
}

const about = "pages/about/fr.mdx";
const claims = { purpose: "preview", ref: "x", until: 0 } as const;

test("a page that a branch changes is shown like a work, with what differs and what has not followed", async () => {
  const english = { "pages/about/en.mdx": pageText({ title: "About" }) };
  const review = await reviewed(
    { [about]: pageText({ title: "Avant" }, "Le matin.\n"), ...english },
    { [about]: pageText({ title: "Après", menu: "header" }, "Le soir.\n"), ...english },
  );
  const { works, others } = changesOf(review, []);
  expect(others).toEqual([]);
  expect(works).toMatchObject([
    { key: "pages~about", kind: "changed", touched: ["fr"], behind: ["en"], missing: [] },
  ]);
  const [before, after] = [works[0]?.before.fr, works[0]?.after.fr];
  const body = (text: unknown) => (text === before ? "Le matin.\n" : "Le soir.\n");
  const { fields, text } = diffTexts(before, after, "fr", body);
  expect(fields.map(({ field }) => field)).toEqual(["title", "menu"]);
  expect(text.some(({ same }) => !same)).toBe(true);
});

test("a new page lacks its translations, a removed one nothing, and a draft can be read under review", async () => {
  const gone = { "pages/gone/fr.mdx": pageText() };
  const draft = { "pages/new/en.mdx": pageText({ draft: "true" }), "pages/new/plan.png": "GIF89a" };
  const review = await reviewed(gone, draft);
  expect(changesOf(review, []).works).toMatchObject([
    { key: "pages~gone", kind: "removed", missing: [] },
    { key: "pages~new", kind: "added", missing: ["fr"], files: ["pages/new/plan.png"] },
  ]);
  const path = (article: string) =>
    landingPath(review.edition, { ...claims, article, locale: "fr" });
  expect(path("pages/new")).toBe("/fr/new");
  expect(path("pages/gone")).toBe("/fr/review");
});

test("what is wrong with a page stands at its line, with the page", async () => {
  const good = { [about]: pageText() };
  const review = await reviewed(good, { [about]: pageText({ menu: "top" }) });
  const { works, problems } = changesOf(review, []);
  expect(works[0]?.problems).toMatchObject([{ file: about, line: 3, rule: "invalid-value" }]);
  expect(problems).toEqual(works[0]?.problems);
});

test("a page whose folder is renamed is one change", async () => {
  const renamed = "pages/office/fr.mdx";
  const review = await reviewed(
    { [about]: pageText() },
    { [renamed]: pageText() },
    { [renamed]: about },
  );
  expect(changesOf(review, []).works).toMatchObject([
    { key: "pages~office", kind: "renamed", from: "pages~about" },
  ]);
});

test("a page and an article of one folder name are two changes, also where one becomes the other", async () => {
  const article = "articles/about/fr.mdx";
  const both = await reviewed({}, { [about]: pageText(), [article]: articleText() });
  const of = (review: ReviewedRevision) =>
    changesOf(review, []).works.map(({ key, kind }) => `${key} ${kind}`);
  expect(of(both)).toEqual(["about added", "pages~about added"]);
  const moved = await reviewed(
    { [about]: pageText() },
    { [article]: articleText() },
    { [article]: about },
  );
  expect(of(moved)).toEqual(["about added", "pages~about removed"]);
});
