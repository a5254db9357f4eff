import { expect, test } from "vitest";
import { makeEdition } from "../content/edition.ts";
import { blobId } from "../content/source/blob.ts";
import { siteImageUrl } from "../i18n/urls.ts";
import { articleText, catalogues, type Files } from "../testing/content.ts";
import { goneImages, imageAsked, isShown } from "./visible-images.ts";

const key = "2026-03-02-photo";
const now = Date.parse("2026-06-01");
const withdrawn = articleText({ withdrawn: "{ date: 2026-03-10, reason: Sans accord }" });
const photo = "GIF89a first";

/** What becomes of a work whose photo is `photo`, and what is left of its image. */
const becomes: readonly [what: string, files: Files, gone: boolean][] = [
  ["is withdrawn", { "fr.mdx": withdrawn, "vote.png": photo }, true],
  ["is made a draft", { "fr.mdx": articleText({ draft: "true" }), "vote.png": photo }, true],
  ["has ended", { "fr.mdx": articleText({ until: "2026-05-31" }), "vote.png": photo }, true],
  [
    "has ended in one language",
    { "fr.mdx": articleText({ until: "2026-05-31" }), "en.mdx": articleText(), "vote.png": photo },
    false,
  ],
  ["is deleted", {}, true],
  ["loses its text", { "vote.png": photo }, true],
  ["loses its photo", { "fr.mdx": articleText() }, true],
  ["has another photo", { "fr.mdx": articleText(), "vote.png": "GIF89a second" }, true],
  ["has a photo of another name", { "fr.mdx": articleText(), "autre.png": photo }, true],
  ["is edited", { "fr.mdx": articleText({ title: "Autre" }), "vote.png": photo }, false],
  [
    "is withdrawn in one language",
    { "fr.mdx": withdrawn, "en.mdx": articleText(), "vote.png": photo },
    false,
  ],
];

test.each(becomes)(
  "when an article %s, its image is handed out in no size if nobody may see it, and caches are told",
  async (_, files, isGone) => {
    const inFolder = (list: Files) =>
      Object.fromEntries(
        Object.entries(list).map(([name, text]) => [`articles/${key}/${name}`, text]),
      );
    const made = await catalogues([
      inFolder({ "fr.mdx": articleText(), "vote.png": photo }),
      inFolder(files),
    ]);
    const [before, after] = made.map((catalogue) => makeEdition(catalogue, now, "public"));
    if (before === undefined || after === undefined) throw new Error("two editions");
    const address = `/media/${key}/${blobId(Buffer.from(photo)).slice(0, 12)}/vote.png`;
    expect(isShown(before, address)).toBe(true);
    expect(isShown(after, address)).toBe(!isGone);
    const gone = [...goneImages(before, after, new Set([key]))];
    const sizes = [360, 680, 1080, 1360, 2040].map(
      (width) => `/_next/image?url=${encodeURIComponent(address)}&w=${width}&q=75`,
    );
    expect(gone).toEqual(isGone ? [address, ...sizes] : []);
  },
);

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';

test("a site's logo is shown at its address until another takes its place, beside a work named site", async () => {
  const site = (logo: string) => ({
    "site.yaml": "languages: [fr]\nlogo: mon logo é.svg\n",
    "mon logo é.svg": logo,
    "articles/site/fr.mdx": articleText(),
    "articles/site/vote.png": photo,
  });
  const made = await catalogues([site(drawing), site(`${drawing}\n`)]);
  const [before, after] = made.map((catalogue) => makeEdition(catalogue, now, "public"));
  const logo = before?.catalogue.site.images.logo;
  if (before === undefined || after === undefined || logo === undefined) throw new Error("a logo");
  const address = siteImageUrl(logo);
  expect(isShown(before, address)).toBe(true);
  expect(isShown(after, address)).toBe(false);
  expect([...goneImages(before, after, new Set())]).toContain(address);
  const beside = `/media/site/${blobId(Buffer.from(photo)).slice(0, 12)}/vote.png`;
  expect(isShown(after, beside)).toBe(true);
});

test.each([
  ["/media/a/b/c.png", "/media/a/b/c.png"],
  ["/_next/image?url=%2Fmedia%2Fa%2Fb%2Fc.png&w=680&q=75", "/media/a/b/c.png"],
  ["/_next/image?w=680&q=75&url=/media/a/b/c.png", "/media/a/b/c.png"],
  ["/_next/image?url=%2Fx%2F..%2Fmedia%2Fa%2Fb%2Fc.png&w=680&q=75", "/media/a/b/c.png"],
  ["/_next/image?url=https%3A%2F%2Felsewhere.example%2Fc.png&w=680", undefined],
  ["/_next/image", undefined],
  ["/_next/static/chunk.js", undefined],
  ["/fr/articles/a", undefined],
])("%s asks for the file %s", (address, path) => {
  expect(imageAsked(new URL(address, "http://site"))).toBe(path);
});

test("a portrait is handed out while its person has something to be read, and caches are told when not", async () => {
  const people = "ana: { name: Ana, portrait: ana.png }\n";
  const files = { "people.yaml": people, "ana.png": photo, "autre.png": photo };
  const signed = (fields: Record<string, string>) => articleText({ authors: "[ana]", ...fields });
  const made = await catalogues([
    { ...files, "articles/un/fr.mdx": signed({}) },
    { ...files, "articles/un/fr.mdx": signed({ draft: "true" }) },
  ]);
  const [before, after] = made.map((catalogue) => makeEdition(catalogue, now, "public"));
  if (before === undefined || after === undefined) throw new Error("two editions");
  const address = (name: string) =>
    `/media/people.yaml/${blobId(Buffer.from(photo)).slice(0, 12)}/${name}`;
  expect(isShown(before, address("ana.png"))).toBe(true);
  expect(isShown(after, address("ana.png"))).toBe(false);
  for (const name of ["autre.png", "people.yaml"])
    expect(isShown(before, address(name))).toBe(false);
  expect(goneImages(before, after, new Set(["un"]))).toContain(address("ana.png"));
});
