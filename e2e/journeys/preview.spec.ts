import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { healthOf } from "../support/health.ts";
import { test } from "../support/published-site.ts";
import { publish } from "../support/publishing.ts";
import { createRepository, type Repository } from "../support/repository.ts";
import {
  linkTo,
  previewSecret,
  pushBranch,
  review,
  serveReviewed,
  tokenFor,
} from "../support/reviewing.ts";
import { serve } from "../support/serve.ts";
import { exampleContent } from "../support/workspace.ts";

const key = "2020-12-01-tech-for-good-call";
const file = `articles/${key}/fr.mdx`;
const page = "/fr/articles/tech-for-good-call";

/** Each test's own: where a branch is may be known for some seconds after it is gone. */
let branch: string;
let tests = 0;
test.beforeEach(() => {
  tests += 1;
  branch = `brouillons/été-${tests}`;
});

const article = (title: string, more = "") =>
  `---\ntitle: "${title}"\ndate: 2026-11-20\nsummary: "Un résumé."\nthemes: [blockchain]\n${more}---\n\nTexte.\n`;
const textOf = ({ work }: Repository, path = file) =>
  readFileSync(join(work, "content", path), "utf8");

/** A branch with a changed article, a draft and an embargoed one. */
const pushWork = (repository: Repository) =>
  pushBranch(repository, branch, () => {
    repository.write(file, `${textOf(repository)}\nUne phrase de la branche.\n`);
    repository.write("articles/2026-11-20-neuf/fr.mdx", article("Un brouillon", "draft: true\n"));
    const later = article("Un embargo").replace("2026-11-20", "2099-01-01");
    repository.write("articles/2026-11-21-tenu/fr.mdx", later);
  });

test("a link opens the whole site at its branch, under a banner, and the way out leads back", async ({
  page: tab,
  site: { repository, server },
}) => {
  const commit = pushWork(repository);
  await tab.goto(linkTo(server, { ref: branch, article: key }));
  expect(new URL(tab.url()).pathname).toBe(page);
  await expect(tab.getByText("Une phrase de la branche.")).toBeVisible();
  const banner = tab.getByRole("complementary", { name: "Aperçu" });
  await expect(banner).toContainText(branch);
  await expect(banner).toContainText(commit.slice(0, 8));
  await expect(banner).toContainText("Éditeur");
  await expect(banner).toContainText("1 commit d’avance, 0 de retard");
  await expect(banner).toContainText("suit la branche");

  await tab.goto(`${server.url}/fr`);
  const entry = (title: string) => tab.getByRole("article").filter({ hasText: title });
  await expect(entry("Un brouillon")).toContainText("Brouillon");
  await expect(entry("Un embargo")).toContainText("Sous embargo");
  await tab.getByRole("link", { name: "Blockchain" }).first().click();
  await expect(entry("Un brouillon")).toBeVisible();
  await entry("Un embargo").getByRole("heading").getByRole("link").click();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText("Un embargo");

  await tab.goto(server.url + page);
  await tab.getByRole("button", { name: "Quitter l’aperçu" }).click();
  expect(new URL(tab.url()).pathname).toBe(page);
  await expect(tab.getByText("Une phrase de la branche.")).toBeHidden();
  await expect(banner).toBeHidden();
  expect((await tab.context().cookies()).filter(({ value }) => value !== "")).toEqual([]);
});

test("what a reviewer sees is kept by nobody, and readers see nothing of it", async ({
  site: { repository, server },
}) => {
  pushWork(repository);
  const token = tokenFor({ ref: branch });
  const paths = ["/fr", "/en", "/fr/articles", "/fr/articles/neuf", page, "/fr/review", "/fr/rien"];
  for (const path of paths) {
    const before = await (await fetch(server.url + path)).text();
    const { text, headers } = await review(server, path, token);
    expect(headers.get("cache-control"), path).toBe("private, no-store");
    expect(headers.get("x-robots-tag"), path).toContain("noindex");
    expect(headers.get("etag"), path).toBeNull();
    expect(headers.get("content-security-policy"), path).not.toMatch(/unsafe|\*/);
    expect(text, path).toContain("review-banner");
    expect(text, path).not.toMatch(/_next\/[^"]*\.js|__next_f|style="/);
    const after = await fetch(server.url + path);
    expect(await after.text(), path).toBe(before);
    expect(before, path).not.toMatch(/review-banner|Un brouillon|Une phrase de la branche/);
    expect(after.headers.get("set-cookie")).toBeNull();
  }
  for (const path of ["/fr/review", "/en/review", "/fr/articles/neuf", "/fr/review-ended"]) {
    expect((await fetch(server.url + path)).status, path).toBe(404);
  }
});

test("an expired, damaged or revoked link is refused in the reader's language, with ways on", async ({
  page: tab,
  site: { repository, server },
}) => {
  pushWork(repository);
  const past = tokenFor({ ref: branch, locale: "en", until: Math.floor(Date.now() / 1_000) - 1 });
  const good = tokenFor({ ref: branch });
  const revoked = tokenFor({ ref: branch }, "the secret before this one");
  for (const [token, title] of [
    [past, "This preview has ended"],
    [`${good}x`, "Ce lien d’aperçu n’ouvre rien"],
    [good.replace(/^./, "A"), "Ce lien d’aperçu n’ouvre rien"],
    [revoked, "Ce lien d’aperçu n’ouvre rien"],
    ["", "Ce lien d’aperçu n’ouvre rien"],
  ] as const) {
    const response = await tab.goto(`${server.url}/api/preview?token=${token}`);
    expect(response?.status(), title).toBe(401);
    await expect(tab.getByRole("heading", { level: 1 })).toHaveText(title);
    expect(await tab.context().cookies()).toEqual([]);
  }
  await tab.getByRole("link", { name: "Page d’accueil" }).click();
  expect(new URL(tab.url()).pathname).toBe("/fr");
  // A cookie that somebody edited opens nothing either, and goes away.
  const edited = await review(server, page, revoked);
  expect(edited.status).toBe(401);
  expect(edited.text).toContain(`href="${page}"`);
  expect(edited.text).not.toContain("Une phrase de la branche.");
  expect(edited.headers.getSetCookie().join()).toContain("tribune_preview=; Path=/; HttpOnly");
});

test("a link leads to an article of this site and nowhere else, whatever is added to it", async ({
  site: { repository, server },
}) => {
  pushWork(repository);
  const open = async (link: string) =>
    (await fetch(link, { redirect: "manual" })).headers.get("location");
  for (const wanted of ["//evil.example", "https://evil.example", "../..", "\\\\evil.example"]) {
    const link = linkTo(server, { ref: branch, article: wanted });
    expect(await open(link), wanted).toBe("/fr/review");
    expect(await open(`${link}&path=${wanted}&redirect=${wanted}&ref=main`)).toBe("/fr/review");
    const exit = await fetch(`${server.url}/api/preview/exit`, {
      method: "POST",
      body: new URLSearchParams({ path: wanted }),
      redirect: "manual",
    });
    expect(exit.headers.get("location"), wanted).toBe("/fr");
  }
  expect(await open(linkTo(server, { ref: branch, locale: "en" }))).toBe("/en");
  expect((await fetch(`${server.url}/api/preview/exit`)).status).toBe(405);
});

test("a link that follows shows what the branch became, one that is pinned stays", async ({
  site: { repository, server },
}) => {
  const first = pushWork(repository);
  const follows = tokenFor({ ref: branch });
  const pinned = tokenFor({ ref: branch, commit: first });
  expect((await review(server, page, follows)).text).toContain("Une phrase de la branche.");
  expect((await review(server, page, pinned)).text).toContain("Ce lien reste à ce commit");

  pushBranch(repository, branch, () => {
    repository.write(file, `${textOf(repository)}\nUne phrase après coup.\n`);
  });
  await expect
    .poll(async () => (await review(server, page, follows)).text, { intervals: [100] })
    .toContain("Une phrase après coup.");
  expect((await review(server, page, follows)).text).not.toContain("Une phrase de la branche.");
  expect((await review(server, page, pinned)).text).toContain("Une phrase de la branche.");

  repository.git("push", "--quiet", "origin", `:refs/heads/${branch}`);
  await expect
    .poll(async () => (await review(server, page, follows)).status, { intervals: [100] })
    .toBe(410);
  const gone = await review(server, page, follows);
  expect(gone.text).toContain("Cette branche n’existe plus");
  expect((await review(server, page, pinned)).text).toContain("Une phrase de la branche.");
});

test("tags and full commit ids are reviewed too; a name that could be an option is not", async ({
  site: { repository, server },
}) => {
  const commit = pushWork(repository);
  repository.git("tag", "relecture-1", commit);
  repository.git("push", "--quiet", "origin", "relecture-1");
  for (const ref of ["relecture-1", commit]) {
    const { status, text } = await review(server, page, tokenFor({ ref }));
    expect(status, ref).toBe(200);
    expect(text, ref).toContain("Une phrase de la branche.");
  }
  for (const ref of ["rien", "0".repeat(40), "--upload-pack=touch /tmp/x", "a..b", "main:x"]) {
    const { status, text } = await review(server, page, tokenFor({ ref }));
    expect([410, 502], ref).toContain(status);
    expect(text).not.toContain("review-banner");
  }
});

test("without its secret, or over a directory, there are no previews and the answer says so", async () => {
  using repository = createRepository(exampleContent);
  await using without = await serveReviewed(repository, { PREVIEW_SECRET: undefined });
  await using directory = await serve({
    content: exampleContent,
    env: { PREVIEW_SECRET: previewSecret },
  });
  for (const server of [without, directory]) {
    const answer = await fetch(linkTo(server, { ref: "main" }));
    expect(answer.status).toBe(404);
    expect((await answer.json()).error).toContain("CONTENT_REPOSITORY");
    const { text } = await review(server, "/fr", tokenFor({ ref: "main" }));
    expect(text).not.toContain("review-banner");
  }
});

test("a broken file shows its last good version, its error, and takes nothing else down", async ({
  site: { repository, server },
}) => {
  pushBranch(repository, branch, () => {
    repository.write(file, `${textOf(repository)}\n<Callout>\n`);
    repository.write("articles/2026-11-20-neuf/fr.mdx", article("Un article sain"));
    repository.write("themes.yaml", "a: [");
  });
  const token = tokenFor({ ref: branch });
  const shown = await review(server, page, token);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain("sa dernière bonne version");
  expect(shown.text).toContain("La balise &lt;Callout> n’est pas fermée");
  expect((await review(server, "/fr/articles/neuf", token)).status).toBe(200);
  const all = await review(server, "/fr/review", token);
  expect(all.text).toContain("themes.yaml, ligne 1");
  const { problems, status } = await healthOf(server);
  expect({ problems, status }).toEqual({ problems: [], status: "ok" });
});

test("an image of a branch is shown to its reviewers alone", async ({
  site: { repository, server },
}) => {
  const image = readFileSync("e2e/screenshots/home.png");
  pushBranch(repository, branch, () => {
    repository.write(`articles/${key}/secret.png`, image);
    repository.write(file, `${textOf(repository)}\n<Figure src="secret.png" alt="Une image" />\n`);
  });
  const { text } = await review(server, page, tokenFor({ ref: branch }));
  const address = /\/media\/[^"]*secret\.png/.exec(text)?.[0] ?? "";
  expect(address).not.toBe("");
  const shown = await review(server, address, tokenFor({ ref: branch }));
  expect(shown.status).toBe(200);
  expect(shown.headers.get("cache-control")).toBe("private, no-store");
  expect((await fetch(server.url + address)).status).toBe(404);
});

test("while a branch is reviewed its publication changes what the banner says, not the preview", async ({
  site: { repository, server },
}) => {
  pushWork(repository);
  const token = tokenFor({ ref: branch });
  expect((await review(server, page, token)).text).toContain("1 commit d’avance, 0 de retard");
  repository.write("articles/2026-11-22-autre/fr.mdx", article("Publié entre temps"));
  repository.push();
  await publish(server);
  const { text } = await review(server, page, token);
  expect(text).toContain("1 commit d’avance, 1 de retard");
  expect(text).toContain("Une phrase de la branche.");
  expect((await review(server, "/fr", token)).text).not.toContain("Publié entre temps");
});
