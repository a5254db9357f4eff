import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { publish, serveRepository } from "./run/publishing.ts";
import { createRepository } from "./run/repository.ts";

const key = "2020-12-01-tech-for-good-call";
const file = `articles/${key}/fr.mdx`;
const page = "/fr/articles/tech-for-good-call";

/** A photo as a telephone takes it: lying on its side, with its place and its owner. */
const photo = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: "#27a" } })
    .withExif({
      IFD0: { Artist: "Camille Exemple" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 26/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

test("an image dropped beside an article is shown in sizes of the site's making, without place or person; what is none is refused and said so", async () => {
  using repository = createRepository("content");
  await using server = await serveRepository(repository);
  const original = await photo();
  expect(original.includes("Camille Exemple")).toBe(true);
  const program = Buffer.from("\x7fELF\x02\x01\x01\0 a program", "latin1");
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg">\n<script>alert(1)</script></svg>';
  const names = ["photo.jpg", "programme.jpg", "plan.svg"];
  const figures = names.map((name) => `<Figure src="${name}" alt="Image ${name}" />\n`);
  const text = readFileSync(join(repository.work, "content", file), "utf8");
  repository.write(file, `${text}\n${figures.join("\n")}`);
  repository.write(`articles/${key}/photo.jpg`, original);
  repository.write(`articles/${key}/programme.jpg`, program);
  repository.write(`articles/${key}/plan.svg`, drawing);
  const id = (name: string) =>
    repository.git("hash-object", join(repository.work, "content/articles", key, name));
  repository.push();

  const { status, body } = await publish(server);
  expect(status).toBe(200);
  expect(body.problems.map(({ file, line, rule, kept }) => [file, line, rule, kept])).toEqual([
    [`articles/${key}/plan.svg`, 2, "unsafe-drawing", null],
    [`articles/${key}/programme.jpg`, 1, "not-an-image", null],
  ]);

  const html = await (await fetch(server.url + page)).text();
  for (const name of ["programme.jpg", "plan.svg"]) {
    expect(html).toMatch(new RegExp(`Image non disponible[^<]*Image ${name.replace(".", "\\.")}`));
    const address = `/media/${key}/${id(name).slice(0, 12)}/${name}`;
    expect(html).not.toContain(address);
    expect((await fetch(server.url + address)).status).toBe(404);
  }

  const address = `/media/${key}/${id("photo.jpg").slice(0, 12)}/photo.jpg`;
  const sizes = [...html.matchAll(/(\/_next\/image\?[^ "]+photo\.jpg[^ "]*)/g)].map(
    ([, url = ""]) => url.replaceAll("&amp;", "&"),
  );
  expect(sizes.length).toBeGreaterThan(3);
  for (const url of [address, ...sizes.slice(0, 2)]) {
    const bytes = Buffer.from(await (await fetch(server.url + url)).arrayBuffer());
    const { exif, orientation, width, height } = await sharp(bytes).metadata();
    expect({ url, exif, orientation }).toEqual({ url, exif: undefined, orientation: undefined });
    expect(bytes.includes("Camille Exemple")).toBe(false);
    // Turned as it was held.
    expect(height).toBeGreaterThan(width);
  }
});
