import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { violationsInBothSchemes } from "./support/axe.ts";
import { publish, serveRepository } from "./support/publishing.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { type Server, serve } from "./support/serve.ts";

const themes = "a:\n  name: { fr: Alpha, en: Alpha }\n  slug: { fr: alpha, en: alpha }\n";
const file = "articles/2024-03-01-vote/fr.mdx";
const list = "/fr/articles/vote/history";
const folded = Array.from({ length: 6 }, (_, index) => `Paragraphe numéro ${index}.`).join("\n\n");

const article = (body: string, more = "", date = "2024-03-01") =>
  `---\ntitle: "Le vote"\ndate: ${date}\nsummary: "Un résumé."\nthemes: [a]\n${more}---\n\n${body}\n\n${folded}\n`;
const note = (kind: string, text: string) =>
  `changes:\n  - { date: 2024-03-05, kind: ${kind}, note: "${text}" }\n`;

/** An article's life on its branch; what each commit's text says tells whether it may be read. */
const commits: readonly (readonly [at: string, text: string])[] = [
  ["2024-02-20T09:00:00+01:00", article("Brouillon secret.", "draft: true\n")],
  ["2024-02-25T09:00:00+01:00", article("Tenu secret jusqu’au premier mars.")],
  ["2024-02-28T09:00:00+01:00", article("Le texte a recueilli 387 voix.")],
  ["2024-03-04T10:30:00+01:00", article("Cassé secret <Callout>.")],
  [
    "2024-03-05T10:30:00+01:00",
    article("Le texte a recueilli 388 voix.", note("correction", "Le nombre de voix.")),
  ],
  [
    "2024-03-06T10:30:00+01:00",
    article("Le texte a  recueilli 388 voix.", note("correction", "Le nombre de voix.")),
  ],
  [
    "2024-03-07T10:30:00+01:00",
    article(
      "Le texte a recueilli 388 voix et personne ne dort.",
      note("correction", "Le nombre de voix."),
    ),
  ],
];
/** Which of them the public could read: the embargo's last, the correction, a space, a phrase. */
const published = [2, 4, 5, 6] as const;

interface Site extends AsyncDisposable {
  readonly repository: Repository;
  readonly server: Server;
  /** Each commit's id, as addresses show it. */
  readonly ids: readonly string[];
}

async function site(): Promise<Site> {
  const repository = createRepository({});
  repository.write("site.yaml", "languages: [fr, en]\ntimeZone: Europe/Paris\n");
  repository.write("themes.yaml", themes);
  const other = "articles/2024-03-02-autre/fr.mdx";
  repository.write(other, article("Autre.").replace("Le vote", "Autre"));
  const first = repository.push("Autre", "2024-02-01T09:00:00+01:00");
  const ids = commits.map(([at, text]) => {
    repository.write(file, text);
    return repository.push("Vote", at);
  });
  const server = await serveRepository(repository);
  const dispose = async () => {
    await server[Symbol.asyncDispose]();
    repository[Symbol.dispose]();
  };
  const short = [...ids, first].map((id) => id.slice(0, 12));
  return { repository, server, ids: short, [Symbol.asyncDispose]: dispose };
}

/** Tests that only read share one site; those that publish make their own. */
const test = base.extend<object, { made: Site }>({
  made: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      await using made = await site();
      await use(made);
    },
    { scope: "worker" },
  ],
});

const versionsOn = (page: Page) => page.locator(".version");
const addressOf = (ids: readonly string[], index: number) => `${list}/${ids[index]}`;

test("an article leads to its published versions, each with its date, its kind and its notes", async ({
  page,
  made,
}) => {
  await page.goto(`${made.server.url}/fr/articles/vote`);
  await page.getByRole("link", { name: "Historique de cet article" }).click();
  await expect(page).toHaveURL(made.server.url + list);
  const lines = await versionsOn(page).allInnerTexts();
  expect(lines.map((line) => line.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/^7 mars 2024 à 10 h 30 Modification sans note Version actuelle /),
    expect.stringMatching(/^6 mars 2024 à 10 h 30 Modification mineure /),
    expect.stringMatching(/^5 mars 2024 à 10 h 30 Correction Le nombre de voix. \(5 mars 2024\) /),
    expect.stringMatching(/^1er mars 2024 Première publication Lire cette version$/),
  ]);
  await expect(page.getByText("4 versions publiées")).toBeVisible();
});

test("drafts, embargoed and broken texts are nowhere: no link, no text, no address", async ({
  request,
  made,
}) => {
  const html = await (await request.get(made.server.url + list)).text();
  expect(html).not.toMatch(/secret|février/);
  for (const [index, id] of made.ids.entries()) {
    const known = published.some((each) => each === index);
    expect(html.includes(id), id).toBe(known);
    const response = await request.get(`${made.server.url}${list}/${id}`);
    expect(response.status(), `commit ${index}`).toBe(known ? 200 : 404);
    expect(await response.text()).not.toContain("secret");
    const compared = `${made.server.url}${list}/compare?from=${made.ids[2]}&to=${id}`;
    expect((await request.get(compared)).status(), `commit ${index}`).toBe(known ? 200 : 404);
  }
});

test("addresses that name no version are 404 in the reader's language", async ({ page, made }) => {
  const known = made.ids[2];
  const bad = [
    "/000000000000",
    "/HEAD",
    `/${known?.slice(0, 9)}`,
    `/${known?.toUpperCase()}`,
    `/${"a".repeat(10_000)}`,
    `/${known}/more`,
    "/%00",
    "/--upload-pack=x",
    "/compare",
    `/compare?from=${known}`,
    `/compare?from=${known}&to=000000000000`,
    "/compare?from=111111111111&to=000000000000",
    `/compare?from=${"x".repeat(10_000)}&to=${known}`,
  ];
  for (const [locale, title] of [
    ["fr", "Cette page n’existe pas"],
    ["en", "This page does not exist"],
  ]) {
    for (const path of bad) {
      const response = await page.goto(`${made.server.url}/${locale}/articles/vote/history${path}`);
      expect(response?.status(), path.slice(0, 60)).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title ?? "");
    }
  }
  const nothing = await page.goto(`${made.server.url}/fr/articles/rien/history`);
  expect(nothing?.status()).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("minor changes are left out and brought back, at addresses of their own", async ({
    page,
    made,
  }) => {
    await page.goto(made.server.url + list);
    await page.getByRole("link", { name: "Masquer les modifications mineures (1)" }).click();
    await expect(page).toHaveURL(`${made.server.url}${list}?minor=hidden`);
    await expect(versionsOn(page)).toHaveCount(3);
    await expect(page.getByRole("main")).not.toContainText("Modification mineure");
    await page.getByRole("link", { name: "Afficher aussi les modifications mineures (1)" }).click();
    await expect(versionsOn(page)).toHaveCount(4);
  });

  test("any two versions are compared, word by word, with the keyboard alone", async ({
    page,
    made,
  }) => {
    await page.goto(made.server.url + list);
    const older = page.getByRole("group", { name: "Première version à comparer" });
    await older.getByRole("radio", { checked: true }).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(older.getByRole("radio", { name: /^1er mars 2024/ })).toBeChecked();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("radio", { name: /^7 mars 2024/ }).last()).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/compare\?from=[0-9a-f]{12}&to=[0-9a-f]{12}$/);
    await expect(page.getByText("5 mots ajoutés, 1 supprimé.")).toBeVisible();
    await expect(page.getByRole("deletion")).toHaveText("supprimé : 387 (fin)");
    await expect(page.getByRole("insertion").first()).toHaveText("ajouté : 388 (fin)");
    await expect(page.getByRole("deletion")).toHaveCSS("text-decoration-line", "line-through");
    await expect(page.getByRole("insertion").first()).toHaveCSS(
      "text-decoration-line",
      "underline",
    );

    const hidden = page.getByText("Paragraphe numéro 4.");
    await expect(hidden).toBeHidden();
    const fold = page.locator("summary").last();
    await fold.focus();
    await page.keyboard.press("Enter");
    await expect(hidden).toBeVisible();
  });

  test("a version is compared with the one before, and the order asked for does not matter", async ({
    page,
    made,
  }) => {
    await page.goto(made.server.url + list);
    await page
      .getByRole("link", {
        name: "Comparer la version du 5 mars 2024 à 10 h 30 avec la précédente",
      })
      .click();
    await expect(page.getByText("1 mot ajouté, 1 supprimé.")).toBeVisible();
    const [first, , , , second] = made.ids.slice(2);
    expect(second).toBeDefined();
    await page.goto(`${made.server.url}${list}/compare?from=${second}&to=${first}`);
    await expect(page.getByText("5 mots ajoutés, 1 supprimé.")).toBeVisible();
    await page.goto(`${made.server.url}${list}/compare?from=${first}&to=${first}`);
    await expect(page.getByText("Aucun mot ne diffère")).toBeVisible();
  });
});

test("a version has a permanent address that shows its text as it was and says that it is old", async ({
  page,
  made,
}) => {
  await page.goto(made.server.url + list);
  await page.getByRole("link", { name: "Lire la version du 1er mars 2024" }).click();
  await expect(page).toHaveURL(made.server.url + addressOf(made.ids, 2));
  await expect(page.getByText("387 voix")).toBeVisible();
  await expect(page.locator("[data-notice=version]")).toContainText(
    "version ancienne de cet article, en ligne du 1er mars 2024 au 5 mars 2024 à 10 h 30",
  );
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
    "href",
    `${made.server.url}/fr/articles/vote`,
  );
  await page.goto(made.server.url + addressOf(made.ids, 6));
  await expect(page.locator("[data-notice=version]")).toContainText("publiée aujourd’hui");
  // In the other language the words around change, the text does not.
  await page.goto(`${made.server.url}/en/articles/vote/history/${made.ids[2]}`);
  await expect(page.locator("[data-notice=version]")).toContainText("an old version");
  await expect(page.locator(".prose")).toHaveAttribute("lang", "fr");
});

test("all pages of the past are valid, accessible in both schemes, and break no policy", async ({
  page,
}) => {
  await using made = await site();
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text());
  });
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "doctype-style": "off", "void-style": "off", "long-title": "off" },
  });
  const [from, to] = [made.ids[2], made.ids[6]];
  for (const locale of ["fr", "en"]) {
    for (const path of ["", "?minor=hidden", `/${from}`, `/compare?from=${from}&to=${to}`]) {
      const url = `${made.server.url}/${locale}/articles/vote/history${path}`;
      const response = await page.goto(url, { waitUntil: "networkidle" });
      expect(response?.headers()["cache-control"]).toBe("no-store");
      expect(await violationsInBothSchemes(page), url).toEqual([]);
      const report = await validator.validateString(await (await page.request.get(url)).text());
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
        ),
        url,
      ).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        320,
      );
    }
  }
  expect(violations).toEqual([]);
});

test("a publish shows at once, a withdrawal takes all texts away, and a rewritten branch is followed", async ({
  request,
}) => {
  await using made = await site();
  const { repository, server, ids } = made;
  const read = async (path: string) => {
    const response = await request.get(server.url + path, { maxRedirects: 0 });
    return { status: response.status(), text: await response.text() };
  };
  const before = repository.git("rev-parse", "HEAD");
  repository.write(file, article("Dernier mot."));
  const last = repository.push();
  await publish(server);
  expect((await read(list)).text).toContain(last.slice(0, 12));

  repository.git("mv", "content/articles/2024-03-01-vote", "content/articles/2024-03-01-scrutin");
  repository.push();
  await publish(server);
  const renamed = await read("/fr/articles/scrutin/history");
  expect(renamed.text).toContain("5 versions publiées");
  expect((await read(list)).status).toBe(308);
  expect((await read(`/fr/articles/scrutin/history/${ids[2]}`)).text).toMatch(/387.voix/);

  const withdrawn = article("Dernier mot.", 'withdrawn: { date: 2024-04-01, reason: "Erreur." }\n');
  repository.write("articles/2024-03-01-scrutin/fr.mdx", withdrawn);
  repository.push();
  await publish(server);
  const gone = await read("/fr/articles/scrutin/history");
  expect(gone.status).toBe(410);
  expect(gone.text).toContain("Erreur.");
  expect(gone.text).not.toMatch(/voix|Dernier|Le vote/);
  for (const id of [...ids, last.slice(0, 12)]) {
    expect((await read(`/fr/articles/scrutin/history/${id}`)).status, id).toBe(404);
  }

  repository.git("reset", "--hard", "--quiet", before);
  repository.git("push", "--quiet", "--force", "origin", "HEAD:main");
  await publish(server);
  expect((await read(list)).text).toContain("4 versions publiées");
  expect((await read(`${list}/${last.slice(0, 12)}`)).status).toBe(404);
});

test("of a merge the published branch's own side counts", async ({ request }) => {
  await using made = await site();
  const { repository, server } = made;
  repository.git("checkout", "--quiet", "-b", "relecture");
  repository.write(file, article("Essai secret."));
  repository.git("commit", "--quiet", "--all", "--message", "Essai");
  repository.write(file, article("Essai relu."));
  repository.git("commit", "--quiet", "--all", "--message", "Relu");
  const inner = repository.git("rev-parse", "HEAD~1").slice(0, 12);
  repository.git("checkout", "--quiet", "main");
  repository.git("merge", "--quiet", "--no-ff", "--no-edit", "relecture");
  const merge = repository.git("rev-parse", "HEAD").slice(0, 12);
  repository.push();
  await publish(server);
  const html = await (await request.get(server.url + list)).text();
  expect(html).toContain("5 versions publiées");
  expect((await request.get(`${server.url}${list}/${merge}`)).status()).toBe(200);
  expect((await request.get(`${server.url}${list}/${inner}`)).status()).toBe(404);
});

test("a shallow repository says that older history is not known, and dates no first publication", async ({
  page,
  made,
}) => {
  const shallow = join(made.repository.work, "..", "shallow.git");
  const address = `file://${made.repository.address}`;
  execFileSync("git", ["clone", "--quiet", "--bare", "--depth", "2", address, shallow]);
  await using server = await serveRepository({ ...made.repository, address: shallow });
  await page.goto(server.url + list);
  await expect(page.getByText("L’historique plus ancien n’est pas connu ici")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Première publication");
  await expect(versionsOn(page).last()).toContainText("au plus tard le 6 mars 2024");
  await expect(versionsOn(page).last()).toContainText("Plus ancienne version connue ici");
});

test("a directory in a git work tree shows what was committed there, any other has no history", async ({
  request,
  made,
}) => {
  const CONTENT_DIR = join(made.repository.work, "content");
  await using server = await serve({ content: {}, env: { CONTENT_DIR } });
  const html = await (await request.get(server.url + list)).text();
  expect(html).toContain("4 versions publiées");
  expect(html).not.toContain("secret");
  const former = await request.get(server.url + addressOf(made.ids, 2));
  expect(await former.text()).toMatch(/387.voix/);

  await using plain = await serve({ content: { "themes.yaml": themes, [file]: article("Seul.") } });
  expect((await request.get(plain.url + list)).status()).toBe(404);
  expect(await (await request.get(`${plain.url}/fr/articles/vote`)).text()).not.toContain(
    "vote/history",
  );
});
