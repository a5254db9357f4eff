import { connect } from "node:net";
import { type Browser, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import type { Right } from "#lib/desk/session/person.ts";
import { pdfOf, zipOf } from "#lib/testing/made-files.ts";
import { filmOf } from "#lib/testing/made-film.ts";
import { violationsInBothSchemes } from "./support/axe.ts";
import { fileOn, inRepository } from "./support/desk.ts";
import { deskLink, deskSecret } from "./support/desk-link.ts";
import { serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { type Server, serve } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

test.describe.configure({ mode: "serial" });

const key = "2026-11-20-images";
const folder = `articles/${key}`;
const path = `${folder}/fr.mdx`;
const branch = `desk/${key}`;
const article = `---
title: "Des images"
date: 2026-11-20
summary: "Un résumé."
themes: [ blockchain ]   # un seul
---

Première phrase.
`;

/** A photo that says where and by whom it was made. */
const photo = (background: string, width = 60) =>
  sharp({ create: { width, height: 40, channels: 3, background } })
    .withExif({
      IFD0: { Artist: "Camille Exemple" },
      IFD3: {
        ...{ GPSLatitudeRef: "N", GPSLatitude: "45/1 30/1 0/1" },
        ...{ GPSLongitudeRef: "E", GPSLongitude: "3/1 15/1 0/1" },
      },
    })
    .jpeg()
    .toBuffer();
const file = (name: string, buffer: Buffer, mimeType = "image/jpeg") => ({
  name,
  buffer,
  mimeType,
});

let repository: Repository;
let server: Server;

test.beforeAll(async () => {
  repository = createRepository(exampleContent);
  repository.write(path, article);
  repository.push();
  server = await serveRepository(repository, { DESK_SECRET: deskSecret });
});

test.afterAll(async () => {
  await server[Symbol.asyncDispose]();
  repository[Symbol.dispose]();
});

interface Options {
  readonly at?: Pick<Server, "url">;
  readonly may?: Right;
  readonly scripts?: boolean;
}

async function signedIn(
  browser: Browser,
  use: (page: Page) => Promise<void>,
  { at = server, may = "write", scripts = false }: Options = {},
): Promise<void> {
  await using context = await browser.newContext({ javaScriptEnabled: scripts, locale: "fr-FR" });
  const page = await context.newPage();
  await page.goto(deskLink(at.url, may));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("La rédaction");
  await page.goto(`${at.url}/fr/desk/${key}`);
  await use(page);
}

const french = (page: Page) => page.locator(".desk-file").filter({ hasText: "Français" });
const body = (page: Page) => french(page).getByLabel("Texte", { exact: true });
const files = (page: Page) => page.getByRole("region", { name: "Images et fichiers" });
const events = (page: Page) => files(page).getByRole("status").first().getByRole("listitem");
const item = (page: Page, name: string) =>
  files(page).locator(".desk-beside > li").filter({ hasText: name });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const choose = (page: Page, ...chosen: readonly ReturnType<typeof file>[]) =>
  files(page)
    .getByLabel("Ajouter des images")
    .setInputFiles([...chosen]);
const names = (of = branch) =>
  inRepository(repository.address, "ls-tree", "--name-only", "-z", `${of}:content/${folder}`)
    .split("\0")
    .filter((name) => name !== "" && !name.endsWith(".mdx"));
const cookieOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
const bytesOf = (name: string) =>
  Buffer.from(fileOn(repository.address, branch, `${folder}/${name}`), "utf8");

test("without scripts images are added, told of, described, put into the text and seen in its page", async ({
  browser,
}) => {
  await signedIn(browser, async (page) => {
    await body(page).fill("Première phrase, tapée.");
    await choose(page, file("Place d’été.JPG", await photo("#c33")));
    await press(page, "Ajouter");
    await expect(events(page)).toHaveText(
      "Place d’été.JPG est enregistré sous le nom Place-d’été.jpg. L’image disait le lieu (45.5000, 3.2500) et une personne (Camille Exemple) : cela a été enlevé avant l’enregistrement.",
    );
    expect(names()).toEqual(["Place-d’été.jpg"]);
    expect(bytesOf("Place-d’été.jpg").includes("Camille")).toBe(false);
    expect(inRepository(repository.address, "log", "-1", "--format=%an", branch)).toBe("Ana Ruiz");
    // What was typed is still there, and not saved.
    await expect(body(page)).toHaveValue("Première phrase, tapée.");
    expect(fileOn(repository.address, branch, path)).toBe(article);

    const added = item(page, "Place-d’été.jpg");
    await expect(added).toContainText("60 × 40 pixels");
    await expect(added).toContainText("aucun texte ne s’en sert");
    await added.getByRole("button", { name: "Mettre à la fin du texte" }).click();
    await expect(events(page)).toContainText("Écrivez d’abord ce que montre");
    await item(page, "Place-d’été.jpg")
      .getByLabel("Ce que montre l’image, pour qui ne la voit pas")
      .fill('La place "rouge" & vide');
    await item(page, "Place-d’été.jpg")
      .getByRole("button", { name: "Mettre à la fin du texte" })
      .click();
    const figure = '<Figure src="Place-d’été.jpg" alt="La place &quot;rouge&quot; &amp; vide" />';
    await expect(body(page)).toHaveValue(`Première phrase, tapée.\n\n${figure}\n`);
    await expect(item(page, "Place-d’été.jpg")).toContainText("utilisé dans Français");

    await french(page).getByRole("button", { name: "Voir la page telle que saisie" }).click();
    const shown = page.frameLocator("iframe").getByRole("img", { name: 'La place "rouge" & vide' });
    await expect(shown).toBeVisible();
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(60);
    await page.screenshot({ path: test.info().outputPath("files.png"), fullPage: true });

    await choose(page, file("oubliée.jpg", await photo("#33c")));
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.locator(".desk-notice")).toHaveText("Enregistré.");
    await expect(events(page)).toContainText("oubliée.jpg n’a pas été ajouté");
    expect(fileOn(repository.address, branch, path)).toBe(
      article.replace("Première phrase.\n", `Première phrase, tapée.\n\n${figure}\n`),
    );
  });
});

test("an image that is not published is nobody's but theirs who write, and none of it is kept", async ({
  browser,
}) => {
  await signedIn(browser, async (page) => {
    const picture = item(page, "Place-d’été.jpg").locator("img");
    const small = new URL((await picture.getAttribute("src")) ?? "", server.url);
    const cookie = await cookieOf(page);
    for (const url of [small.href, small.origin + small.pathname]) {
      const own = await fetch(url, { headers: { cookie } });
      expect(own.status).toBe(200);
      expect(own.headers.get("cache-control")).toBe("private, no-store");
      expect(own.headers.get("content-security-policy")).toContain("sandbox");
      for (const other of ["", "tribune_desk=x.y"]) {
        expect((await fetch(url, { headers: { cookie: other } })).status).toBe(404);
      }
    }
    const odd = small.pathname.replace(/\/[^/]+$/, "/rien.jpg");
    expect((await fetch(server.url + odd, { headers: { cookie } })).status).toBe(404);
  });
});

test("a file is renamed with the text that shows it, replaced, and removed", async ({
  browser,
}) => {
  await signedIn(browser, async (page) => {
    await french(page).getByLabel("Titre", { exact: true }).fill("Un titre tapé");
    const before = fileOn(repository.address, branch, path);
    const first = item(page, "Place-d’été.jpg");
    await first.locator("summary").click();
    await first.getByLabel("Nouveau nom").fill("Grand'place vue du nord");
    await first.getByRole("button", { name: "Renommer" }).click();
    const name = "Grand'place-vue-du-nord.jpg";
    await expect(events(page)).toContainText(`Place-d’été.jpg s’appelle maintenant ${name}`);
    expect(names()).toEqual([name]);
    expect(fileOn(repository.address, branch, path)).toBe(before.replace("Place-d’été.jpg", name));
    await expect(body(page)).toHaveValue(new RegExp(`src="${name}"`));
    await expect(french(page).getByLabel("Titre", { exact: true })).toHaveValue("Un titre tapé");

    const chosen = file("autre.png", await photo("#3c3", 90));
    await item(page, name)
      .getByLabel(/^Le fichier qui prend sa place/)
      .setInputFiles([chosen]);
    await item(page, name).getByRole("button", { name: "Remplacer" }).click();
    await expect(events(page)).toContainText(`${name} est remplacé par autre.png`);
    await expect(item(page, name)).toContainText("90 × 40 pixels");

    await expect(item(page, name)).toContainText("Ces textes s’en servent encore");
    await item(page, name).getByRole("button", { name: "Retirer le fichier" }).click();
    await expect(events(page)).toContainText(`${name} est retiré`);
    expect(names()).toEqual([]);
    await press(page, "Vérifier");
    await expect(french(page).locator(".desk-advice")).toContainText(name);
  });
});

test("of ten files one that is bad is told and left out; the others are kept under names of their own", async ({
  browser,
}) => {
  await signedIn(browser, async (page) => {
    const good = await Promise.all(
      Array.from({ length: 9 }, async (_, number) =>
        file("photo.jpg", await photo("#36c", 20 + number)),
      ),
    );
    const bad = file(
      "page.png",
      Buffer.from("<!doctype html><script>alert(1)</script>"),
      "image/png",
    );
    await choose(page, ...good.slice(0, 4), bad, ...good.slice(4));
    await press(page, "Ajouter");
    await expect(events(page)).toHaveCount(10);
    await expect(files(page).locator("[data-refused]")).toContainText(
      "page.png n’a pas été enregistré. Malgré son nom, ce fichier n’est pas une image",
    );
    expect(names().sort()).toEqual([
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `photo-${number}.jpg`),
      "photo.jpg",
    ]);
    // One commit, not nine.
    const count = ["rev-list", "--count", "--first-parent", `main..${branch}`];
    const commits = inRepository(repository.address, ...count);
    await choose(page, ...good);
    await press(page, "Ajouter");
    await expect(events(page).first()).toContainText("était déjà là");
    expect(inRepository(repository.address, ...count)).toBe(commits);
  });
});

test("what can't be kept is said file by file, and nothing is saved", async ({ browser }) => {
  await signedIn(browser, async (page) => {
    const before = inRepository(repository.address, "for-each-ref");
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    await choose(
      page,
      file("vide.png", Buffer.of(), "image/png"),
      file("dessin.svg", svg, "image/svg+xml"),
      file("IMG_0001.HEIC", Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1"), "image/heic"),
      file("coupée.jpg", (await photo("#999")).subarray(0, -100)),
      file("fr.mdx", Buffer.from("---\n---\n"), "text/plain"),
    );
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await press(page, "Ajouter");
    expect((await answer).status()).toBe(422);
    await expect(events(page)).toHaveText([
      /^vide\.png .+ Le fichier est vide/,
      /^dessin\.svg .+ un élément <script>/,
      /^IMG_0001\.HEIC .+ exportez-la en JPEG/,
      /^coupée\.jpg .+ abîmée ou coupée/,
      /^fr\.mdx .+ ne donne pas de fichier de ce genre/,
    ]);
    await press(page, "Ajouter");
    await expect(events(page)).toHaveText("Choisissez d’abord un fichier.");
    for (const [megabytes, status, told] of [
      [100, 422, /^grande\.png .+ pèse plus de 32/],
      [130, 413, /pèsent plus que ce qui peut être envoyé à la fois/],
    ] as const) {
      const sent = new FormData();
      sent.append("action", "upload");
      sent.append("upload", new Blob([new Uint8Array(megabytes * 1024 * 1024)]), "grande.png");
      const headers = {
        ...{ cookie: await cookieOf(page), origin: server.url, accept: "application/json" },
      };
      const url = `${server.url}/fr/desk/${key}`;
      const large = await fetch(url, { method: "POST", headers, body: sent });
      expect(large.status).toBe(status);
      expect(await large.json()).toEqual([{ text: expect.stringMatching(told) }]);
    }
    expect(inRepository(repository.address, "for-each-ref")).toBe(before);
  });
});

test("two who add files of one name at once both keep theirs", async ({ browser }) => {
  await signedIn(browser, (ana) =>
    signedIn(browser, async (bob) => {
      await choose(ana, file("ensemble.jpg", await photo("#111")));
      await choose(bob, file("ensemble.jpg", await photo("#eee")));
      await Promise.all([press(ana, "Ajouter"), press(bob, "Ajouter")]);
      await expect(events(ana)).toContainText("ensemble.jpg est enregistré");
      await expect(events(bob)).toContainText("ensemble.jpg est enregistré");
      expect(names().filter((name) => name.startsWith("ensemble"))).toEqual([
        "ensemble-2.jpg",
        "ensemble.jpg",
      ]);
    }),
  );
});

test("no other site and nobody who is signed out adds a file; what they typed comes back", async ({
  browser,
}) => {
  await signedIn(browser, async (page) => {
    const before = inRepository(repository.address, "for-each-ref");
    const cookie = await cookieOf(page);
    const bytes = new Uint8Array(await photo("#abc"));
    for (const origin of [undefined, "https://elsewhere.example"]) {
      const sent = new FormData();
      sent.append("action", "upload");
      sent.append("upload", new Blob([bytes]), "a.jpg");
      const headers = { cookie, ...(origin && { origin }) };
      const url = `${server.url}/fr/desk/${key}`;
      expect((await fetch(url, { method: "POST", headers, body: sent })).status).toBe(403);
    }
    // One that breaks off in the middle.
    const half = connect(Number(new URL(server.url).port), "localhost");
    const head = `POST /fr/desk/${key} HTTP/1.1\r\nHost: x\r\nOrigin: ${server.url}\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000\r\n\r\n`;
    half.write(
      `${head}--x\r\nContent-Disposition: form-data; name="action"\r\n\r\nupload\r\n--x\r\nContent-Disposition: form-data; name="upload"; filename="a.jpg"\r\n\r\n`,
    );
    half.write(bytes, () => half.destroy());

    await page.context().clearCookies();
    await body(page).fill("Ce que j’ai tapé.");
    await choose(page, file("a.jpg", await photo("#abc")));
    await press(page, "Ajouter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ouvrir la rédaction");
    await expect(page.getByRole("textbox", { name: "Ce que vous aviez saisi" }).last()).toHaveValue(
      "Ce que j’ai tapé.",
    );
    expect(inRepository(repository.address, "for-each-ref")).toBe(before);
    expect(server.log.filter((line) => /error/i.test(line))).toEqual([]);
  });
});

test("with scripts an image that is pasted or dropped stands where one writes, and is described at once", async ({
  browser,
}) => {
  await signedIn(
    browser,
    async (page) => {
      const problems: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      const editor = french(page).getByRole("textbox", { name: "Texte" });
      const written = french(page).locator("textarea[name$='#body']");
      await editor.click();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Avant.\n\nAprès.");
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("End");
      const give = async (type: "paste" | "drop", name: string, buffer: Buffer) =>
        editor.evaluate(
          (text, [kind, called, encoded]) => {
            const transfer = new DataTransfer();
            const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
            transfer.items.add(new File([bytes], called, { type: "image/jpeg" }));
            const init = { bubbles: true, cancelable: true };
            const event =
              kind === "paste"
                ? new ClipboardEvent("paste", { ...init, clipboardData: transfer })
                : new DragEvent("drop", { ...init, dataTransfer: transfer });
            text.dispatchEvent(event);
          },
          [type, name, buffer.toString("base64")] as const,
        );
      await give("paste", "collée.jpg", await photo("#0aa"));
      const ask = page.locator("desk-files").getByLabel("Ce que montre l’image");
      await expect(ask).toBeFocused();
      await ask.fill('Un "mur"');
      const pasted = '<Figure src="collée.jpg" alt="Un &quot;mur&quot;" />';
      await expect(written).toHaveValue(`Avant.\n\n${pasted}\n\nAprès.`);
      expect(names()).toContain("collée.jpg");
      await give("drop", "page.jpg", Buffer.from("<html>"));
      await expect(page.locator("desk-files [data-refused]")).toContainText("page.jpg n’a pas été");

      const shown = page.frameLocator("iframe").getByRole("img", { name: 'Un "mur"' });
      await expect
        .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBe(60);
      await give("drop", "lâchée.md", Buffer.from("Pas un texte à écrire."));
      await expect(page.locator("desk-files [data-refused]")).toHaveCount(2);
      await expect(written).not.toHaveValue(/à écrire/);

      await page.context().clearCookies();
      await give("drop", "tard.jpg", await photo("#0a0"));
      await expect(page.locator("desk-files [data-refused]").last()).toContainText(
        "votre session a pris fin",
      );
      expect(problems.filter((text) => !/401|422|sandboxed/.test(text))).toEqual([]);
    },
    { scripts: true },
  );
});

test("documents, films and captions are added, told of, shown, served to who writes, and renamed with the text", async ({
  browser,
}) => {
  await signedIn(browser, async (page) => {
    const drawing = await photo("#c33");
    const film = await filmOf([drawing, drawing], 60, 40);
    await body(page).fill("Voir [le rapport](Rapport-2026.pdf#page=2).");
    await choose(
      page,
      file("Rapport 2026.pdf", pdfOf(["Un", "Deux"]), "application/pdf"),
      file("film.vtt", Buffer.from("WEBVTT\n\n00:00.000 --> 00:01.000\nUn mot\n"), "text/vtt"),
      file("film.webm", film, "video/webm"),
      file("lettre.docx", zipOf([{ name: "a", text: "a" }]), "application/zip"),
      file("macro.docm", Buffer.from("PK"), "application/zip"),
    );
    await press(page, "Ajouter");
    await expect(events(page)).toHaveText([
      /^lettre\.docx .+ c’est une archive, mais pas un document Word/,
      /^macro\.docm .+ ne donne pas de fichier de ce genre/,
      "Rapport 2026.pdf est enregistré sous le nom Rapport-2026.pdf.",
      'film.vtt est enregistré sous le nom film.vtt. Pour s’en servir, écrivez captions="film.vtt" dans la ligne du film.',
      "film.webm est enregistré sous le nom film.webm.",
    ]);
    await expect(item(page, "Rapport-2026.pdf")).toContainText(/PDF · .+ · utilisé dans Français/);
    await expect(item(page, "film.webm")).toContainText(/WebM · .+ · aucun texte ne s’en sert/);
    await expect(item(page, "film.vtt").getByLabel(/^Le titre/)).toHaveCount(0);

    const put = (name: string) =>
      item(page, name).getByRole("button", { name: "Mettre à la fin du texte" }).click();
    await put("film.webm");
    await expect(events(page)).toContainText("Écrivez d’abord un titre");
    const summary = item(page, "film.webm").locator("summary");
    if (
      !(await item(page, "film.webm")
        .getByLabel(/^Le titre/)
        .isVisible())
    )
      await summary.click();
    await item(page, "film.webm")
      .getByLabel(/^Le titre/)
      .fill("La séance");
    await put("film.webm");
    const video = '<Video src="film.webm" captions="film.vtt" title="La séance" />';
    await expect(body(page)).toHaveValue(
      `Voir [le rapport](Rapport-2026.pdf#page=2).\n\n${video}\n`,
    );
    await expect(item(page, "film.vtt")).toContainText("utilisé dans Français");

    await french(page).getByRole("button", { name: "Voir la page telle que saisie" }).click();
    const shown = page.frameLocator("iframe");
    const link = shown.getByRole("link", { name: /^le rapport/ });
    await expect(link).toContainText("PDF");
    await expect(link).toContainText("2 pages");
    await expect(shown.locator("video")).toHaveCount(1);
    const cookie = await cookieOf(page);
    const [pdf, played] = [
      await link.getAttribute("href"),
      await shown.locator("video source, video[src]").first().getAttribute("src"),
    ];
    for (const [address, type] of [
      [pdf, "application/pdf"],
      [played, "video/webm"],
    ] as const) {
      const url = new URL(address ?? "", server.url);
      const own = await fetch(url, { headers: { cookie, range: "bytes=0-3" } });
      expect(own.status).toBe(206);
      expect(Object.fromEntries(own.headers)).toMatchObject({
        ...{ "content-type": type, "x-content-type-options": "nosniff" },
        ...{ "content-length": "4", "cache-control": "private, no-store, no-transform" },
        "content-security-policy": expect.stringContaining("sandbox"),
      });
      expect((await fetch(url)).status).toBe(404);
    }

    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    await expect(page.locator(".desk-notice")).toHaveText("Enregistré.");
    for (const [from, to] of [
      ["Rapport-2026.pdf", "bilan"],
      ["film.vtt", "paroles"],
    ] as const) {
      await item(page, from).locator("summary").click();
      await item(page, from).getByLabel("Nouveau nom").fill(to);
      await item(page, from).getByRole("button", { name: "Renommer" }).click();
      await expect(events(page)).toContainText(`${from} s’appelle maintenant ${to}`);
    }
    const after = `Voir [le rapport](bilan.pdf#page=2).\n\n${video.replace("film.vtt", "paroles.vtt")}\n`;
    await expect(body(page)).toHaveValue(after);
    expect(fileOn(repository.address, branch, path)).toContain(after);

    await item(page, "bilan.pdf").locator("summary").click();
    await item(page, "bilan.pdf")
      .getByLabel(/^Le fichier qui prend sa place/)
      .setInputFiles([file("photo.jpg", drawing)]);
    await item(page, "bilan.pdf").getByRole("button", { name: "Remplacer" }).click();
    await expect(events(page)).toContainText("c’est une image");
    await item(page, "bilan.pdf").locator("summary").click();
    await item(page, "bilan.pdf").getByRole("button", { name: "Retirer le fichier" }).click();
    await expect(events(page)).toContainText("bilan.pdf est retiré");
    expect(names()).not.toContain("bilan.pdf");
  });
});

test("with scripts a document and a film that are dropped stand in the text, and a title is asked for at once", async ({
  browser,
}) => {
  await signedIn(
    browser,
    async (page) => {
      const editor = french(page).getByRole("textbox", { name: "Texte" });
      const written = french(page).locator("textarea[name$='#body']");
      await editor.click();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Avant.");
      const drawing = await photo("#33c");
      const drop = async (name: string, buffer: Buffer) =>
        editor.evaluate(
          (text, [called, encoded]) => {
            const transfer = new DataTransfer();
            const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0));
            transfer.items.add(new File([bytes], called));
            const init = { bubbles: true, cancelable: true, dataTransfer: transfer };
            text.dispatchEvent(new DragEvent("drop", init));
          },
          [name, buffer.toString("base64")] as const,
        );
      await drop("note.pdf", pdfOf(["Une note"]));
      await expect(written).toHaveValue(/<Document src="note\.pdf" \/>/);
      const title = (name: string) =>
        page.locator("desk-files").getByLabel(`Le titre que les lecteurs voient (${name})`);
      await expect(title("note.pdf")).toBeFocused();
      await title("note.pdf").fill('La "note"');
      await expect(written).toHaveValue(
        /<Document src="note\.pdf" title="La &quot;note&quot;" \/>/,
      );
      await title("note.pdf").fill("");
      await expect(written).toHaveValue(/<Document src="note\.pdf" \/>/);
      await drop("rue.webm", await filmOf([drawing], 60, 40));
      await title("rue.webm").fill("La rue");
      await expect(written).toHaveValue(/<Video src="rue\.webm" title="La rue" \/>/);
      const before = await written.inputValue();
      await drop("rue.vtt", Buffer.from("WEBVTT\n\n00:00.000 --> 00:01.000\nDeux mots\n"));
      const told = page.locator("desk-files").getByRole("listitem").last();
      await expect(told).toContainText('captions="rue.vtt"');
      await expect(written).toHaveValue(before);
      await drop("faux.pdf", Buffer.from("MZ"));
      await expect(page.locator("desk-files [data-refused]")).toContainText("c’est un programme");
    },
    { scripts: true },
  );
});

test("the files are quiet, in both schemes and on a phone", async ({ browser }) => {
  await signedIn(
    browser,
    async (page) => {
      await item(page, "ensemble.jpg").locator("summary").first().click();
      await page.locator("iframe").evaluateAll((frames) => {
        for (const frame of frames) frame.remove();
      });
      expect(await violationsInBothSchemes(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
      await files(page).screenshot({ path: test.info().outputPath("files-phone.png") });
    },
    { scripts: true },
  );
});

test("in a directory a file is live at once, and who may only write changes none that readers see", async ({
  browser,
}) => {
  await using local = await serve({ content: exampleContent, env: { DESK_SECRET: deskSecret } });
  await local.write(path, `${article}\n<Figure src="a.jpg" alt="Un mur" />\n`);
  const page = async () => (await fetch(`${local.url}/fr/articles/images`)).text();
  await expect.poll(page).toContain("Un mur");
  const shows = async () => (await page()).includes("a.jpg&amp;w=");
  expect(await shows()).toBe(false);
  const addOne = async (desk: Page) => {
    await choose(desk, file("a.jpg", await photo("#531")));
    await press(desk, "Ajouter");
    await expect(events(desk)).toContainText("a.jpg est enregistré");
  };
  await signedIn(browser, addOne, { at: local, may: "publish" });
  expect(await shows()).toBe(true);
  await signedIn(
    browser,
    async (desk) => {
      await item(desk, "a.jpg").locator("summary").click();
      await item(desk, "a.jpg").getByRole("button", { name: "Retirer le fichier" }).click();
      await expect(events(desk)).toContainText("vous pouvez écrire mais pas publier");
    },
    { at: local },
  );
  expect(await shows()).toBe(true);
});
