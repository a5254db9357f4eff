import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fileOn, openDesk } from "../../../e2e/support/desk.ts";
import { serveBackend } from "../../../e2e/support/git-backend.ts";
import { createRepository } from "../../../e2e/support/repository.ts";
import { blobId } from "../../content/source/blob.ts";
import type { Saving } from "./saving.ts";

const key = "2024-05-01-un";
const path = `articles/${key}/fr.mdx`;
const ana = { name: "Ana Ruiz", email: "ana@bureau.example" };

function save(desk: Saving, text: string, base: string) {
  const file = { path, bytes: Buffer.from(text), base: blobId(Buffer.from(base)) };
  return desk.save({ key, files: [file], person: ana });
}

test("over HTTP a text is saved and published, and no process shows the password", async () => {
  using repository = createRepository({ [path]: "Un.\n" });
  await using forge = await serveBackend(repository.address);
  forge.credentials = "site:mot%20de%2Fpasse";
  const shown: string[] = [];
  forge.onAsked = () => {
    for (const file of globSync("/proc/[0-9]*/cmdline")) {
      try {
        shown.push(readFileSync(file, "utf8"));
      } catch {
        // It has just ended.
      }
    }
  };
  using desk = await openDesk(`http://${forge.credentials}@${forge.host}/origin.git`);
  expect(await save(desk, "Deux.\n", "Un.\n")).toHaveProperty("commit");
  expect(fileOn(repository.address, `desk/${key}`, path)).toBe("Deux.\n");
  expect(await desk.publish(key, ana)).toHaveProperty("revision");
  expect(fileOn(repository.address, "main", path)).toBe("Deux.\n");
  expect(shown.join("\n")).toContain("push");
  for (const form of ["mot%20de%2Fpasse", "mot de/passe"]) {
    expect(shown.join("\n")).not.toContain(form);
  }
});

test("a repository that may be read, but not written to, is said; then the text is saved", async () => {
  using repository = createRepository({ [path]: "Un.\n" });
  await using forge = await serveBackend(repository.address);
  forge.writable = false;
  using desk = await openDesk(`http://${forge.credentials}@${forge.host}/origin.git`);
  expect(await desk.open(key)).toMatchObject({ files: [{ path }] });
  expect(await save(desk, "Deux.\n", "Un.\n")).toMatchObject({ refused: "read-only" });
  forge.writable = true;
  expect(await save(desk, "Deux.\n", "Un.\n")).toHaveProperty("commit");
});

test("a token that expired is said; what was saved before is there", async () => {
  using repository = createRepository({ [path]: "Un.\n" });
  await using forge = await serveBackend(repository.address);
  using desk = await openDesk(`http://${forge.credentials}@${forge.host}/origin.git`);
  expect(await save(desk, "Deux.\n", "Un.\n")).toHaveProperty("commit");
  forge.credentials = "site:another";
  expect(await save(desk, "Trois.\n", "Deux.\n")).toMatchObject({ refused: "credentials" });
  expect(fileOn(repository.address, `desk/${key}`, path)).toBe("Deux.\n");
});
