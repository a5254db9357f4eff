import { execFileSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { healthOf } from "./support/health.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { pushBranch, review, serveReviewed, tokenFor } from "./support/reviewing.ts";
import type { Server } from "./support/serve.ts";
import { exampleContent } from "./support/workspace.ts";

const article = (title: string, text = "Texte.") =>
  `---\ntitle: "${title}"\ndate: 2020-01-02\nsummary: "Un résumé."\nthemes: [blockchain]\n---\n\n${text}\n`;

/** Writes an object with git's plumbing and returns its id. */
const object = ({ work }: Repository, args: string[], input: string | Buffer) =>
  execFileSync("git", args, { cwd: work, input, encoding: "utf8", maxBuffer: 1e9 }).trim();

/** Puts a tree on a branch as its `content`. */
function pushTree(repository: Repository, branch: string, content: string): void {
  const root = object(repository, ["mktree"], `040000 tree ${content}\tcontent\n`);
  const commit = repository.git("commit-tree", root, "-p", "main", "-m", branch);
  repository.git("push", "--quiet", "--force", "origin", `${commit}:refs/heads/${branch}`);
}

/** The live site answers as it did while a branch is looked at, and after it. */
async function staysLive(server: Server, during: Promise<unknown>): Promise<void> {
  let [answered, over] = [0, false];
  const done = during.finally(() => {
    over = true;
  });
  do {
    const response = await fetch(`${server.url}/fr`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('<aside class="review');
    answered += Number(!over);
  } while (!over);
  await done;
  expect(answered, "answers to readers meanwhile").toBeGreaterThan(0);
  expect(await healthOf(server)).toMatchObject({
    status: "ok",
    problems: [],
  });
}

test("a tree of 100,000 articles, and one that repeats itself for ever, are refused in words", async () => {
  using repository = createRepository(exampleContent);
  const blob = object(repository, ["hash-object", "-w", "--stdin"], article("Répété"));
  const folder = object(repository, ["mktree"], `100644 blob ${blob}\tfr.mdx\n`);
  const names = Array.from(
    { length: 100_000 },
    (_, index) => `040000 tree ${folder}\t2020-${index}\n`,
  );
  const articles = object(repository, ["mktree"], names.join(""));
  pushTree(
    repository,
    "large",
    object(repository, ["mktree"], `040000 tree ${articles}\tarticles\n`),
  );
  let bomb = folder;
  for (let level = 0; level < 12; level += 1) {
    const twins = Array.from({ length: 16 }, (_, index) => `040000 tree ${bomb}\td${index}\n`);
    bomb = object(repository, ["mktree"], twins.join(""));
  }
  pushTree(repository, "bomb", bomb);
  await using server = await serveReviewed(repository);
  await fetch(`${server.url}/fr`);
  for (const ref of ["large", "bomb"]) {
    const looking = review(server, "/fr", tokenFor({ ref }));
    await staysLive(server, looking);
    const { status, text } = await looking;
    expect(status, ref).toBe(422);
    expect(text).toContain("Cette branche change trop de fichiers");
  }
});

test("links out of the tree, submodules and odd modes are no content", async () => {
  using repository = createRepository(exampleContent);
  const link = object(repository, ["hash-object", "-w", "--stdin"], "/etc/passwd");
  const good = object(repository, ["hash-object", "-w", "--stdin"], article("Un article sain"));
  const commit = repository.git("rev-parse", "main");
  const tree = (lines: string) => object(repository, ["mktree", "--missing"], lines);
  const linked = tree(
    `120000 blob ${link}\ten.mdx\n100755 blob ${good}\tfr.mdx\n120000 blob ${link}\tx.png\n`,
  );
  const articles = tree(
    `040000 tree ${linked}\t2020-01-02-sain\n160000 commit ${commit}\t2020-01-03-module\n120000 blob ${link}\t2020-01-04-lien\n`,
  );
  const themes = repository.git("rev-parse", "main:content/themes.yaml");
  pushTree(
    repository,
    "odd",
    tree(
      `040000 tree ${articles}\tarticles\n100644 blob ${themes}\tthemes.yaml\n120000 blob ${link}\tredirects.yaml\n`,
    ),
  );
  await using server = await serveReviewed(repository);
  const token = tokenFor({ ref: "odd" });
  const home = await review(server, "/fr", token);
  expect(home.status).toBe(200);
  expect(home.text).toContain("Un article sain");
  const all = await review(server, "/fr/review", token);
  expect(all.status).toBe(200);
  for (const { text } of [home, all]) expect(text).not.toContain("root:x:0:0");
  for (const path of [
    "/en/articles/lien",
    "/fr/articles/module",
    "/media/2020-01-02-sain/x/x.png",
  ]) {
    expect((await review(server, path, token)).status, path).toBe(404);
  }
});

test("hostile texts are errors on the review page, with their place, and nothing runs", async ({
  page,
}) => {
  using repository = createRepository(exampleContent);
  const texts = {
    script: "<script>document.title = 'pwned'</script>",
    handler: '<img src="x" onerror="document.title = 1" />',
    code: "{process.exit(1)}",
    import: "import fs from 'node:fs'\n\nText",
    prop: "<Callout tone={globalThis.x}>\n\nA\n\n</Callout>",
    nested: "> ".repeat(3_000),
    bold: "**a ".repeat(20_000),
    stars: "*a_".repeat(20_000),
    brackets: "[".repeat(100_000),
  };
  pushBranch(repository, "hostile", () => {
    for (const [name, text] of Object.entries(texts)) {
      repository.write(`articles/2020-01-02-${name}/fr.mdx`, article(`Titre ${name}`, text));
    }
    repository.write("articles/2020-01-02-large/fr.mdx", article("Large", "x".repeat(2 ** 20)));
    repository.write("articles/2020-01-02-bytes/fr.mdx", Buffer.from([0xff, 0xfe, 0, 1]));
    repository.write("articles/../mandates.yaml", "- &a [*a, *a]\n");
    repository.write(
      "articles/2020-01-02-titre/fr.mdx",
      article("<script>document.title = 2</script>"),
    );
  });
  await using server = await serveReviewed(repository);
  const looking = review(server, "/fr/review", tokenFor({ ref: "hostile" }));
  await staysLive(server, looking);
  expect((await looking).status, server.log.join("\n")).toBe(200);
  await page.goto(`${server.url}/api/preview?token=${tokenFor({ ref: "hostile" })}`);
  await page.goto(`${server.url}/fr/review`);
  await expect(page).toHaveTitle(
    "Ce que change « hostile »".replace("« ", "«\u202f").replace(" »", "\u202f»"),
  );
  const problems = page.locator("section", {
    has: page.getByRole("heading", { name: "Ce que disent" }),
  });
  for (const name of ["script", "code", "import", "prop", "nested", "stars", "large", "bytes"]) {
    await expect(problems).toContainText(`articles/2020-01-02-${name}/fr.mdx, ligne`);
  }
  await page.goto(`${server.url}/fr`);
  await expect(page).toHaveTitle("Le Carnet");
});

test("a blob of 200 MB is an error of its own file, and takes neither memory nor time", async () => {
  using repository = createRepository(exampleContent);
  pushBranch(repository, "heavy", () => {
    const large = Buffer.alloc(200 * 1024 * 1024, "a");
    repository.write("articles/2020-01-02-lourd/fr.mdx", large);
    repository.write(
      "articles/2020-01-03-sain/fr.mdx",
      article("Sain", '<Figure src="lourd.png" alt="Lourd" />'),
    );
    repository.write("articles/2020-01-03-sain/lourd.png", large);
    repository.write("mandates.yaml", large);
  });
  await using server = await serveReviewed(repository);
  await (await fetch(`${server.url}/fr`)).text();
  const looking = review(server, "/fr/review", tokenFor({ ref: "heavy" }));
  await staysLive(server, looking);
  expect((await looking).text).toContain("articles/2020-01-02-lourd/fr.mdx, ligne 1");
  const sound = await review(server, "/fr/articles/sain", tokenFor({ ref: "heavy" }));
  expect(sound.status).toBe(200);
  expect(sound.text).toContain("Image non disponible");
});
