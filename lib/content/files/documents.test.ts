import { expect, test, vi } from "vitest";
import { feedAt } from "../../feeds/feed.ts";
import { writeFeed } from "../../feeds/write.ts";
import { plainBody } from "../../markdown/body.ts";
import { markdownOf } from "../../markdown/stringify.ts";
import { filesOf } from "../../media/asset-urls.ts";
import { fileFacts, fileLabel } from "../../media/file-facts.ts";
import { goneImages, isShown } from "../../media/visible-images.ts";
import { articleData } from "../../seo/json-ld.ts";
import {
  articleText,
  catalogueOf,
  catalogues,
  lineSource,
  themesYaml,
} from "../../testing/content.ts";
import { lockedPdf, pdfOf, scriptedPdf } from "../../testing/made-files.ts";
import { startSearching } from "../../testing/search.ts";
import { articlePage } from "../../views/article.ts";
import { identityOf } from "../../views/identity.ts";
import { searchPage } from "../../views/search.ts";
import { buildCatalogue } from "../build-catalogue.ts";
import { assetOf } from "../catalogue.ts";
import { makeEdition } from "../edition.ts";
import { memoryStore } from "../parsed-store.ts";

const now = Date.parse("2026-06-01");
const folder = "articles/2026-03-02-budget";
const key = "2026-03-02-budget";
const site = "https://x.example";

const budget = {
  [`${folder}/fr.mdx`]: articleText({}, "Voir [le rapport](Rapport.pdf#page=2).\n"),
  [`${folder}/en.mdx`]: articleText({}, "Nothing more.\n"),
  [`${folder}/rapport.pdf`]: pdfOf(["Investissements scolaires", "Deux"]).toString(),
};

test("a link's file is told with its kind, its size and its pages, in each language's words", async () => {
  const file = fileFacts(await catalogueOf(budget), key, "./rapport.pdf") ?? expect.fail();
  const large = { ...file, size: 1_240_000 };
  expect(fileLabel(large, "fr")).toBe("PDF, 1,2\u202fMo, 2 pages");
  expect(fileLabel(large, "en")).toBe("PDF, 1.2 MB, 2 pages");
  expect(fileLabel({ ...large, pages: 1 }, "de")).toBe("PDF, 1,2 MB, 1 Seite");
  expect(fileLabel({ ...large, pages: 2 }, "ar")).toContain("صفحتان");
  expect(fileLabel(file, "en")).toBe("PDF, 1 kB, 2 pages");
});

test("search finds the words of a PDF for the text that links to it, and for no other", async () => {
  await using search = startSearching();
  await search.publish(budget);
  expect(await search.keys("scolaires")).toEqual([key]);
  expect(await search.keys("scolaires", {}, "en")).toEqual([]);
  const other = { ...budget, [`${folder}/rapport.pdf`]: pdfOf(["Voirie"]).toString() };
  const review = await search.review(other);
  const wanted = { query: "voirie", theme: undefined, year: undefined, offset: 0, limit: 9 };
  expect((await review.find("fr", wanted)).keys).toEqual([key]);
  await search.publish(other);
  expect(await search.keys("scolaires")).toEqual([]);
  expect(await search.keys("voirie")).toEqual([key]);
});

test("a result that only a document has shows its words after its name", async () => {
  await using search = startSearching();
  await search.publish(budget);
  const edition = makeEdition(await catalogueOf(budget), now, "public");
  const textOf = ({ file }: { file: string }) =>
    file.endsWith(".pdf") ? "Investissements scolaires" : "Voir le rapport.";
  const page = await searchPage(edition, "fr", { q: "scolaires" }, search.engine, textOf);
  const parts = page.results?.hits[0]?.extract.map(({ text }) => text);
  expect(parts?.join("")).toMatch(/^rapport\.pdf\s: Investissements scolaires$/);
});

test("feeds, Markdown and structured data give the file at the address that is kept for ever", async () => {
  const catalogue = await catalogueOf(budget);
  const edition = makeEdition(catalogue, now, "public");
  const { url, size } = fileFacts(catalogue, key, "rapport.pdf") ?? expect.fail();
  expect(url).toMatch(/^\/media\/2026-03-02-budget\/[0-9a-f]{12}\/rapport\.pdf$/);
  const body = () => "Voir [le rapport](Rapport.pdf#page=2).";
  const context = { site, hub: undefined, catalogue, body };
  const feed = feedAt(edition, "fr") ?? expect.fail();
  const rss = writeFeed(feed, "rss", context);
  expect(rss).toContain(`<enclosure url="${site}${url}" length="${size}" type="application/pdf"/>`);
  expect(rss).toContain(`<a href="${site}${url}#page=2">le rapport (PDF`);
  const atom = writeFeed(feed, "atom", context);
  expect(atom).toMatch(
    new RegExp(`<link href="${site}${url}" rel="enclosure" type="application/pdf"`),
  );
  const { attachments } = JSON.parse(writeFeed(feed, "json", context)).items[0];
  expect(attachments).toEqual([
    {
      url: `${site}${url}`,
      mime_type: "application/pdf",
      title: "rapport.pdf",
      size_in_bytes: size,
    },
  ]);
  const around = {
    ...{ locale: "fr", permalink: site, image: () => undefined },
    file: filesOf(catalogue, site, key),
  };
  const markdown = markdownOf(
    plainBody(`${body()}\n\n<Document src="rapport.pdf" title="Le tout" />`, around),
  );
  expect(markdown).toContain(`[le rapport (PDF, 1`);
  expect(markdown).toContain(`[Le tout](${site}${url}) (PDF, 1`);
  const page = articlePage(edition, "fr", "budget") ?? expect.fail();
  const data = articleData(site, "fr", page, identityOf(catalogue.site, "fr", site));
  expect(JSON.stringify(data)).toContain(`"contentUrl":"${site}${url}"`);
});

test("a link to a file that is not there keeps its words, and leads nowhere", async () => {
  const around = { locale: "fr", permalink: site, image: () => undefined, file: () => undefined };
  expect(markdownOf(plainBody("Voir [le rapport](absent.pdf).", around))).toBe(
    "Voir le rapport.\n",
  );
  const boxed = markdownOf(plainBody('<Document src="absent.pdf" />', around));
  expect(boxed).toBe("_Document non disponible\u00a0: absent_\n");
});

test.each([
  ["damaged", "%PDF-1.4\nnothing\n%%EOF\n", "file-mismatch"],
  ["behind a password", lockedPdf().toString("latin1"), "locked-document"],
  ["a page", "<!doctype html>", "file-mismatch"],
])(
  "a document that is now %s is told, and readers keep the last good one",
  async (_, bad, rule) => {
    const source = lineSource(
      [budget, { ...budget, [`${folder}/rapport.pdf`]: bad }].map((files) => ({
        "themes.yaml": themesYaml,
        ...files,
      })),
    );
    const catalogue = await buildCatalogue(await source.snapshot(), source, memoryStore());
    expect(catalogue.problems.map((problem) => [problem.rule, problem.kept])).toEqual([
      [rule, "0"],
    ]);
    expect(assetOf(catalogue, key, "rapport.pdf")?.size).toBe(
      budget[`${folder}/rapport.pdf`]?.length,
    );
  },
);

test("a document that was never small enough has no earlier form, however its history tells of it", async () => {
  vi.stubEnv("MEDIA_MAX_MB", "1");
  const large = Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(1_200_000, " ")]);
  const line = lineSource([
    { "themes.yaml": themesYaml, ...budget, [`${folder}/rapport.pdf`]: large.toString() },
  ]);
  const { history } = line;
  // Git tells what a file was without its size.
  const of: NonNullable<typeof history>["of"] = async (...asked) => {
    const past = await history?.of(...asked);
    const states = (past?.states ?? []).map(({ entry, ...state }) => ({
      ...state,
      entry: entry && { ...entry, size: 0 },
    }));
    return { states, whole: true };
  };
  const source = {
    ...line,
    snapshot: () => line.snapshot(),
    history: history && { ...history, of },
  };
  const catalogue = await buildCatalogue(await source.snapshot(), source, memoryStore());
  vi.unstubAllEnvs();
  expect(catalogue.problems.map(({ rule, kept }) => [rule, kept])).toEqual([
    ["file-too-large", null],
  ]);
  expect(assetOf(catalogue, key, "rapport.pdf")).toBeUndefined();
});

test("a document that broke while the site runs keeps what was known of it", async () => {
  const made = await catalogues([budget, { ...budget, [`${folder}/rapport.pdf`]: "x" }, budget]);
  expect(made.map(({ refused }) => refused.size)).toEqual([0, 1, 0]);
  expect(made.map((each) => fileFacts(each, key, "rapport.pdf")?.pages)).toEqual([2, undefined, 2]);
});

test("a program in a PDF and two thousand pages are told, and read within limits", async () => {
  const catalogue = await catalogueOf({
    ...budget,
    [`${folder}/a.pdf`]: scriptedPdf().toString(),
    [`${folder}/b.pdf`]: pdfOf(Array.from({ length: 2_000 }, () => "Une ligne")).toString(),
  });
  const facts = (name: string) => catalogue.documents.get(`${folder}/${name}`);
  expect(facts("a.pdf")).toMatchObject({ scripted: true, pages: 1 });
  expect(facts("b.pdf")).toMatchObject({ scripted: false, pages: 2_000, worded: true });
});

test("when its article is withdrawn, a document is handed out no more and caches are told", async () => {
  const made = await catalogues([
    budget,
    {
      ...budget,
      [`${folder}/fr.mdx`]: articleText({ draft: "true" }),
      [`${folder}/en.mdx`]: articleText({ withdrawn: "{ date: 2026-03-10, reason: Sans accord }" }),
    },
  ]);
  const [before, after] = made.map((each) => makeEdition(each, now, "public"));
  const url = made[0] && fileFacts(made[0], key, "rapport.pdf")?.url;
  if (before === undefined || after === undefined || url === undefined) expect.fail();
  expect([isShown(before, url), isShown(after, url)]).toEqual([true, false]);
  expect([...goneImages(before, after, new Set([key]))]).toEqual([url]);
});
