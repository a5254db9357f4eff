import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { get } from "./support/get.ts";
import { healthOf } from "./support/health.ts";
import { freePort } from "./support/port.ts";
import { publish, secret } from "./support/publishing.ts";
import { serve } from "./support/serve.ts";

const article = (title: string, body: string, fields = "") =>
  `---\ntitle: "${title}"\ndate: 2026-03-02\nsummary: "Un résumé."\nthemes: [budget]\n${fields}---\n\n${body}\n`;

const files = {
  "themes.yaml":
    "budget:\n  name: { fr: Budget, en: Budget }\n  slug: { fr: budget, en: budget }\n",
  "articles/2026-03-02-a/fr.mdx": article("Avant", "Texte."),
  "articles/2026-03-02-photo/fr.mdx": article("Photo", "![Le vote](vote.png)"),
  "articles/2026-03-02-photo/vote.png": await sharp({
    create: { width: 800, height: 600, channels: 3, background: "#7a1f3d" },
  })
    .png()
    .toBuffer(),
  "articles/2026/03-budget/fr.mdx": article("Par année", "Texte."),
  "articles/.trash/fr.mdx": article("Jeté", "Texte.", "slug: jete\n"),
};

test("content behind a link is live, kept while it is away, and gone everywhere when it is withdrawn", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tribune-vanishing-"));
  const [first, second, current] = ["rev1", "rev2", "current"].map((name) => join(folder, name));
  if (!first || !second || !current) throw new Error("three paths");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(first, path)), { recursive: true });
    await writeFile(join(first, path), text);
  }
  symlinkSync("rev1", current);
  const purged: string[] = [];
  const cache = createServer((request, response) => {
    purged.push(request.url ?? "");
    response.end();
  });
  const port = await freePort();
  await new Promise<void>((resolve) => cache.listen(Number(port), resolve));
  await using server = await serve({
    content: {},
    env: {
      CONTENT_DIR: current,
      PUBLISH_SECRET: secret,
      PURGE_URLS: `http://localhost:${port}`,
    },
  });
  const page = (path: string) => get(server.url + path);
  const health = () => healthOf(server);
  const titled = async () => (await page("/fr/articles/a")).text;

  await test.step("an article in a year’s folder is one, what was thrown away is none", async () => {
    expect((await page("/fr/articles/03-budget")).status).toBe(200);
    expect((await page("/fr/articles/jete")).status).toBe(404);
    expect(await health()).toMatchObject({ status: "ok", articles: 3 });
  });

  await test.step("a save behind the link is live", async () => {
    expect(await titled()).toContain("Avant");
    await writeFile(join(current, "articles/2026-03-02-a/fr.mdx"), article("Changé", "Texte."));
    await expect.poll(titled).toContain("Changé");
  });

  await test.step("another release in its place is read as one step", async () => {
    cpSync(first, second, { recursive: true });
    await writeFile(join(second, "articles/2026-03-02-a/fr.mdx"), article("Nouveau", "Texte."));
    symlinkSync("rev2", join(folder, "next"));
    renameSync(join(folder, "next"), current);
    rmSync(first, { recursive: true });
    expect(await publish(server)).toMatchObject({ status: 200 });
    expect(await titled()).toContain("Nouveau");
    expect(await health()).toMatchObject({ status: "ok", articles: 3 });
  });

  await test.step("while it is away what was published stays, and health says why", async () => {
    renameSync(second, `${second}-elsewhere`);
    await expect.poll(health).toMatchObject({ status: "degraded", articles: 3 });
    expect(JSON.stringify(await health())).toContain("can’t be read");
    expect((await publish(server)).status).toBe(502);
    expect(await titled()).toContain("Nouveau");
    renameSync(`${second}-elsewhere`, second);
    await expect.poll(health).toMatchObject({ status: "ok", articles: 3 });
    await writeFile(join(current, "articles/2026-03-02-a/fr.mdx"), article("De retour", "Texte."));
    await expect.poll(titled).toContain("De retour");
  });

  await test.step("the photo of a withdrawn article is handed out in no size, and caches are told", async () => {
    const { text } = await page("/fr/articles/photo");
    const [size = ""] = /\/_next\/image\?url=[^" ]*/.exec(text) ?? [];
    const addresses = [
      size.replaceAll("&amp;", "&"),
      new URL(size.replaceAll("&amp;", "&"), server.url).searchParams.get("url") ?? "",
    ];
    for (const address of addresses) expect((await page(address)).status).toBe(200);
    await writeFile(
      join(current, "articles/2026-03-02-photo/fr.mdx"),
      article("Photo", "![Le vote](vote.png)", "withdrawn: { date: 2026-03-10, reason: R }\n"),
    );
    expect((await publish(server)).status).toBe(200);
    for (const address of addresses) {
      const response = await fetch(server.url + address);
      expect(response.status).toBe(404);
      expect(response.headers.get("cache-control")).not.toContain("max-age");
      expect(purged).toContain(address);
    }
    expect((await page("/fr/articles/photo")).status).toBe(410);
  });
  cache.close();
  rmSync(folder, { recursive: true });
});
