import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository } from "../../../../e2e/support/repository.ts";
import { renamesIn } from "./renames.ts";
import { type File, movedWorks } from "./same-work.ts";

/** An article's file; `more` takes the place of its fields. */
const text = (title: string, date: string, body: string, more = "") =>
  `---\ntitle: "${title}"\ndate: ${date}\n${more}themes: [budget]\n---\n\n${body}\n`;
const week =
  "Lundi : commission.\nMardi : séance publique.\nMercredi : circonscription.\nJeudi : audition.\nVendredi : rencontre.";
const pathOf = (key: string, name = "fr") => `articles/${key}/${name}.mdx`;

type Files = Readonly<Record<string, string>>;

/** Where the files are that one commit took away, when it leaves these. */
async function after(before: Files, now: Files) {
  const blobs = new Map<string, string>();
  const filesOf = (files: Files, others: Files) =>
    Object.entries(files).flatMap(([path, text]) => {
      const blob = createHash("sha1").update(text).digest("hex");
      blobs.set(blob, text);
      return path in others ? [] : [{ path, blob }];
    });
  const readAll = async (files: readonly File[]) =>
    files.map((file) => ({ ...file, text: blobs.get(file.blob) ?? "" }));
  const pairs = await movedWorks(filesOf(before, now), filesOf(now, before), readAll);
  return Object.fromEntries(pairs.map(([from, to]) => [from.path, to.path]));
}

/** The same by the history of a repository, for files that stay where they are as well. */
async function inRepository(before: Files, now: Files) {
  using repository = createRepository(before);
  rmSync(join(repository.work, "content"), { recursive: true });
  for (const [path, text] of Object.entries(now)) repository.write(path, text);
  repository.push();
  const git = async (...args: readonly string[]) =>
    execFileSync("git", ["--git-dir", repository.address, ...args], { encoding: "utf8" });
  const read = async (blob: string) => Buffer.from(await git("cat-file", "blob", blob));
  const renames = await renamesIn(git, read, "main", "content");
  return Object.fromEntries(renames.map(({ from, to }) => [from, to]));
}

const last = { [pathOf("2026-03-02-agenda-10")]: text("Agenda, semaine 10", "2026-03-02", week) };

test("this week's agenda, made like last week's, is not last week's", async () => {
  const next = text("Agenda, semaine 11", "2026-03-09", `${week}\nSamedi : marché.`);
  expect(await after(last, { [pathOf("2026-03-09-agenda-11")]: next })).toEqual({});
});

test("nor where it takes its place in one file that changes its slug; a corrected title is", async () => {
  const agenda = (title: string, day: string, slug: string) =>
    text(title, day, week, `slug: ${slug}\n`);
  const before = {
    ...last,
    [pathOf("agenda")]: agenda("Agenda, semaine 10", "2026-03-02", "agenda-10"),
    [pathOf("mended")]: agenda("Le bugdet", "2026-03-02", "le-bugdet"),
  };
  const now = {
    [pathOf("2026-03-09-agenda-11")]: text("Agenda, semaine 11", "2026-03-09", week),
    [pathOf("agenda")]: agenda("Agenda, semaine 11", "2026-03-09", "agenda-11"),
    [pathOf("mended")]: agenda("Le budget", "2026-03-02", "le-budget"),
  };
  expect(await inRepository(before, now)).toEqual({ [pathOf("mended")]: pathOf("mended") });
});

test.each([
  ["title", text("Agenda, semaine 10", "2026-03-09", week), "2026-03-09-semaine"],
  [
    "title in other quotes",
    text("x", "2026-03-09", week).replace('"x"', ">\n  Agenda,\n  semaine 10"),
    "2026-03-09-semaine",
  ],
  ["date", text("L’agenda de la semaine", "2026-03-02", week), "2026-03-02-semaine"],
  [
    "date, now with its hour",
    text("L’agenda", '"2026-03-02T08:00:00+01:00"', week),
    "2026-03-02-semaine",
  ],
  ["slug", text("L’agenda", "2026-03-03", week), "2026-03-03-agenda-10"],
])("a text whose %s agrees is the one that is gone", async (_, now, key) => {
  expect(await after(last, { [pathOf(key)]: now })).toEqual({
    [pathOf("2026-03-02-agenda-10")]: pathOf(key),
  });
});

test("another text of the same day is another text", async () => {
  const other = text(
    "Une réaction",
    "2026-03-02",
    "Le vote d’hier appelle plusieurs remarques sur sa portée.",
  );
  expect(await after(last, { [pathOf("2026-03-02-reaction")]: other })).toEqual({});
});

test("a text is not its translation, nor another text's", async () => {
  const english = text("Agenda, semaine 10", "2026-03-02", week);
  expect(await after(last, { [pathOf("2026-03-02-agenda-10", "en")]: english })).toEqual({});
});

test("near-twins that are renamed in one commit each lead to their own", async () => {
  const twin = (number: number, body = "") =>
    text(`Question écrite ${number}`, "2026-03-02", `${week}\n\nQuestion ${number}.${body}`);
  const numbers = [1, 2, 3, 4];
  const before = Object.fromEntries(numbers.map((each) => [pathOf(`q-${each}`), twin(each)]));
  // In another order, with the same sentence added to each.
  const now = Object.fromEntries(
    numbers.map((each) => [pathOf(`${9 - each}-question`), twin(each, " Lue.")]),
  );
  expect(await after(before, now)).toEqual(
    Object.fromEntries(
      numbers.map((each) => [pathOf(`q-${each}`), pathOf(`${9 - each}-question`)]),
    ),
  );
});

test("twins that only their texts tell apart do too, and those alike to the last byte by their names", async () => {
  const twin = (body: string) => text("Communiqué", "2026-03-02", `${week}\n\n${body}`);
  const [north, south] = [
    "Le pont du nord rouvre lundi matin.",
    "Le marché du sud change de place.",
  ];
  expect(
    await after(
      {
        [pathOf("a")]: twin(north),
        [pathOf("b")]: twin(south),
        [pathOf("2025-c")]: week,
        [pathOf("2024-01-01-d")]: week,
      },
      {
        [pathOf("x")]: twin(`${south} Merci.`),
        [pathOf("y")]: twin(`${north} Merci.`),
        [pathOf("2026-01-01-d")]: week,
        [pathOf("2026-01-01-2025-c")]: week,
      },
    ),
  ).toEqual({
    [pathOf("a")]: pathOf("y"),
    [pathOf("b")]: pathOf("x"),
    [pathOf("2024-01-01-d")]: pathOf("2026-01-01-d"),
    [pathOf("2025-c")]: pathOf("2026-01-01-2025-c"),
  });
});

test("two thousand texts that a script renames and edits at once all lead to their own", async () => {
  const numbers = Array.from({ length: 2_000 }, (_, index) => index);
  const article = (each: number, more = "") =>
    text(`Titre ${each}`, "2026-03-02", `Un texte, le numéro ${each}.`, more);
  const before = Object.fromEntries(numbers.map((each) => [pathOf(`2020-${each}`), article(each)]));
  const now = Object.fromEntries(
    numbers.map((each) => [pathOf(`articles-${each}`), article(each, "kind: release\n")]),
  );
  const found = await after(before, now);
  expect(Object.keys(found)).toHaveLength(2_000);
  for (const each of numbers)
    expect(found[pathOf(`2020-${each}`)]).toBe(pathOf(`articles-${each}`));
});
