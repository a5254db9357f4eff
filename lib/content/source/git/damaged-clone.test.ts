import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type Repository } from "../../../../e2e/support/repository.ts";
import { gitSource } from "./git-source.ts";

const file = "articles/2024-05-01-un/fr.mdx";

/** All files of git's objects in a clone. */
function objectsIn(clone: string): string[] {
  return readdirSync(join(clone, "objects"), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
}

const damages: Record<string, (clone: string) => void> = {
  "all objects cut short": (clone) => {
    for (const object of objectsIn(clone)) truncateSync(object, 20);
  },
  "the objects gone": (clone) => rmSync(join(clone, "objects"), { recursive: true }),
  "no HEAD": (clone) => writeFileSync(join(clone, "HEAD"), ""),
  "garbage for references": (clone) => {
    rmSync(join(clone, "refs"), { recursive: true });
    writeFileSync(join(clone, "packed-refs"), "garbage, not references\n");
  },
  "a reference to nowhere": (clone) =>
    writeFileSync(join(clone, "refs/tribune/published"), `${"1".repeat(40)}\n`),
  "what a killed fetch leaves": (clone) => {
    writeFileSync(join(clone, "refs/tribune/published.lock"), "");
    writeFileSync(join(clone, "objects/pack/tmp_pack_abcdef"), "PACK");
  },
};

const places = {
  "read in place": ({ address }: Repository) => address,
  // The same repository as one on another machine: it is never read in place.
  elsewhere: ({ address }: Repository) => `file://${address}`,
};

for (const [place, addressOf] of Object.entries(places)) {
  for (const [name, damage] of Object.entries(damages)) {
    test(`a clone with ${name} is made anew at the next start; the repository is ${place}`, async () => {
      using repository = createRepository({ [file]: "Un." });
      const dataDirectory = mkdtempSync(join(tmpdir(), "tribune-damaged-"));
      const open = () =>
        gitSource({
          address: addressOf(repository),
          branch: "main",
          folder: "content",
          dataDirectory,
        });
      const cloneIn = () =>
        join(dataDirectory, readdirSync(dataDirectory).find((each) => each.endsWith(".git")) ?? "");
      await (await open()).snapshot();

      repository.write(file, "Avant.");
      const before = repository.push();
      damage(cloneIn());
      const source = await open();
      const read = async () => {
        const { revision, entries } = await source.snapshot();
        const entry = entries.get(file);
        if (entry === undefined) throw new Error("The article is not there.");
        return { revision, text: Buffer.from(await source.read(entry)).toString() };
      };
      expect(await read()).toEqual({ revision: before, text: "Avant." });
      repository.write(file, "Après.");
      const after = repository.push();
      expect(await read()).toEqual({ revision: after, text: "Après." });
      await expect
        .poll(() => objectsIn(cloneIn()).filter((each) => each.includes("tmp_")))
        .toEqual([]);
      expect(readdirSync(dataDirectory).filter((each) => each.endsWith(".git"))).toHaveLength(1);
      rmSync(dataDirectory, { recursive: true });
    });
  }
}
