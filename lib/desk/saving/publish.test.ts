import { expect, test } from "vitest";
import { fileOn, inRepository, openDesk } from "../../../e2e/support/desk.ts";
import { createRepository, type Repository } from "../../../e2e/support/repository.ts";
import { blobId } from "../../content/source/blob.ts";
import { chosenText } from "./chosen-text.ts";
import type { Conflict, Saving } from "./saving.ts";

const key = "2024-05-01-un";
const path = `articles/${key}/fr.mdx`;
const other = `articles/${key}/en.mdx`;
const branch = `desk/${key}`;
const ana = { name: "Ana Ruiz", email: "ana@bureau.example" };
const lines = ["Un.", "Deux.", "Trois.", "Quatre.", "Cinq.", "Six.", "Sept."];
const first = `${lines.join("\n")}\n`;
const withLine = (index: number, text: string) => `${lines.with(index, text).join("\n")}\n`;
const id = (text: string) => blobId(Buffer.from(text));

async function save(desk: Saving, text: string, base: string | undefined, file = path) {
  const written = { path: file, bytes: Buffer.from(text), base: base && id(base) };
  const saved = await desk.save({ key, files: [written], person: ana });
  expect(saved).toHaveProperty("commit");
}

/** Publishes a text as somebody does who writes in git. */
function publishElsewhere(repository: Repository, text: string, file = path): string {
  repository.write(file, text);
  return repository.push();
}

function conflictIn(answer: object): Conflict {
  const [conflict] = "conflicts" in answer ? (answer.conflicts as readonly Conflict[]) : [];
  if (conflict === undefined) throw new Error(JSON.stringify(answer));
  return conflict;
}

const branchesOf = ({ address }: Repository) =>
  inRepository(address, "for-each-ref", "--format=%(refname:short)", "refs/heads/desk");

test("published, a text is on the published branch as one step, with all that led to it beside", async () => {
  using repository = createRepository({ [path]: first, [other]: "One.\n" });
  using desk = await openDesk(repository.address);
  await save(desk, withLine(0, "A."), first);
  await save(desk, withLine(0, "B."), withLine(0, "A."));
  const previous = inRepository(repository.address, "rev-parse", "main");
  const published = await desk.publish(key, { name: "Ben", email: "ben@bureau.example" });
  const revision = inRepository(repository.address, "rev-parse", "main");
  expect(published).toEqual({ revision, previous });
  expect(fileOn(repository.address, "main", path)).toBe(withLine(0, "B."));
  expect(fileOn(repository.address, "main", other)).toBe("One.\n");
  const log = (...args: string[]) =>
    inRepository(repository.address, "log", "--format=%an", ...args);
  expect(log("--first-parent", `${previous}..main`)).toBe("Ben");
  expect(log(`${previous}..main`)).toBe("Ben\nAna Ruiz\nAna Ruiz");
  await expect.poll(() => branchesOf(repository)).toBe("");
  expect(await desk.publish(key, ana)).toEqual({ refused: "nothing-begun", detail: key });
});

test("what was published meanwhile, in the same text too, is there with what the desk wrote", async () => {
  using repository = createRepository({ [path]: first, "articles/2024-06-01-deux/fr.mdx": "X.\n" });
  using desk = await openDesk(repository.address);
  await save(desk, withLine(0, "Du bureau."), first);
  publishElsewhere(repository, withLine(6, "D'ailleurs."));
  publishElsewhere(repository, "Y.\n", "articles/2024-06-01-deux/fr.mdx");
  expect(await desk.publish(key, ana)).toHaveProperty("revision");
  const both = `${lines.with(0, "Du bureau.").with(6, "D'ailleurs.").join("\n")}\n`;
  expect(fileOn(repository.address, "main", path)).toBe(both);
  expect(fileOn(repository.address, "main", "articles/2024-06-01-deux/fr.mdx")).toBe("Y.\n");
});

test("where both wrote in one passage, nothing is published before somebody chose", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  const ours = `${lines.with(0, "Du bureau.").with(3, "Quatre, dit le bureau.").join("\n")}\n`;
  const theirs = `${lines.with(3, "Quatre, dit un autre.").with(6, "Fin.").join("\n")}\n`;
  await save(desk, ours, first);
  const before = publishElsewhere(repository, theirs);
  const conflict = conflictIn(await desk.publish(key, ana));
  expect(inRepository(repository.address, "rev-parse", "main")).toBe(before);
  expect(conflictIn(await desk.merge(key, ana))).toEqual(conflict);
  expect(conflict).toEqual({
    ...{ path, base: id(first), ours: id(ours), theirs: id(theirs) },
    parts: [
      "Du bureau.\nDeux.\nTrois.\n",
      {
        base: "Quatre.\n",
        ours: "Quatre, dit le bureau.\n",
        theirs: "Quatre, dit un autre.\n",
      },
      "Cinq.\nSix.\nFin.\n",
    ],
  });
  const text = chosenText(conflict.parts ?? [], ["both"]);
  const chosen = { ...conflict, bytes: Buffer.from(text) };
  expect(await desk.merge(key, ana, [chosen])).toHaveProperty("commit");
  expect(fileOn(repository.address, branch, path)).toBe(text);
  expect(await desk.publish(key, ana)).toHaveProperty("revision");
  expect(fileOn(repository.address, "main", path)).toBe(text);
  expect(text).toContain("Quatre, dit le bureau.\nQuatre, dit un autre.\n");
});

test("a choice made of other words than are there now is not taken", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, withLine(3, "Du bureau."), first);
  publishElsewhere(repository, withLine(3, "D'un autre."));
  const conflict = conflictIn(await desk.merge(key, ana));
  publishElsewhere(repository, withLine(3, "D'un troisième."));
  const chosen = { ...conflict, bytes: Buffer.from(withLine(3, "Choisi.")) };
  const again = conflictIn(await desk.merge(key, ana, [chosen]));
  expect(again.theirs).toBe(id(withLine(3, "D'un troisième.")));
  expect(fileOn(repository.address, branch, path)).toBe(withLine(3, "Du bureau."));
});

test.each([
  ["removed what the other changed", undefined],
  ["kept it", Buffer.from(withLine(0, "Du bureau."))],
])("one %s, and the choice between them is a person's", async (_, bytes) => {
  using repository = createRepository({ [path]: first, [other]: "One.\n" });
  using desk = await openDesk(repository.address);
  await save(desk, withLine(0, "Du bureau."), first);
  repository.git("rm", "--quiet", `content/${path}`);
  repository.push();
  const conflict = conflictIn(await desk.publish(key, ana));
  expect(conflict).toMatchObject({ path, theirs: undefined, parts: undefined });
  expect(await desk.merge(key, ana, [{ ...conflict, bytes }])).toHaveProperty("commit");
  await desk.publish(key, ana);
  if (bytes === undefined) expect(() => fileOn(repository.address, "main", path)).toThrow();
  else expect(fileOn(repository.address, "main", path)).toBe(bytes.toString());
});

test("what one opens says which files differ, and which were published anew since", async () => {
  using repository = createRepository({ [path]: first, [other]: "One.\n" });
  using desk = await openDesk(repository.address);
  const published = inRepository(repository.address, "rev-parse", "main");
  const file = { path, blob: id(first), published: id(first), differs: false, moved: false };
  const english = { ...file, path: other, blob: id("One.\n"), published: id("One.\n") };
  const nothing = { draft: undefined, published, rewritten: false };
  expect(await desk.open(key)).toEqual({ ...nothing, files: [english, file] });
  await save(desk, "A.\n", first);
  const now = publishElsewhere(repository, "Two.\n", other);
  expect(await desk.open(key)).toEqual({
    ...{ draft: inRepository(repository.address, "rev-parse", branch), published: now },
    rewritten: false,
    files: [
      { ...english, published: id("Two.\n"), differs: true, moved: true },
      { ...file, blob: id("A.\n"), differs: true },
    ],
  });
  await desk.merge(key, ana);
  expect(await desk.open(key)).toMatchObject({
    files: [{ blob: id("Two.\n"), differs: false, moved: false }, { differs: true }],
  });
  expect(await desk.open("2030-01-01-rien")).toEqual({ ...nothing, published: now, files: [] });
});

test("works in folders by year, pages and settings are opened and published alike", async () => {
  const files = {
    "articles/2024/2024-05-02-an/fr.mdx": "An.\n",
    "pages/about/fr.mdx": "Page.\n",
    "themes.yaml": "{}\n",
  };
  using repository = createRepository(files);
  using desk = await openDesk(repository.address);
  const keys = ["2024-05-02-an", "pages/about", "settings"];
  for (const [index, [file, text]] of Object.entries(files).entries()) {
    const name = keys[index] ?? "";
    expect(await desk.open(name)).toMatchObject({
      files: expect.arrayContaining([expect.objectContaining({ path: file, blob: id(text) })]),
    });
    const written = { path: file, bytes: Buffer.from("Autre.\n"), base: id(text) };
    expect(await desk.save({ key: name, files: [written], person: ana })).toHaveProperty("commit");
    expect(await desk.publish(name, ana)).toHaveProperty("revision");
    expect(fileOn(repository.address, "main", file)).toBe("Autre.\n");
  }
});

test("what is thrown away is what the person looked at, never what another saved since", async () => {
  using repository = createRepository({ [path]: first });
  using desk = await openDesk(repository.address);
  await save(desk, "A.\n", first);
  const seen = inRepository(repository.address, "rev-parse", branch);
  await save(desk, "B.\n", "A.\n");
  expect(await desk.discard(key, seen)).toMatchObject({ refused: "busy" });
  expect(fileOn(repository.address, branch, path)).toBe("B.\n");
  const now = inRepository(repository.address, "rev-parse", branch);
  expect(await desk.discard(key, now)).toEqual({ discarded: now });
  expect(branchesOf(repository)).toBe("");
});

test("works that are not published are listed with their people, the latest first", async () => {
  using repository = createRepository({ [path]: first, "pages/about/fr.mdx": "Page.\n" });
  using desk = await openDesk(repository.address);
  expect(await desk.branches()).toEqual([]);
  const page = { path: "pages/about/fr.mdx", bytes: Buffer.from("P.\n"), base: id("Page.\n") };
  const ben = { name: "Ben", email: "ben@bureau.example" };
  await save(desk, "A.\n", first);
  await desk.save({ key: "pages/about", files: [page], person: ben });
  const both = { path, bytes: Buffer.from("B.\n"), base: id("A.\n") };
  await desk.save({ key, files: [both], person: ben });
  inRepository(repository.address, "branch", "desk/main-again", "main");
  const commit = inRepository(repository.address, "rev-parse", branch);
  const drafts = await desk.branches();
  if ("refused" in drafts) throw new Error(drafts.refused);
  expect(drafts.map((draft) => draft.key).toSorted()).toEqual([key, "pages/about"]);
  const mine = drafts.find((draft) => draft.key === key);
  expect(mine).toMatchObject({ commit, people: [ben, ana] });
  expect(mine?.files).toEqual([{ path, blob: id("B.\n") }]);
  expect(mine?.since).toBeLessThanOrEqual(mine?.saved ?? 0);
  expect(drafts.map(({ saved }) => saved)).toEqual(
    drafts
      .map(({ saved }) => saved)
      .toSorted()
      .reverse(),
  );
});

test("a text goes on after it was published, on a branch that could not be taken away too", async () => {
  using repository = createRepository({ [path]: first });
  inRepository(repository.address, "config", "receive.denyDeletes", "true");
  using desk = await openDesk(repository.address);
  for (const [text, base] of [
    ["A.\n", first],
    ["B.\n", "A.\n"],
    ["C.\n", "B.\n"],
  ] as const) {
    await save(desk, text, base);
    expect(await desk.publish(key, ana)).toHaveProperty("revision");
    expect(fileOn(repository.address, "main", path)).toBe(text);
    expect(await desk.branches()).toEqual([]);
  }
});

test("two instances that publish at once publish both", async () => {
  const keys = Array.from({ length: 6 }, (_, index) => `2024-05-01-${index}`);
  const pathOf = (each: string) => `articles/${each}/fr.mdx`;
  using repository = createRepository(
    Object.fromEntries(keys.map((each) => [pathOf(each), first])),
  );
  using one = await openDesk(repository.address);
  using two = await openDesk(repository.address);
  const answers = await Promise.all(
    keys.map(async (each, index) => {
      const desk = index % 2 === 0 ? one : two;
      const file = { path: pathOf(each), bytes: Buffer.from(`${each}\n`), base: id(first) };
      await desk.save({ key: each, files: [file], person: ana });
      return desk.publish(each, ana);
    }),
  );
  expect(answers.filter((answer) => !("revision" in answer))).toEqual([]);
  for (const each of keys)
    expect(fileOn(repository.address, "main", pathOf(each))).toBe(`${each}\n`);
});

test("after the published branch was rewritten, what was taken back there does not return", async () => {
  using repository = createRepository({ [path]: first, [other]: "One.\n" });
  using desk = await openDesk(repository.address);
  const kept = inRepository(repository.address, "rev-parse", "main");
  publishElsewhere(repository, "Un secret.\n", other);
  await save(desk, withLine(0, "Du bureau."), first);
  repository.git("reset", "--quiet", "--hard", kept);
  const main = publishElsewhere(repository, withLine(6, "D'ailleurs."));
  expect(await desk.open(key)).toMatchObject({ rewritten: true });
  expect(await desk.publish(key, ana)).toEqual({ refused: "rewritten", detail: "main" });
  expect(await desk.branches()).toMatchObject([{ key, people: [ana] }]);
  expect(await desk.merge(key, ana)).toHaveProperty("commit");
  expect(await desk.open(key)).toMatchObject({ rewritten: false });
  expect(await desk.publish(key, ana)).toHaveProperty("revision");
  const both = `${lines.with(0, "Du bureau.").with(6, "D'ailleurs.").join("\n")}\n`;
  expect(fileOn(repository.address, "main", path)).toBe(both);
  expect(fileOn(repository.address, "main", other)).toBe("One.\n");
  const since = inRepository(repository.address, "log", "-p", `${main}..main`);
  expect(since).not.toContain("secret");
});

test("what a branch has that is none of its work's is not published", async () => {
  using repository = createRepository({ [path]: first, "site.yaml": "languages: [fr]\n" });
  using desk = await openDesk(repository.address);
  await save(desk, "A.\n", first);
  for (const file of ["../deploy.sh", "site.yaml", "articles/2024-05-01-un/run.sh"]) {
    repository.git("fetch", "--quiet", "origin");
    repository.git("checkout", "--quiet", "-B", "own", `origin/${branch}`);
    repository.write(file, "x\n");
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "-m", "By hand");
    repository.git("push", "--quiet", "origin", `own:${branch}`);
    expect(await desk.publish(key, ana)).toMatchObject({ refused: "foreign-files" });
    repository.git("push", "--quiet", "--force", "origin", `own~1:${branch}`);
  }
  expect(await desk.publish(key, ana)).toHaveProperty("revision");
});
