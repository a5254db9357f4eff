import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { violationsInBothSchemes } from "./support/axe.ts";
import { ask, crawl, type Found } from "./support/crawl.ts";
import { filesIn, officeRepository, runExport } from "./support/exported-site.ts";
import { exportedSite, runNginx } from "./support/nginx.ts";
import { isInstalled } from "./support/outer-cache.ts";
import { freePort } from "./support/port.ts";
import { serveRepository } from "./support/publishing.ts";

// What an office takes along as plain files answers, from nginx, as the live site does.

interface Sites {
  readonly live: string;
  readonly plain: string;
  readonly folder: string;
}

const test = base.extend<object, { sites: Sites }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      using repository = officeRepository();
      await using server = await serveRepository(repository);
      const root = mkdtempSync(join(tmpdir(), "tribune-export-"));
      // Workers of another user read what stands there.
      chmodSync(root, 0o755);
      const folder = join(root, "site");
      const port = await freePort();
      const { code, said } = await runExport([folder, "--precompress"], {
        CONTENT_REPOSITORY: repository.address,
        SITE_URL: server.url,
        DATA_DIR: join(root, "data"),
      });
      expect(code, said).toBe(0);
      using _nginx = isInstalled("nginx") ? runNginx(() => exportedSite(folder, port)) : undefined;
      const plain = `http://127.0.0.1:${port}`;
      const answers = () =>
        fetch(`${plain}/fr`).then(
          ({ status }) => status,
          () => 0,
        );
      if (isInstalled("nginx")) await expect.poll(answers).toBe(200);
      await use({ live: server.url, plain, folder });
      rmSync(root, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

const noNginx = "nginx is not installed";

test("plain files answer every address as the live site does: the same text, moved, gone, or missing", async ({
  sites,
}) => {
  test.skip(!isInstalled("nginx"), noNginx);
  const found = await crawl(sites.live);
  const asked = [
    ...["/fr/articles/retire", "/fr/articles/retire.md", "/nl/rien", "/rien"],
    ...["/fr/articles/retire/history", "/nl/articles/ligne-12", "/fr/articles/vote/"],
    ...["/ancien/%C3%A9t%C3%A9.html", "/?p=12", "/nl/oud?a=1", "/de/recherche", "/fr.html"],
    ...["/fr/articles/embargo-inoui", "//ailleurs.example/"],
  ];
  const live = [...found, ...(await Promise.all(asked.map((path) => ask(sites.live, path))))];
  const differing: object[] = [];
  for (const each of live.filter(({ path }) => !asksServer(path))) {
    const plain = await ask(sites.plain, each.path);
    const [is, was] = [plain, each].map((answer) => comparable(answer, sites));
    if (is !== was) differing.push({ path: each.path, ...firstDifference(is ?? "", was ?? "") });
  }
  expect(differing).toEqual([]);
  // Of a draft nothing is told, though its address would lead to what is public in another language.
  expect((await ask(sites.plain, "/fr/articles/brouillon-inoui")).status).toBe(404);
  expect(live.filter(({ status }) => status === 200).length).toBeGreaterThan(80);
  expect(new Set(live.map(({ status }) => status))).toEqual(new Set([200, 307, 308, 404, 410]));
});

test("everything that plain files name is there, images in their sizes too, and texts are compressed", async ({
  sites,
}) => {
  test.skip(!isInstalled("nginx"), noNginx);
  const { plain, live } = sites;
  // Absolute addresses are those of the site that will be.
  const found = await crawl(plain);
  const missing = found.filter(({ status }) => status >= 400).map(({ path }) => path);
  expect(missing.sort()).toEqual(
    ["/.well-known/security.txt", "/favicon.ico", "/manifest.webmanifest", "/rien/du/tout"].sort(),
  );
  const page = found.find(({ path }) => path === "/fr/articles/vote");
  const sizes = [...(page?.text.matchAll(/(\/media\/\S+\.webp) \d+w/g) ?? [])].map(
    ([, url]) => url,
  );
  expect(sizes.length).toBeGreaterThan(2);
  for (const url of sizes) {
    const { status, headers } = await fetch(plain + url);
    expect([status, headers.get("content-type")], url).toEqual([200, "image/webp"]);
    expect(headers.get("cache-control")).toContain("immutable");
  }
  expect(page?.text).not.toContain("/_next/image");
  expect(page?.text).toContain(live);
  const { headers } = await fetch(`${plain}/fr`, { headers: { "accept-encoding": "gzip" } });
  expect(headers.get("content-encoding")).toBe("gzip");
  for (const language of ["nl", "de;q=0.8,x", "es,de-AT;q=0.5", "es", "fr-BE,nl"]) {
    const answer = await fetch(`${plain}/`, {
      headers: { "accept-language": language },
      redirect: "manual",
    });
    const expected = /fr/.test(language) ? "fr" : (/(nl|de)/.exec(language)?.[0] ?? "fr");
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `/${expected}`]);
  }
});

test("nothing of a draft or an embargo is in any file, and every page says of which day it is", ({
  sites,
}) => {
  const files = filesIn(sites.folder);
  for (const [name, bytes] of files) {
    expect(/inou[iï]/i.test(name) || bytes.includes("inoui") || bytes.includes("inouï"), name).toBe(
      false,
    );
    if (/^(?:fr|nl|de)[/.].*html$/.test(name)) {
      expect(bytes.toString(), name).toMatch(
        /État du site au|Stand van de site op|Stand der Website/,
      );
    }
  }
  expect([...files.keys()].filter((name) => /^(?:api|fr\/handbook)/.test(name))).toEqual([]);
  expect(files.get("index.html")?.toString()).toMatch(/href="\/fr".*href="\/nl".*href="\/de"/s);
});

test("a reader searches plain files: nothing of the index is loaded before, and what is found is listed", async ({
  page,
  sites,
}) => {
  test.skip(!isInstalled("nginx"), noNginx);
  const faults: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${sites.plain}/fr/recherche`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rechercher");
  await page.getByRole("searchbox").fill("meuse crues");
  expect(asked.filter((path) => /pagefind|\/api\//.test(path))).toEqual([]);
  await page.getByRole("button", { name: "Rechercher" }).click();
  const result = page.getByRole("article").first();
  await expect(result.getByRole("heading")).toHaveText(/crues/i);
  await expect(result.locator("mark").first()).toBeVisible();
  await expect(result.locator("time")).toHaveText("4 mars 2025");
  expect(asked.some((path) => path.includes("/pagefind/"))).toBe(true);
  expect(await violationsInBothSchemes(page)).toEqual([]);

  await page.getByRole("combobox", { name: "Thème" }).selectOption("trains");
  await page.getByRole("searchbox").fill("ligne");
  await page.getByRole("button", { name: "Rechercher" }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Résultats : 1");
  await expect(page.getByRole("combobox", { name: "Thème" })).toHaveValue("trains");
  await page
    .getByRole("article")
    .getByRole("link", { name: /^Ligne 12/ })
    .click();
  await expect(page).toHaveURL(`${sites.plain}/fr/articles/ligne-12`);
  await page.goto(`${sites.plain}/de/suche?q=brouillard`);
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Keine Ergebnisse");
  expect(faults).toEqual([]);
});

test("without scripts, the search of plain files says so and leads to the lists", async ({
  browser,
  sites,
}) => {
  test.skip(!isInstalled("nginx"), noNginx);
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${sites.plain}/nl/zoeken?q=water`);
  await expect(page.getByText("heeft het zoeken JavaScript nodig")).toBeVisible();
  await page.getByRole("link", { name: "Alle artikelen" }).last().click();
  await expect(page).toHaveURL(`${sites.plain}/nl/articles`);
  await page.close();
});

test("an export says in one sentence what stands in its way, and touches nothing that is not its own", async ({
  sites,
}) => {
  const root = mkdtempSync(join(tmpdir(), "tribune-no-export-"));
  const content = join(root, "content");
  mkdirSync(join(content, "articles"), { recursive: true });
  const mine = join(root, "mine");
  mkdirSync(mine);
  writeFileSync(join(mine, "notes.txt"), "à moi");
  writeFileSync(join(sites.folder, "CNAME"), "à moi");
  const env = { CONTENT_DIR: content, SITE_URL: sites.live, DATA_DIR: join(root, "data") };
  const refusals: [args: string[], env: object, sentence: RegExp][] = [
    [[], {}, /^Dites dans quel dossier écrire/],
    [[mine], {}, /contient « notes\.txt », qui n’est pas d’un export/],
    [[sites.folder], {}, /contient « CNAME »/],
    [[join(content, "site")], {}, /est dans le dossier du contenu/],
    [[join(root, "new")], { CONTENT_DIR: mine }, /n’est pas un dossier de contenu/],
    [[join(root, "new")], { LC_ALL: "en_GB.UTF-8" }, /^There is nothing that the public may read/],
    [[join(root, "new")], { SITE_URL: "ftp://a" }, /^SITE_URL=ftp:\/\/a is not usable/],
  ];
  for (const [args, more, sentence] of refusals) {
    const { code, said } = await runExport(args, { ...env, ...more });
    expect([code, said.trim().split("\n").length], said).toEqual([1, 1]);
    expect(said).toMatch(sentence);
  }
  expect(readFileSync(join(mine, "notes.txt"), "utf8")).toBe("à moi");
  expect([...filesIn(root).keys()].filter((name) => !name.startsWith("data")).sort()).toEqual([
    "mine/notes.txt",
  ]);
  rmSync(root, { recursive: true });
  rmSync(join(sites.folder, "CNAME"));
});

/** Addresses that only a server can answer, or that plain files have elsewhere. */
function asksServer(path: string): boolean {
  return /^\/api\/|^\/_next\/image|\/compare\?|[?&](?:minor|q)=|^\/assets\/search\.|^\/_next\/static\/chunks\//.test(
    path,
  );
}

/** What a reader or a program gets, without what plain files say of themselves alone. */
function comparable({ path, status, headers, text }: Found, { live, plain }: Sites): string {
  const type = headers.get("content-type")?.toLowerCase() ?? "";
  const location = headers.get("location")?.replace(live, "").replace(plain, "");
  if (status >= 300 && status < 400) return `${status} ${location}`;
  const read = !type.startsWith("text/html") ? text : isSearch.test(path) ? "" : textOf(text);
  return `${status} ${type} ${status === 404 && path.includes(".") ? "" : read}`;
}

const isSearch = /recherche|suche|zoeken/;

function firstDifference(is: string, was: string) {
  const at = [...is].findIndex((sign, index) => sign !== was[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 80);
  return { is: around(is), was: around(was) };
}

function textOf(html: string): string {
  return html
    .replace(/<(style|script)\b.*?<\/\1>|<form class="compare".*?<\/form>/gs, "")
    .replace(/<p class="notice">(?:Cette copie|Deze kopie|Diese Kopie).*?<\/p>/g, "")
    .replace(/<p>(?:État du site|Stand van de site|Stand der Website).*?<\/p>/g, "")
    .replace(/<p class="version-ways">.*?<\/p>/gs, "")
    .replace(/<section id="matches">.*?<\/section>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}
