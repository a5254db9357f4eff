import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import sharp from "sharp";
import { healthOf } from "./support/health.ts";
import { test } from "./support/published-site.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository } from "./support/repository.ts";
import { exampleContent } from "./support/workspace.ts";

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

test("an image dropped beside an article is shown in sizes of the site's making, without place or person; what is none is refused and said so", async ({
  site: { repository, server },
}) => {
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

test("the picture that an article's fields name stands above it, leads the home page, and goes where the article is shared", async ({
  page: browser,
  site: { repository, server },
}) => {
  const work = "articles/2026-11-25-couverture";
  const cover = (background: string) =>
    sharp({ create: { width: 1600, height: 900, channels: 3, background } })
      .jpeg()
      .toBuffer();
  const text = (fields: string) =>
    `---\ntitle: "Une couverture"\ndate: 2026-11-25\nsummary: "Résumé."\nthemes: [blockchain]\n${fields}---\n\nTexte.\n`;
  const at = (path: string) => server.url + path;
  const [address, shared] = ["/fr/articles/couverture", "/fr/articles/couverture/card.png"];
  const sharedImage = async () => Buffer.from(await (await fetch(at(shared))).arrayBuffer());

  repository.write(`${work}/fr.mdx`, text(""));
  repository.push();
  await publish(server);
  const drawn = await sharedImage();
  await browser.goto(at(address));
  await expect(browser.locator(".article-header svg.cover")).toBeVisible();

  repository.write(`${work}/fr.mdx`, text('cover: vote.jpg\ncoverAlt: "Un vote à main levée"\n'));
  for (const background of ["#a33", "#36a"]) {
    repository.write(`${work}/vote.jpg`, await cover(background));
    repository.push();
    expect((await publish(server)).body.problems).toEqual([]);
    const id = repository.git("hash-object", join(repository.work, "content", work, "vote.jpg"));
    const own = `/media/2026-11-25-couverture/${id.slice(0, 12)}/vote.jpg`;

    for (const path of [address, "/fr"]) {
      await browser.goto(at(path));
      const image = browser.getByRole("img", { name: "Un vote à main levée" });
      await expect(image).toBeVisible();
      await expect(image).toHaveJSProperty("complete", true);
      expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(
        0,
      );
      expect(await image.getAttribute("src"), path).toContain(encodeURIComponent(own));
    }
    const feed = await (await fetch(at("/fr/feed.json"))).json();
    expect(feed.items[0]).toMatchObject({ image: at(own) });
    expect(feed.items[0].content_html).toContain(`<img src="${at(own)}"`);
    expect(await (await fetch(at(`${address}.md`))).text()).toContain(
      `![Un vote à main levée](${at(own)})`,
    );
    const html = await (await fetch(at(address))).text();
    expect(html).toContain(`"image":["${at(shared)}","${at(own)}"]`);
    const band = sharp(await sharedImage()).extract({ left: 0, top: 20, width: 1200, height: 200 });
    const { dominant } = await sharp(await band.toBuffer()).stats();
    expect(dominant.r > dominant.b).toBe(background === "#a33");
  }

  // Without a picture the article is as good as it was.
  repository.git("rm", "--quiet", `content/${work}/vote.jpg`);
  repository.push();
  expect((await publish(server)).status).toBe(200);
  await browser.goto(at(address));
  await expect(browser.locator(".article-header svg.cover")).toBeVisible();
  expect((await sharedImage()).equals(drawn)).toBe(true);
});

test("an image replaced by what is none stays as it was, also after a restart", async () => {
  using repository = createRepository(exampleContent);
  await using server = await serveRepository(repository);
  const image = `articles/${key}/photo.jpg`;
  const text = readFileSync(join(repository.work, "content", file), "utf8");
  repository.write(file, `${text}\n<Figure src="photo.jpg" alt="Une photo" />\n`);
  repository.write(image, await photo());
  const good = repository.push();
  await publish(server);
  const hash = repository.git("rev-parse", `HEAD:content/${image}`);
  const address = `/media/${key}/${hash.slice(0, 12)}/photo.jpg`;
  const shown = async ({ url }: { url: string }) => [
    (await (await fetch(url + page)).text()).includes(encodeURIComponent(address)),
    (await fetch(url + address)).status,
  ];
  expect(await shown(server)).toEqual([true, 200]);

  repository.write(image, "\x7fELF");
  repository.push();
  const { body } = await publish(server);
  expect(body.problems).toMatchObject([{ file: image, rule: "not-an-image", kept: good }]);
  expect(await shown(server)).toEqual([true, 200]);
  await server.stop();
  await using again = await serveRepository(repository, { DATA_DIR: server.dataDir });
  expect(await shown(again)).toEqual([true, 200]);
  const { problems } = await healthOf(again);
  expect(problems).toMatchObject([{ file: image, kept: good }]);
});
