import { expect, test } from "vitest";
import { feedAt } from "../../feeds/feed.ts";
import { writeFeed } from "../../feeds/write.ts";
import { articleData } from "../../seo/json-ld.ts";
import { articleText, catalogueOf } from "../../testing/content.ts";
import { startSearching } from "../../testing/search.ts";
import { articlePage } from "../../views/article.ts";
import { identityOf } from "../../views/identity.ts";
import { makeEdition } from "../edition.ts";

const folder = "articles/seance";
const site = "https://x.example";
const text = [
  "Voir [l’ordre du jour](ordre.csv).",
  '<Video src="film.webm" captions="film.vtt" title="La séance" />',
  '<Audio src="son.wav" transcript="son.txt" title="La question" />',
].join("\n\n");
const files = {
  [`${folder}/fr.mdx`]: articleText({}, text),
  [`${folder}/ordre.csv`]: "a;b\n",
  [`${folder}/film.webm`]: "\x1aE\u07e3 webm",
  [`${folder}/film.vtt`]: "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>Les trottinettes</v>\n",
  [`${folder}/son.wav`]: "RIFF\0\0\0\0WAVE",
  [`${folder}/son.txt`]: "Parlons des hirondelles.\n",
};

test("search finds what is said in a film and in a sound", async () => {
  await using search = startSearching();
  await search.publish(files);
  expect(await search.keys("trottinettes")).toEqual(["seance"]);
  expect(await search.keys("hirondelles")).toEqual(["seance"]);
  await search.publish({ ...files, [`${folder}/film.vtt`]: "WEBVTT\n" });
  expect(await search.keys("trottinettes")).toEqual([]);
});

test("feeds give the sound first where there is one place, and never captions alone", async () => {
  const edition = makeEdition(await catalogueOf(files), Date.parse("2026-06-01"), "public");
  const feed = feedAt(edition, "fr") ?? expect.fail();
  const context = { site, hub: undefined, catalogue: edition.catalogue, body: () => text };
  const rss = writeFeed(feed, "rss", context);
  expect(rss.match(/<enclosure [^>]+>/g)).toEqual([
    expect.stringMatching(/\/son\.wav" length="12" type="audio\/wav"/),
  ]);
  const { items } = JSON.parse(writeFeed(feed, "json", context));
  expect(items[0].attachments.map(({ title }: { title: string }) => title)).toEqual([
    "ordre.csv",
    "film.webm",
    "son.wav",
    "son.txt",
  ]);
});

test("search engines are told of a sound as one, with its day and its language", async () => {
  const edition = makeEdition(await catalogueOf(files), Date.parse("2026-06-01"), "public");
  const page = articlePage(edition, "fr", "seance") ?? expect.fail();
  const graph = articleData(site, "fr", page, identityOf(edition.catalogue.site, "fr", site));
  expect(JSON.stringify(graph)).toContain(
    '{"@type":"AudioObject","name":"son.wav","uploadDate":"2024-05-01T00:00:00+02:00","inLanguage":"fr"',
  );
  expect(JSON.stringify(graph)).not.toContain("film.vtt");
});
