import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createRepository, type Repository } from "../../../../e2e/support/repository.ts";
import { gitSource } from "./git-source.ts";

const text = (slug?: string) =>
  `---\ntitle: "T"\n${slug ? `slug: ${slug}\n` : ""}---\n\nTexte long.\n`;
const file = (key: string) => `articles/${key}/fr.mdx`;

let repository: Repository;
let dataDirectory: string;

beforeEach(() => {
  repository = createRepository({ [file("2024-05-01-un")]: text() });
  dataDirectory = mkdtempSync(join(tmpdir(), "tribune-former-"));
});

afterEach(() => {
  repository[Symbol.dispose]();
  rmSync(dataDirectory, { recursive: true });
});

/** What a server that starts now knows of former slugs. */
async function formerAtStart() {
  const options = { address: repository.address, branch: "main", folder: "content", dataDirectory };
  const source = await gitSource(options);
  return (await source.snapshot()).former;
}

const knownFile = () => {
  const clone = readdirSync(dataDirectory).find((name) => name.endsWith(".git")) ?? "";
  return join(dataDirectory, clone, "tribune-renames.json");
};

test("a start knows the slugs of before, and those that changed since the last one", async () => {
  repository.write(file("2024-05-01-un"), text("premier"));
  repository.push();
  const first = [{ path: file("2024-05-01-un"), slug: "un" }];
  expect(await formerAtStart()).toEqual(first);
  repository.git("mv", "content/articles/2024-05-01-un", "content/articles/2024-05-01-deux");
  repository.push();
  const moved = { path: file("2024-05-01-deux"), slug: "un" };
  const both = [{ ...moved, slug: "premier" }, moved];
  expect(await formerAtStart()).toEqual(both);
  writeFileSync(knownFile(), "not what was written");
  expect(await formerAtStart()).toEqual(both);
});

test("after a history was replaced, nothing of the one before is believed", async () => {
  repository.write(file("2024-05-01-un"), text("premier"));
  repository.push();
  expect(await formerAtStart()).toHaveLength(1);
  repository.git("checkout", "--quiet", "--orphan", "other");
  repository.push();
  expect(await formerAtStart()).toEqual([]);
});

test("a page's slugs of before are known too, and those of a moved folder; an article is no page", async () => {
  const page = (key: string) => `pages/${key}/fr.mdx`;
  const long = (slug: string) => `${text(slug)}${"Une phrase de la page. ".repeat(20)}\n`;
  repository.write(page("contact"), long("ecrire"));
  repository.push();
  repository.write(page("contact"), long("joindre"));
  repository.push();
  const named = { path: page("contact"), slug: "ecrire" };
  expect(await formerAtStart()).toEqual([named]);
  repository.git("mv", "content/pages/contact", "content/pages/nous");
  repository.push();
  const moved = { path: page("nous"), slug: "joindre" };
  expect(await formerAtStart()).toEqual([moved, { ...named, path: page("nous") }]);
  repository.git("mv", "content/pages/nous", "content/articles/2024-06-01-nous");
  repository.push();
  expect(await formerAtStart()).toHaveLength(2);
});
