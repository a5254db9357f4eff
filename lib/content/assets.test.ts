import { expect, test } from "vitest";
import { bodyHtml } from "../feeds/html.ts";
import { imagesOf } from "../media/asset-urls.ts";
import { articleText, catalogueOf } from "../testing/content.ts";
import { coverOf } from "../views/cover.ts";
import { assetOf } from "./catalogue.ts";
import { makeEdition } from "./edition.ts";

const key = "2024-05-01-un";
const folder = `articles/${key}`;
const apart = "député.png".normalize("NFD");
const catalogue = await catalogueOf({
  [`${folder}/fr.mdx`]: articleText({ cover: "./Vote.PNG", coverAlt: "Le vote" }),
  [`${folder}/Vote.PNG`]: "GIF89a",
  [`${folder}/photo de groupe.png`]: "GIF89a",
  [`${folder}/${apart}`]: "GIF89a",
  [`${folder}/100%.png`]: "GIF89a",
  [`${folder}/a%20b.png`]: "GIF89a",
  [`${folder}/deux.png`]: "GIF89a",
  [`${folder}/dossier/dedans.png`]: "GIF89a",
  [`${folder}/Deux.png`]: "GIF89a.",
});

test.each([
  ["Vote.PNG", "Vote.PNG"],
  ["./Vote.PNG", "Vote.PNG"],
  ["././vote.png", "Vote.PNG"],
  [".\\vote.png", "Vote.PNG"],
  ["photo%20de%20groupe.png", "photo de groupe.png"],
  ["./Photo%20de%20groupe.PNG", "photo de groupe.png"],
  ["député.png", apart],
  ["d%C3%A9put%C3%A9.png", apart],
  ["de%CC%81pute%CC%81.png", apart],
  ["100%.png", "100%.png"],
  ["100%25.png", "100%.png"],
  ["a%20b.png", "a%20b.png"],
  ["a%2520b.png", "a%20b.png"],
  ["Deux.png", "Deux.png"],
  ["deux.png", "deux.png"],
])("an image written %s is the file %s", (written, name) => {
  expect(assetOf(catalogue, key, written)?.path).toBe(`${folder}/${name}`);
});

test.each([
  "autre.png",
  "fr.mdx",
  "./fr.mdx",
  "FR.mdx",
  "../2024-05-01-un/Vote.PNG",
  "dossier/dedans.png",
  "dossier%2Fdedans.png",
  "",
  "%2e%2e/themes.yaml",
  ".",
])("what is written %j is no file beside the text", (written) => {
  expect(assetOf(catalogue, key, written)).toBeUndefined();
});

test("images with spaces and accents in their names are shown in feeds", () => {
  const image = imagesOf(catalogue, "https://x.example", key);
  const around = {
    locale: "fr",
    permalink: "https://x.example/fr/articles/un",
    image,
    file: () => undefined,
  } as const;
  const body =
    '![a](./vote.png) ![b](<photo de groupe.png>) ![c](député.png)\n\n<Figure src="./photo%20de%20groupe.png" alt="d" />';
  expect(bodyHtml(body, around).match(/<img /g)).toHaveLength(4);
});

test("however an image is written, its address is one: that of the file", () => {
  const image = imagesOf(catalogue, "https://x.example", key);
  expect(image("./photo%20de%20groupe.png")).toMatch(/\/photo%20de%20groupe\.png$/);
  expect(image("photo de groupe.png")).toBe(image("./photo%20de%20groupe.png"));
  const edition = makeEdition(catalogue, Date.parse("2026-01-01"), "public");
  const article = catalogue.works.get(key)?.fr;
  expect(article && coverOf(edition, article)).toMatchObject({ name: "Vote.PNG" });
});
