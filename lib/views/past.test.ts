import { expect, test } from "vitest";
import { buildCatalogue } from "../content/build-catalogue.ts";
import { makeEdition } from "../content/edition.ts";
import { memoryStore } from "../content/parsed-store.ts";
import type { Reader } from "../content/visibility.ts";
import { articleText, type Files, lineSource, pageText, siteYaml } from "../testing/content.ts";
import { comparisonPage, historyPage, versionPage } from "./history-pages.ts";
import { pastUrl } from "./past.ts";

const hour = (at: number) => Date.parse("2024-05-01T00:00:00Z") + at * 3_600_000;
const fr = "pages/contact/fr.mdx";
const en = "pages/contact/en.mdx";
const page = { room: "pages", slug: "contact" } as const;

/** A site after these commits, one an hour from the first on, as readers or reviewers have it. */
async function siteAfter(line: readonly Files[], reader: Reader = "public") {
  const whole = line.map((files) => ({ "site.yaml": siteYaml, ...files }));
  const times = line.map((_, index) => hour(index + 1));
  const [source, store] = [lineSource(whole, times), memoryStore()];
  const catalogue = await buildCatalogue(await source.snapshot(), source, store);
  const edition = makeEdition(catalogue, hour(100), reader);
  return { edition, files: { source, store } };
}

/** The history of the page in a language: "kind from–until" in hours, the oldest first. */
async function told(line: readonly Files[], locale = "fr", reader?: Reader) {
  const { edition, files } = await siteAfter(line, reader);
  const history = await historyPage(edition, locale, page, files);
  const hours = (at: number | undefined) => (at === undefined ? "" : (at - hour(0)) / 3_600_000);
  return history?.entries
    .toReversed()
    .map((each) =>
      !("until" in each) ? "" : `${each.kind} ${hours(each.from)}–${hours(each.until)}`,
    );
}

const bodies = (...texts: readonly string[]) => texts.map((text) => ({ [fr]: pageText({}, text) }));

const cases: readonly (readonly [string, readonly Files[], readonly string[] | undefined])[] = [
  ["its publication, then each change", bodies("Un.\n", "Deux.\n"), ["first 1–2", "change 2–"]],
  [
    "as minor, what changes no word of it",
    [{ [fr]: pageText() }, { [fr]: pageText({ menu: "header" }) }],
    ["first 1–2", "minor 2–"],
  ],
  [
    "no draft, before or between",
    [
      { [fr]: pageText({ draft: "true" }, "Un.\n") },
      ...bodies("Deux.\n"),
      { [fr]: pageText({ draft: "true" }, "Trois.\n") },
      ...bodies("Quatre.\n"),
    ],
    ["first 2–3", "again 4–"],
  ],
  [
    "no broken text: the one before stayed",
    bodies("Un.\n", "<Callout>\n", "Trois.\n"),
    ["first 1–3", "change 3–"],
  ],
  ["that it was away", [...bodies("Un.\n"), {}, ...bodies("Trois.\n")], ["first 1–2", "again 3–"]],
  [
    "nothing of a page that is a draft today",
    [...bodies("Un.\n"), { [fr]: pageText({ draft: "true" }) }],
    undefined,
  ],
  ["nothing of a page that is there no more", [...bodies("Un.\n"), {}], undefined],
];

test.each(cases)("a page's history tells %s", async (_, line, expected) => {
  expect(await told(line)).toEqual(expected);
});

test("a draft has no history for its reviewers either, nor a way to one", async () => {
  const line = [...bodies("Un.\n"), { [fr]: pageText({ draft: "true" }) }];
  expect(await told(line, "fr", "reviewer")).toBeUndefined();
  const { edition } = await siteAfter(line, "reviewer");
  const text = edition.catalogue.pages.texts.get("contact")?.fr;
  expect(text && pastUrl(edition, text, "fr")).toBeUndefined();
});

test("each language of a page has a history of its own, which leads to the others", async () => {
  const both = { [fr]: pageText({}, "Un.\n"), [en]: pageText({ slug: "write-to-us" }) };
  const { edition, files } = await siteAfter([...bodies("Un.\n"), both]);
  const history = await historyPage(edition, "fr", page, files);
  expect(history).toMatchObject({
    versions: 1,
    textUrl: "/fr/contact",
    url: "/fr/contact/history",
    alternates: [
      { locale: "fr", url: "/fr/contact/history" },
      { locale: "en", url: "/en/write-to-us/history" },
    ],
  });
  // A language without a text of its own tells of the one that stands in for it.
  const alone = await siteAfter(bodies("Un.\n"));
  const foreign = await historyPage(alone.edition, "en", page, alone.files);
  expect(foreign).toMatchObject({
    url: "/en/contact/history",
    canonical: "/fr/contact",
    untranslated: true,
  });
});

test("a version of a page is read as it was, and two are compared by their words", async () => {
  const first = { [fr]: pageText({ title: "Écrire" }, "Le matin.\n") };
  const { edition, files } = await siteAfter([first, ...bodies("Le soir.\n")]);
  const version = await versionPage(edition, "fr", page, files, "0");
  expect(version).toMatchObject({ former: { title: "Écrire" }, body: "\nLe matin.\n" });
  const compared = await comparisonPage(edition, "fr", page, files, ["1", "0"]);
  expect(compared?.older.id).toBe("0");
  expect(compared?.differences).toMatchObject({ wordsAdded: 3, wordsRemoved: 2 });
});

test("what every site has without writing it has no past, nor has an article at a page's address", async () => {
  const { edition, files } = await siteAfter([
    {
      "themes.yaml": "alpha:\n  name: A\n  slug: a\n",
      "articles/2024-05-01-contact/fr.mdx": articleText(),
    },
  ]);
  const subscribe = { room: "pages", slug: "s-abonner" } as const;
  expect(await historyPage(edition, "fr", subscribe, files)).toBeUndefined();
  expect(await historyPage(edition, "fr", page, files)).toBeUndefined();
  const article = { room: "articles", slug: "contact" } as const;
  expect(await historyPage(edition, "fr", article, files)).toMatchObject({ versions: 1 });
});
