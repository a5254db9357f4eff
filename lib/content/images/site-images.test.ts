import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import {
  catalogueOf,
  catalogues,
  lineSource,
  MemorySource,
  themesYaml,
} from "../../testing/content.ts";
import { buildCatalogue } from "../build-catalogue.ts";
import { memoryStore } from "../parsed-store.ts";
import { directorySource } from "../source/directory.ts";

const svg = (inside = "", more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"${more}>${inside}</svg>`;
const yaml = (line: string) => `languages: [fr]\ntagline: Au fil de l’eau\n${line}\n`;
const files = (line: string, logo?: string) => ({
  "site.yaml": yaml(line),
  ...(logo === undefined ? {} : { "logo.svg": logo }),
});

test("a site's logo is there with its size, under whatever capitals it is named", async () => {
  const { site, problems } = await catalogueOf(files("logo: Logo.SVG", svg()));
  expect(problems).toEqual([]);
  expect(site.images.logo).toMatchObject({ path: "logo.svg", width: 40, height: 20 });
});

test.each([
  ["logo: logo.svg", undefined, "missing-image"],
  ["logo: ../x.svg", svg(), "invalid-value"],
  ["logo: /logo.svg", svg(), "invalid-value"],
  ["logo: logo.txt", svg(), "invalid-value"],
  ["logo: [logo.svg]", svg(), "invalid-value"],
  ["logo: 'https://a.example/logo.svg'", svg(), "invalid-value"],
  ["logo: logo.svg", "Ceci n’est pas un dessin.", "not-an-image"],
  ["logo: logo.svg", "", "not-an-image"],
  ["logo: logo.svg", svg("<script>1</script>"), "unsafe-drawing"],
  ["logo: logo.svg", svg("", ' onload="1"'), "unsafe-drawing"],
  ["logo: logo.svg", svg("<foreignObject/>"), "unsafe-drawing"],
  ["logo: logo.svg", svg('<image href="https://a.example/x.png"/>'), "unsafe-drawing"],
  ["logo: logo.svg", svg(" ".repeat(600_000)), "image-too-large"],
  ["icon: logo.svg", "MZ", "not-an-image"],
])("%j is one problem at its line, and the site stands without it", async (line, logo, rule) => {
  const { site, problems } = await catalogueOf(files(line, logo));
  expect(problems).toMatchObject([{ file: "site.yaml", line: 3, rule, kept: null }]);
  expect(site.images).toEqual({});
  expect(site.identity.tagline).toBe("Au fil de l’eau");
});

/** The problems of a site whose logo has these bytes. */
async function problemsWith(name: string, bytes: Uint8Array) {
  const source = new MemorySource({
    "site.yaml": yaml(`logo: ${name}`),
    [name]: `${bytes.length}`,
  });
  const read = source.read.bind(source);
  source.read = (entry) => (entry.path === name ? Promise.resolve(bytes) : read(entry));
  return (await buildCatalogue(await source.snapshot(), source, memoryStore())).problems;
}

const frame = (background: string) =>
  sharp({ create: { width: 90, height: 80, channels: 3, background } })
    .png()
    .toBuffer();

test("a photo may be a logo; one that moves or is cut off may not", async () => {
  const photo = await frame("#f00");
  expect(await problemsWith("logo.png", photo)).toEqual([]);
  const cut = photo.subarray(0, photo.length - 60);
  expect(await problemsWith("cut.png", cut)).toMatchObject([{ line: 3, rule: "not-an-image" }]);
  const film = await sharp([photo, await frame("#00f")], { join: { animated: true } })
    .gif()
    .toBuffer();
  expect(await problemsWith("film.gif", film)).toMatchObject([{ line: 3, rule: "invalid-value" }]);
});

test("another drawing of the same name makes another site, the same one does not", async () => {
  const same = files("logo: logo.svg", svg());
  const [first, again, other] = await catalogues([
    same,
    { ...same, "articles/a/fr.mdx": "x" },
    files("logo: logo.svg", svg("<path d='M0 0h9'/>")),
  ]);
  expect(again?.site).toBe(first?.site);
  expect(other?.site).not.toBe(first?.site);
});

test("a logo that became unsafe stays as it was, after a restart too", async () => {
  const source = lineSource([
    { "themes.yaml": themesYaml, ...files("logo: logo.svg", svg()) },
    { "themes.yaml": themesYaml, ...files("logo: logo.svg", svg("<script/>")) },
  ]);
  const { site, problems } = await buildCatalogue(await source.snapshot(), source, memoryStore());
  expect(problems).toMatchObject([{ file: "site.yaml", line: 3, kept: "0" }]);
  expect(site.images.logo).toMatchObject({ width: 40, height: 20 });
});

test.each([
  ["became unsafe", svg("<script/>"), svg("<path d='M0 0h9'/>")],
  ["is cut off", '<svg xmlns="http://www.w3.org/2000/svg"', svg("<path d='M0 0h8'/>")],
  ["is gone", undefined, svg("<path d='M0 0h7'/>")],
])(
  "a logo of a directory that %s stays, and can be read, until a good one is there",
  async (_what, bad, better) => {
    const root = mkdtempSync(join(tmpdir(), "tribune-logo-"));
    try {
      const logo = join(root, "logo.svg");
      mkdirSync(join(root, "articles"));
      writeFileSync(join(root, "site.yaml"), yaml("logo: logo.svg"));
      writeFileSync(logo, svg());
      const [source, store] = [await directorySource(root), memoryStore()];
      let now = await buildCatalogue(await source.snapshot(), source, store);
      const shown = async () => {
        const image = now.site.images.logo;
        return image && Buffer.from(await source.read(image)).toString();
      };
      expect(await shown()).toBe(svg());
      if (bad === undefined) rmSync(logo);
      else writeFileSync(logo, bad);
      for (const more of ["themes.yaml", "people.yaml"]) {
        now = await buildCatalogue(await source.snapshot(), source, store, now);
        expect(now.problems).toMatchObject([{ file: "site.yaml", line: 3 }]);
        expect(now.problems[0]?.kept).not.toBeNull();
        expect(await shown()).toBe(svg());
        writeFileSync(join(root, more), "");
      }
      writeFileSync(logo, better);
      now = await buildCatalogue(await source.snapshot(), source, store, now);
      expect([now.problems, await shown()]).toEqual([[], better]);
    } finally {
      rmSync(root, { recursive: true });
    }
  },
);
