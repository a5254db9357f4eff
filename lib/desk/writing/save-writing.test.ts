import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileOn, openDesk } from "../../../e2e/support/desk.ts";
import { createRepository } from "../../../e2e/support/repository.ts";
import { articleText, catalogueOf, siteYaml, themesYaml } from "../../testing/content.ts";
import { directorySaving } from "../saving/directory-saving.ts";
import { isRefusal } from "../saving/outcome.ts";
import type { Saving } from "../saving/saving.ts";
import { baseId, controlId, sideOf } from "./control.ts";
import { openWriting } from "./open-writing.ts";
import { saveWriting } from "./save-writing.ts";
import type { Writing } from "./writing.ts";

const key = "2024-05-01-un";
const path = `articles/${key}/fr.mdx`;
const english = `articles/${key}/en.mdx`;
const text = articleText({}, "Un.\n\nDeux.\n");
const files = { "site.yaml": siteYaml, "themes.yaml": themesYaml, [path]: text };
const catalogue = await catalogueOf(files);
const ana = { name: "Ana Ruiz", email: "ana@bureau.example", may: "publish" } as const;

async function opened(desk: Saving): Promise<Writing> {
  const writing = await openWriting(desk, key, catalogue);
  if (writing === undefined || isRefusal(writing)) throw new Error(JSON.stringify(writing));
  return writing;
}

/** What a browser sends of the form of a work, with what was typed into some of its parts. */
function sent({ files: all }: Writing, typed: Readonly<Record<string, string>>): URLSearchParams {
  const form = new URLSearchParams();
  for (const { path: file, base, controls } of all) {
    form.append("file", file);
    form.set(baseId(file), base ?? "");
    for (const control of controls) {
      if (control.kind === "flag" && control.value !== "true") continue;
      form.set(controlId(file, control), control.value.replaceAll("\n", "\r\n"));
    }
  }
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return form;
}

const save = (desk: Saving, form: URLSearchParams, person: typeof ana | object = ana) =>
  saveWriting(desk, () => openWriting(desk, key, catalogue), key, {
    form,
    person: { ...ana, ...person },
  });

function again(result: Awaited<ReturnType<typeof save>>): Writing {
  if (!("writing" in result)) throw new Error(JSON.stringify(result));
  return result.writing;
}

const part = (writing: Writing, file: string, name: string) =>
  writing.files
    .find((each) => each.path === file)
    ?.controls.find((control) => controlId(file, control) === `${file}#${name}`);

async function inDirectory(use: (desk: Saving, directory: string) => Promise<void>) {
  const directory = mkdtempSync(join(tmpdir(), "tribune-writing-"));
  try {
    using repository = createRepository(files);
    await cp(join(repository.work, "content"), directory, { recursive: true });
    await use(directorySaving(directory), directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test("what is typed is on the work's branch, and a language in which nothing was is not begun", async () => {
  using repository = createRepository(files);
  using desk = await openDesk(repository.address);
  const writing = await opened(desk);
  expect(writing.files.map(({ path: file, base }) => [file, base !== undefined])).toEqual([
    [path, true],
    [english, false],
  ]);
  expect(part(writing, english, "field.date")?.value).toBe("2024-05-01");
  expect(await save(desk, sent(writing, {}))).toEqual({ saved: "unchanged" });
  expect((await opened(desk)).draft).toBeUndefined();

  const form = sent(writing, { [`${path}#body`]: "Un.\r\n\r\nDeux, enfin." });
  expect(await save(desk, form)).toEqual({ saved: "changed" });
  expect(fileOn(repository.address, `desk/${key}`, path)).toBe(
    text.replace("Deux.", "Deux, enfin."),
  );
  const after = await opened(desk);
  expect(after.draft?.people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
  expect(after.files.map(({ differs }) => differs)).toEqual([true, false]);

  const begun = { [`${english}#field.title`]: "A title", [`${english}#body`]: "One." };
  expect(await save(desk, sent(after, begun))).toEqual({ saved: "changed" });
  expect(fileOn(repository.address, `desk/${key}`, english)).toBe(
    '---\ntitle: "A title"\ndate: 2024-05-01\nthemes: [alpha]\ndraft: true\n---\n\nOne.\n',
  );
});

test("what two people changed apart is both; what both changed is shown twice, and chosen", async () => {
  using repository = createRepository(files);
  using desk = await openDesk(repository.address);
  const mine = await opened(desk);
  const theirs = { [`${path}#field.summary`]: "Le leur.", [`${path}#field.title`]: "Leur titre" };
  await save(desk, sent(mine, theirs));

  const typed = { [`${path}#body`]: "Le mien.", [`${path}#field.title`]: "Mon titre" };
  const asked = again(await save(desk, sent(mine, typed)));
  expect(asked.notice).toEqual({ kind: "conflict" });
  expect(part(asked, path, "body")).toMatchObject({ value: "Le mien." });
  expect(part(asked, path, "body")?.theirs).toBeUndefined();
  expect(part(asked, path, "field.summary")).toMatchObject({ value: "Le leur." });
  expect(part(asked, path, "field.title")).toMatchObject({
    value: "Mon titre",
    theirs: "Leur titre",
  });

  const chosen = sent(asked, { [sideOf(`${path}#field.title`)]: "theirs" });
  expect(await save(desk, chosen)).toEqual({ saved: "changed" });
  expect(fileOn(repository.address, `desk/${key}`, path)).toMatch(
    /title: Leur titre\n.*summary: Le leur\.\n.*\n\nLe mien\.\n$/s,
  );
});

test("in a directory, too, nothing that is typed is lost when the file is another by then", async () => {
  await inDirectory(async (desk, directory) => {
    const mine = await opened(desk);
    writeFileSync(join(directory, path), text.replace("Deux.", "Le leur."));
    const asked = again(await save(desk, sent(mine, { [`${path}#body`]: "Le mien." })));
    expect(asked.notice).toEqual({ kind: "conflict" });
    expect(part(asked, path, "body")).toMatchObject({
      value: "Le mien.",
      theirs: "Un.\n\nLe leur.\n",
    });
    expect(await save(desk, sent(asked, {}))).toEqual({ saved: "changed" });
    expect(readFileSync(join(directory, path), "utf8")).toMatch(/\n\nLe mien\.\n$/);

    rmSync(join(directory, path));
    expect(await openWriting(desk, key, catalogue)).toBeUndefined();
    const gone = again(await save(desk, sent(asked, { [`${path}#body`]: "Encore." })));
    expect(part(gone, path, "body")).toMatchObject({ value: "Encore." });
  });
});

test("where a saved text is live at once, who may only write saves drafts alone", async () => {
  await inDirectory(async (desk, directory) => {
    const writer = { may: "write" };
    const form = (more: object) => opened(desk).then((each) => sent(each, { ...more }));
    const typed = { [`${path}#body`]: "Le mien." };
    const refused = again(await save(desk, await form(typed), writer));
    expect(refused.notice).toEqual({ kind: "live-at-once" });
    expect(part(refused, path, "body")).toMatchObject({ value: "Le mien." });
    const hidden = again(await save(desk, await form({ [`${path}#field.draft`]: "true" }), writer));
    expect(hidden.notice).toEqual({ kind: "live-at-once" });
    expect(readFileSync(join(directory, path), "utf8")).toBe(text);

    const begun = { [`${english}#field.title`]: "A title" };
    expect(await save(desk, await form(begun), writer)).toEqual({ saved: "changed" });
    const shown = await form({});
    shown.delete(`${english}#field.draft`);
    expect(again(await save(desk, shown, writer)).notice).toEqual({ kind: "live-at-once" });
  });
});

test("what can't be saved is shown again as it was typed, with why", async () => {
  using repository = createRepository(files);
  using desk = await openDesk(repository.address);
  const writing = await opened(desk);
  const bad = { [`${path}#field.sources`]: "- [", [`${path}#body`]: "Le mien." };
  const asked = again(await save(desk, sent(writing, bad)));
  expect(asked.notice).toEqual({ kind: "unwritable" });
  expect(part(asked, path, "field.sources")).toMatchObject({
    value: "- [",
    unwritable: { problem: { rule: "unreadable-yaml" } },
  });
  expect(part(asked, path, "body")).toMatchObject({ value: "Le mien." });

  rmSync(repository.address, { recursive: true });
  const away = again(await save(desk, sent(writing, { [`${path}#body`]: "Le mien." })));
  expect(away.notice).toMatchObject({ kind: "refused" });
  expect(part(away, path, "body")).toMatchObject({ value: "Le mien." });
  // Sent again, it is saved over what it was opened at.
  expect(sent(away, {}).get(baseId(path))).toBe(writing.files[0]?.base);
});

test("a form names no file but those of its work", async () => {
  using repository = createRepository(files);
  using desk = await openDesk(repository.address);
  const form = sent(await opened(desk), {});
  for (const odd of ["../site.yaml", "site.yaml", "articles/autre/fr.mdx", "package.json"]) {
    const named = new URLSearchParams(form);
    named.append("file", odd);
    named.set(`${odd}#file`, "name: Moi");
    named.set(`${odd}#field.title`, "Moi");
    named.set(`${odd}#field.name`, "Moi");
    const result = await save(desk, named);
    expect([odd, "saved" in result ? result.saved : result.writing.notice.kind]).toEqual([
      odd,
      odd === "package.json" ? "unchanged" : "refused",
    ]);
  }
});
