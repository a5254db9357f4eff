import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRepository, type Repository } from "../../e2e/support/repository.ts";
import { articleText, themesYaml } from "../testing/content.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import { assetOf, type Catalogue } from "./catalogue.ts";
import { memoryStore } from "./parsed-store.ts";
import { directorySource } from "./source/directory.ts";
import { gitSource } from "./source/git/git-source.ts";
import { visibility } from "./visibility.ts";

const noon = Date.parse("2026-11-24T12:00:00Z");
const at = (hours: number) => new Date(noon + hours * 3_600_000).toISOString();
const file = (key: string) => `articles/${key}/fr.mdx`;
const one = file("2026-02-01-un");

let repository: Repository;
let folders: string[];

beforeEach(() => {
  repository = createRepository({
    "themes.yaml": themesYaml,
    [file("2026-01-01-autre")]: articleText({ title: "Autre" }),
  });
  folders = [];
});
afterEach(() => {
  repository[Symbol.dispose]();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A site that runs: what it publishes is made from what it published before. */
async function site() {
  const folder = mkdtempSync(join(tmpdir(), "tribune-last-good-"));
  folders.push(folder);
  const source = await gitSource({
    ...{ address: repository.address, branch: "main", folder: "content" },
    dataDirectory: folder,
  });
  const store = memoryStore();
  let last: Catalogue | undefined;
  return async (now = noon) => {
    last = await buildCatalogue(await source.snapshot(), source, store, last, { now });
    return last;
  };
}

/** What readers have of a work: its title, or that it is not there for them. */
function shown(catalogue: Catalogue, now = noon, key = "2026-02-01-un") {
  const article = catalogue.works.get(key)?.fr;
  return article && visibility(article, now) === "visible" ? article.title : undefined;
}

/** The same after a restart whose data directory is empty. */
const restarted = async (now = noon) => (await site())(now);

/** Commits on a branch of its own, then merges it as a forge does. */
function merge(...states: readonly (() => void)[]): void {
  repository.git("switch", "--quiet", "--create", "branche");
  for (const write of states) {
    write();
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "--allow-empty", "--message", "travail");
  }
  repository.git("switch", "--quiet", "main");
  repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "branche");
  repository.git("branch", "--quiet", "--delete", "branche");
  repository.push("après", at(0));
}

const write = (title: string, fields: Readonly<Record<string, string>> = {}, path = one) =>
  repository.write(path, articleText({ title, ...fields }));

test("a branch's working text is never public, however its last state is broken", async () => {
  const publish = await site();
  await publish();
  merge(
    () => write("Travail, pas relu"),
    () => write("Final", { date: at(9_000), themes: "[alpah]" }),
  );
  for (const catalogue of [await publish(), await restarted()]) {
    expect(shown(catalogue)).toBeUndefined();
    expect(catalogue.problems).toMatchObject([{ file: one, rule: "unknown-theme", kept: null }]);
  }
});

test("what was published stays when a branch breaks it, and what the branch tried meanwhile is not shown", async () => {
  write("V1");
  const first = repository.push();
  const publish = await site();
  await publish();
  merge(
    () => write("A, pas relu"),
    () => write("B", { themes: "[alpah]" }),
  );
  for (const catalogue of [await publish(), await restarted()]) {
    expect(shown(catalogue)).toBe("V1");
    expect(catalogue.problems).toMatchObject([{ file: one, kept: first }]);
  }
});

test("a text that was renamed and broken at once is read at its new address", async () => {
  const long = "Une phrase que personne ne change.\n".repeat(20);
  repository.write(one, articleText({ title: "Bon" }, long));
  repository.push();
  const publish = await site();
  await publish();
  repository.git("mv", "content/articles/2026-02-01-un", "content/articles/2026-02-01-deux");
  repository.write(file("2026-02-01-deux"), articleText({ themes: "[alpah]" }, long));
  repository.push();
  for (const catalogue of [await publish(), await publish(), await restarted()]) {
    expect(shown(catalogue, noon, "2026-02-01-deux")).toBe("Bon");
    expect(catalogue.bySlug.get("fr")?.get("deux")?.file).toBe(file("2026-02-01-deux"));
    expect(catalogue.works.has("2026-02-01-un")).toBe(false);
  }
  repository.write(file("2026-02-01-deux"), articleText({ title: "Réparé" }, long));
  repository.push();
  expect(shown(await publish(), noon, "2026-02-01-deux")).toBe("Réparé");
});

test("a directory that is worked on keeps what was committed last, and its images", async () => {
  const dot = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
  const image = "articles/2026-01-01-autre/a.gif";
  write("Bon");
  repository.write(image, dot);
  repository.push();
  write("Cassé", { themes: "[alpah]" });
  repository.write("themes.yaml", themesYaml.replace("name:", "nom:"));
  repository.write(image, "<html>404</html>");
  const source = await directorySource(join(repository.work, "content"));
  const catalogue = await buildCatalogue(await source.snapshot(), source, memoryStore());
  expect(shown(catalogue)).toBe("Bon");
  expect(catalogue.themes?.map(({ key }) => key)).toEqual(["alpha", "beta"]);
  const kept = assetOf(catalogue, "2026-01-01-autre", "a.gif");
  expect(kept && Buffer.from(await source.read(kept)).equals(dot)).toBe(true);
});

test("a document keeps its last good form, whole, and after a restart too", async () => {
  const table = "articles/2026-01-01-autre/table.csv";
  repository.write(table, "an;budget\n2026;12\n");
  const first = repository.push();
  const publish = await site();
  await publish();
  repository.write(table, Buffer.from([0, 1, 2, 255]));
  repository.push();
  for (const catalogue of [await publish(), await restarted()]) {
    expect(catalogue.refused.get(table)?.lastGood).toMatchObject({
      revision: first,
      entry: { size: 18 },
    });
  }
});

test("an image keeps what the published branch last showed, never what a branch tried", async () => {
  const dot = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
  const image = "articles/2026-01-01-autre/a.gif";
  repository.write(image, dot);
  const first = repository.push();
  const publish = await site();
  await publish();
  merge(
    () => repository.write(image, Buffer.concat([dot, Buffer.from("essai")])),
    () => repository.write(image, "<html>404</html>"),
  );
  for (const catalogue of [await publish(), await restarted()]) {
    expect(catalogue.refused.get(image)?.lastGood?.revision).toBe(first);
  }
});
