import { expect, test } from "vitest";
import { sentenceFor } from "../checks/sentences/sentence-for.ts";
import { articleText, catalogueOf, catalogues, type Files } from "../testing/content.ts";
import { resolve } from "../views/resolve-address.ts";
import type { Catalogue } from "./catalogue.ts";
import { articlesIn, ending, isLate, makeEdition, nextChange } from "./edition.ts";

const site = (timeZone: string, languages = "[fr]"): Files => ({
  "site.yaml": `languages: ${languages}\ntimeZone: ${timeZone}\n`,
});
const text = (fields: Readonly<Record<string, string>>) => ({
  "articles/a/fr.mdx": articleText({ date: "2011-01-01", ...fields }),
});
const slugsAt = (catalogue: Catalogue, now: number, reader: "public" | "reviewer" = "public") =>
  articlesIn(makeEdition(catalogue, now, reader), "fr").map(({ slug }) => slug);
const answerAt = (catalogue: Catalogue, now: number, path = "/fr/articles/a") =>
  resolve(makeEdition(catalogue, now, "public"), path);
const spring = Date.parse("2026-04-01T00:00:00Z");

test.each([
  ["UTC", "2026-12-31", "2027-01-01T00:00:00Z"],
  ["Europe/Paris", "2026-12-31", "2026-12-31T23:00:00Z"],
  ["Europe/Paris", "2026-03-28", "2026-03-28T23:00:00Z"],
  ["Europe/Paris", "2026-03-29", "2026-03-29T22:00:00Z"],
  ["Europe/Paris", "2026-10-25", "2026-10-25T23:00:00Z"],
  ["America/Sao_Paulo", "2018-11-03", "2018-11-04T03:00:00Z"],
  ["Pacific/Auckland", "2026-04-05", "2026-04-05T12:00:00Z"],
  // Two days before a day that this place left out.
  ["Pacific/Apia", "2011-12-29", "2011-12-30T10:00:00Z"],
  ["Europe/Paris", "2028-02-29", "2028-02-29T23:00:00Z"],
  ["Europe/Paris", '"2026-12-31T18:00+01:00"', "2026-12-31T17:00:00Z"],
  ["Pacific/Auckland", "2026-12-31 18:00:00.500Z", "2026-12-31T18:00:00.500Z"],
])(
  "an office in %s has its text until %s, to the last millisecond before %s",
  async (timeZone, until, written) => {
    const catalogue = await catalogueOf({ ...site(timeZone), ...text({ until }) });
    const ends = Date.parse(written);
    expect(nextChange(catalogue, ends - 1)).toBe(ends);
    expect(slugsAt(catalogue, ends - 1)).toEqual(["a"]);
    expect(answerAt(catalogue, ends - 1).kind).toBe("page");
    expect(slugsAt(catalogue, ends)).toEqual([]);
    expect(answerAt(catalogue, ends)).toMatchObject({ kind: "gone", why: "ended" });
    expect(nextChange(catalogue, ends)).toBe(Number.POSITIVE_INFINITY);
  },
);

test("the last day that can be written is an end like another", async () => {
  const catalogue = await catalogueOf({
    ...site("Europe/Paris"),
    ...text({ until: "9999-12-31" }),
  });
  expect(slugsAt(catalogue, spring)).toEqual(["a"]);
  expect(nextChange(catalogue, spring)).toBeGreaterThan(Date.parse("9999-12-31T00:00:00Z"));
});

test("an edition made of another is as one from nothing, whichever way the clock went past the end", async () => {
  const catalogue = await catalogueOf({ ...site("UTC"), ...text({ until: "2026-03-31" }) });
  const [before, after] = [spring - 1, spring].map((at) => makeEdition(catalogue, at, "public"));
  if (before === undefined || after === undefined) throw new Error("There is no edition.");
  expect(isLate(before, spring)).toBe(true);
  expect(isLate(after, spring - 1)).toBe(true);
  expect(makeEdition(catalogue, spring, "public", before)).toEqual(after);
  expect(makeEdition(catalogue, spring - 1, "public", after)).toEqual(before);
});

test("on another clock a text ends at that clock's midnight, and nothing is parsed for it", async () => {
  const [before, after] = await catalogues([
    { ...site("Europe/Paris"), ...text({ until: "2026-03-31" }) },
    { ...site("America/Sao_Paulo"), ...text({ until: "2026-03-31" }) },
  ]);
  if (before === undefined || after === undefined) throw new Error("Nothing was made.");
  expect(after.parsedCount).toBe(0);
  expect([slugsAt(before, spring), slugsAt(after, spring)]).toEqual([[], ["a"]]);
  expect(nextChange(after, spring)).toBe(Date.parse("2026-04-01T03:00:00Z"));
});

test("a text that was withdrawn says so, whatever its end, and to reviewers too", async () => {
  const withdrawn = "{ date: 2026-01-01, reason: E }";
  const catalogue = await catalogueOf({
    ...site("UTC"),
    ...text({ until: "2026-03-31", withdrawn }),
  });
  for (const now of [spring - 1, spring]) {
    expect(answerAt(catalogue, now)).toMatchObject({ kind: "gone", why: "withdrawn" });
    expect(slugsAt(catalogue, now, "reviewer")).toEqual([]);
    expect(ending(catalogue, now)).toEqual([]);
  }
});

test("a draft with an end is a draft, before it and after", async () => {
  const catalogue = await catalogueOf({
    ...site("UTC"),
    ...text({ until: "2026-03-31", draft: "true" }),
  });
  expect(catalogue.problems).toEqual([]);
  for (const now of [spring - 1, spring]) {
    expect(answerAt(catalogue, now).kind).toBe("missing");
    expect(ending(catalogue, now)).toEqual([]);
  }
});

test("reviewers go on reading a text that has ended", async () => {
  const catalogue = await catalogueOf({ ...site("UTC"), ...text({ until: "2026-03-31" }) });
  expect(slugsAt(catalogue, spring, "reviewer")).toEqual(["a"]);
});

test("a translation ends by itself: no other text takes its place in its language", async () => {
  const catalogue = await catalogueOf({
    ...site("UTC", "[fr, en]"),
    ...text({ until: "2026-03-31", slug: "avis" }),
    "articles/a/en.mdx": articleText({ title: "Notice", slug: "notice" }),
  });
  const edition = makeEdition(catalogue, spring, "public");
  expect(articlesIn(edition, "fr")).toEqual([]);
  expect(articlesIn(edition, "en").map(({ title }) => title)).toEqual(["Notice"]);
  expect(answerAt(catalogue, spring, "/fr/articles/avis").kind).toBe("gone");
  expect(answerAt(catalogue, spring, "/fr/articles/avis.md").kind).toBe("gone");
  expect(answerAt(catalogue, spring, "/fr/articles/avis/card.png").kind).toBe("missing");
  expect(answerAt(catalogue, spring, "/en/articles/notice").kind).toBe("page");
});

test("ends to come are told with the earliest first, those of embargoed texts too", async () => {
  const catalogue = await catalogueOf({
    ...site("UTC", "[fr, en]"),
    ...text({ until: "2026-05-31" }),
    "articles/a/en.mdx": articleText({ until: "2026-03-31" }),
    "articles/b/fr.mdx": articleText({ date: "2026-04-03", until: "2026-04-04", slug: "b" }),
    "articles/c/fr.mdx": articleText({ slug: "c" }),
  });
  const told = (now: number) => ending(catalogue, now).map(({ file }) => file);
  expect(told(spring - 1)).toEqual([
    ...["articles/a/en.mdx", "articles/b/fr.mdx", "articles/a/fr.mdx"],
  ]);
  expect(told(spring)).toEqual(["articles/b/fr.mdx", "articles/a/fr.mdx"]);
});

test.each([
  ["UTC", "2026-03-02", "2026-03-01", "2026-03-02"],
  ["UTC", "2026-03-02T08:00:00Z", "2026-03-02T08:00:00Z", "2026-03-02"],
  ["UTC", "2026-03-02T08:00:00Z", "2026-03-01", "2026-03-02"],
  // The same day, before it has begun there.
  ["America/Sao_Paulo", "2026-03-02", "2026-03-02T02:59:59Z", "2026-03-02"],
  ["Pacific/Auckland", "2026-03-02T20:00:00Z", "2026-03-02", "2026-03-03"],
])(
  "in %s, of %s no end at %s is taken, and obeying what is said gives one that is",
  async (zone, date, until, earliest) => {
    const catalogue = await catalogueOf({ ...site(zone), ...text({ date, until }) });
    expect(catalogue.works.size).toBe(0);
    expect(catalogue.problems).toMatchObject([
      {
        file: "articles/a/fr.mdx",
        line: 6,
        column: 8,
        rule: "until-before-date",
        severity: "error",
      },
    ]);
    const [problem] = catalogue.problems;
    const said = problem === undefined ? "" : sentenceFor(problem, "fr");
    const remedy = /à partir du (\S+), ce jour/.exec(said)?.[1] ?? "";
    expect(remedy).toBe(earliest);
    const mended = await catalogueOf({ ...site(zone), ...text({ date, until: remedy }) });
    expect(mended.problems).toEqual([]);
  },
);

test("a text whose end comes before its beginning stays as it was", async () => {
  const [before, after] = await catalogues([
    { ...site("UTC"), ...text({ title: "Bon" }) },
    { ...site("UTC"), ...text({ title: "Faux", until: "2010-01-01" }) },
  ]);
  expect(after?.works.get("a")?.fr?.title).toBe("Bon");
  expect(after?.problems).toMatchObject([{ kept: before?.revision }]);
});

test.each([
  "expires",
  "ends",
  "unpublish",
  "end_date",
  "expiryDate",
  "Until",
  "untill",
  "unpublish-on",
])("whoever writes “%s” is led to “until”", async (name) => {
  const catalogue = await catalogueOf({ ...site("UTC"), ...text({ [name]: "2026-12-31" }) });
  expect(catalogue.problems).toMatchObject([
    { rule: "unknown-key", line: 6, about: { key: name }, suggestion: "until" },
  ]);
});

test.each([
  "2026-02-30",
  "31/12/2026",
  "demain",
  "2026-12-31T18:00",
  "[2026-12-31]",
  "true",
  "{ date: 2026-12-31 }",
  "1",
  '""',
  "~",
])("an end that reads %s is one problem, at its place", async (until) => {
  const catalogue = await catalogueOf({ ...site("UTC"), ...text({ until }) });
  expect(catalogue.problems).toMatchObject([{ line: 6, severity: "error" }]);
  expect(catalogue.works.size).toBe(0);
});
