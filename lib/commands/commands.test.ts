import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { reportSchema } from "../checks/output/report.ts";
import { readLink } from "../desk/session/personal-link.ts";
import { articleText, type Files, themesYaml } from "../testing/content.ts";
import { runCommand } from "../testing/run-command.ts";

const file = "articles/2024-05-01-un/fr.mdx";
const summary = "Un résumé assez long pour qu’une liste dise de quoi il s’agit.";

/** Files in a directory of their own, gone when the test ends. */
function workplace(files: Files) {
  const root = mkdtempSync(join(tmpdir(), "tribune-editor-"));
  const content = join(root, "content");
  for (const [path, text] of Object.entries({ "themes.yaml": themesYaml, ...files })) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const remove = () => rmSync(root, { recursive: true, force: true });
  return { content, data: join(root, "data"), [Symbol.dispose]: remove };
}

const run = (command: string, args: readonly string[], env?: Readonly<Record<string, string>>) =>
  runCommand(`lib/commands/${command}.ts`, args, env);

test("a sound site's texts earn no error and no advice", async () => {
  using place = workplace({});
  const { code, out, err } = await run("check", ["e2e/support/content"], { DATA_DIR: place.data });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^Rien à signaler : \d+ textes vérifiés\.\n$/);
});

test("check ends, too, where git knows the site's file since a commit", async () => {
  using place = workplace({ "site.yaml": "languages: [fr]\n", [file]: articleText({ summary }) });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: place.content });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "--quiet", "--message", "A");
  expect((await run("check", [place.content], { DATA_DIR: place.data })).code).toBe(0);
});

test("check ends with 1 on an error, with 0 on advice, and says so as JSON", {}, async () => {
  using place = workplace({ [file]: articleText({ summary, themes: "[alpa]" }, "Et...\n") });
  const env = { DATA_DIR: place.data };
  const bad = await run("check", ["--json", place.content], env);
  expect(bad.code).toBe(1);
  const reports = z.array(reportSchema).parse(JSON.parse(bad.out));
  expect(reports.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ["unknown-theme", 5, 10],
    ["three-dots", 8, 3],
  ]);

  writeFileSync(join(place.content, file), articleText({ summary }, "Et...\n"));
  const advice = await run("check", ["--json", "--lang", "en"], {
    ...env,
    CONTENT_DIR: place.content,
  });
  expect(advice.code).toBe(0);
  expect(z.array(reportSchema).parse(JSON.parse(advice.out))[0]?.message).toBe(
    "Three dots in a row: write the sign “…”.",
  );

  writeFileSync(join(place.content, file), articleText({ summary }, "Et…\n"));
  expect(await run("check", ["--json", place.content], env)).toEqual({
    code: 0,
    out: "[]\n",
    err: "",
  });
});

test("a data directory that can't be written only costs time", async () => {
  using place = workplace({ [file]: articleText({ summary }) });
  const env = { DATA_DIR: join(place.content, "themes.yaml", "data") };
  expect((await run("check", [place.content], env)).code).toBe(0);
});

test.each([
  [["--jsno"], "L’option --jsno n’existe pas. Vouliez-vous dire --json ?"],
  [["--lang", "de"], "« de » ne convient pas pour --lang : il faut fr / en."],
  [["a", "b", "--lang", "en"], "“b” is one too many."],
  [["--json=oui"], "L’option --json ne prend pas de valeur."],
  [["--lang"], "L’option --lang attend une valeur."],
  [["/nowhere"], "« /nowhere » n’est pas un dossier de contenu"],
])("check %j is answered with a sentence and 2", async (args, sentence) => {
  const { code, out, err } = await run("check", args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/\bat .*\.ts:|node:internal/);
});

test("new writes a draft that passes the check, and never over another", async () => {
  using place = workplace({});
  const args = ["--dir", place.content, "--locale", "fr", "--date", "2026-11-24"];
  const said = ["--title", 'L’œuvre : « "un" été »', "--themes", "beta,alpha"];
  const written = await run("new", [...args, ...said]);
  const path = join(place.content, "articles/2026-11-24-l-oeuvre-un-ete/fr.mdx");
  expect(written.code).toBe(0);
  expect(written.out.split("\n")[0]).toBe(path);
  const checked = await run("check", [place.content], { DATA_DIR: place.data });
  expect(checked.out).toBe("Rien à signaler : 1 texte vérifié.\n");

  // Whoever forgets to write it is told, once it is no draft any more.
  writeFileSync(path, readFileSync(path, "utf8").replace("draft: true\n", ""));
  const early = await run("check", ["--lines", place.content], { DATA_DIR: place.data });
  expect(early.out.match(/\[placeholder\]/g)).toHaveLength(3);

  writeFileSync(path, "écrit à la main");
  const again = await run("new", [...args, ...said]);
  expect(again.code).toBe(2);
  expect(again.err).toContain("existe déjà : rien n’a été écrit.");
  expect(readFileSync(path, "utf8")).toBe("écrit à la main");
});

test("new writes what an article is and its series, where the settings have them", async () => {
  using place = workplace({
    "site.yaml": "languages: [fr, en]\nkinds: { release: Communiqué }\n",
    "series.yaml": "ecoles: { name: Écoles, slug: ecoles }\n",
  });
  const args = ["--dir", place.content, "--locale", "fr", "--date", "2026-11-24"];
  const said = [...args, "--title", "Les cours", "--themes", "alpha"];
  const wrong = await run("new", [...said, "--kind", "relese", "--series", "ete"]);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("il faut release (vouliez-vous dire « release » ?)");
  expect(wrong.err).toContain("« ete » ne convient pas pour --series : il faut ecoles");
  const { code, out } = await run("new", [...said, "--kind", "release", "--series", "ecoles"]);
  expect(code).toBe(0);
  const text = readFileSync(out.split("\n")[0] ?? "", "utf8");
  expect(text).toContain('\nkind: release\nseries: "ecoles"\n');
  const checked = await run("check", [place.content], { DATA_DIR: place.data });
  expect(checked.code).toBe(0);
});

test("new writes the further language of a work beside its first, and never as another work", {}, async () => {
  const folder = "articles/2026/2026-03-05-vote";
  using place = workplace({
    [`${folder}/fr.mdx`]: articleText({ date: "2026-03-05", themes: "[beta]" }),
  });
  const args = ["--dir", place.content, "--title", "The bill is adopted"];
  const said = [...args, "--locale", "en", "--date", "2026-03-05", "--themes", "alpha"];
  const doubtful = await run("new", said);
  expect(doubtful.code).toBe(2);
  expect(doubtful.err).toContain(
    "ajoutez : --work 2026-03-05-vote ; si c’est un autre article : --work new",
  );
  const wrong = await run("new", [...args, "--work", "2026-03-05-vot"]);
  expect(wrong.err).toContain("vouliez-vous dire « 2026-03-05-vote » ?");

  // Its day, its themes and the language it lacks are known.
  const written = await run("new", [...args, "--work", "2026-03-05-vote"]);
  const path = join(place.content, `${folder}/en.mdx`);
  expect(written.out.split("\n")[0]).toBe(path);
  const text = readFileSync(path, "utf8");
  expect(text).toContain("slug: the-bill-is-adopted\ndate: 2026-03-05\n");
  expect(text).toContain("themes: [beta]\n");
  const checked = await run("check", [place.content], { DATA_DIR: place.data });
  expect(checked.code).toBe(0);

  // What is said may also be next to nothing: the title then waits as the rest does.
  writeFileSync(join(place.content, "site.yaml"), "languages: [fr, en, nl]\n");
  const bare = ["--dir", place.content, "--work", "2026-03-05-vote", "--locale", "nl"];
  const dutch = (await run("new", bare)).out.split("\n")[0] ?? "";
  expect(dutch).toBe(join(place.content, `${folder}/nl.mdx`));
  expect(readFileSync(dutch, "utf8")).toContain('title: "✎ Un titre"\nslug: un-titre\n');
  const again = await run("new", bare);
  expect(again.code).toBe(2);
  expect(again.err).toContain("le dossier d’un article à qui il manque une langue");

  const other = await run("new", [
    ...said.map((word) => (word === "en" ? "fr" : word)),
    "--work",
    "new",
  ]);
  expect(other.out.split("\n")[0]).toBe(
    join(place.content, "articles/2026-03-05-the-bill-is-adopted/fr.mdx"),
  );
});

test.each([
  [
    ["--title", "Un", "--locale", "fr", "--date", "2026-11-24"],
    "Il manque --themes : alpha, beta.",
  ],
  [["--title", "Un", "--themes", "alpa"], "vouliez-vous dire « alpha » ?"],
  [["--date", "2026-02-31"], "« 2026-02-31 » ne convient pas pour --date"],
  [["--title", "!!!"], "« !!! » ne convient pas pour --title"],
])("new %j says what is missing or wrong, and writes nothing", async (args, sentence) => {
  using place = workplace({});
  const { code, err } = await run("new", ["--dir", place.content, ...args]);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(existsSync(join(place.content, "articles"))).toBe(false);
});

test("new says at once all that is missing or wrong", async () => {
  using place = workplace({});
  const { code, err } = await run("new", ["--dir", place.content, "--date", "2026-02-31"]);
  expect(code).toBe(2);
  expect(err.split("\n\n")[0]?.split("\n")).toEqual([
    "Il manque --title : un titre d’une ligne.",
    "Il manque --themes : alpha, beta.",
    "Il manque --locale : fr / en.",
    "« 2026-02-31 » ne convient pas pour --date : il faut un jour qui existe, écrit 2026-11-24.",
  ]);
});

test("status tells what waits for somebody", async () => {
  const link = "[l’autre](/fr/articles/deux)\n";
  using place = workplace({
    [file]: articleText({ summary, updated: "2024-06-01" }, link),
    "articles/2024-05-01-un/en.mdx": articleText({ summary, until: "2998-12-31" }, "A text.\n"),
    "articles/2024-05-02-deux/fr.mdx": articleText({ title: "Deux", summary, draft: "true" }),
    "articles/2024-05-03-trois/en.mdx": articleText({
      title: "Three",
      summary,
      date: "2999-01-01T08:00:00Z",
    }),
    "articles/2024-05-04-quatre/fr.mdx": articleText({ title: "Quatre", themes: "[alpa]" }),
    "pages/contact/fr.mdx": "---\ntitle: Contact\ndraft: true\n---\n\nÉcrivez-nous.\n",
  });
  const { code, out } = await run("status", ["--json", place.content], { DATA_DIR: place.data });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    refused: ["articles/2024-05-04-quatre/fr.mdx"],
    missing: [
      "articles/2024-05-02-deux/en.mdx",
      "articles/2024-05-03-trois/fr.mdx",
      "pages/contact/en.mdx",
    ],
    behind: [{ file: "articles/2024-05-01-un/en.mdx", other: file, updated: "2024-06-01" }],
    drafts: ["articles/2024-05-02-deux/fr.mdx", "pages/contact/fr.mdx"],
    embargoes: [{ file: "articles/2024-05-03-trois/en.mdx", at: "2999-01-01T08:00:00.000Z" }],
    ends: [{ file: "articles/2024-05-01-un/en.mdx", at: "2999-01-01T00:00:00.000Z" }],
    unlinked: expect.arrayContaining([file, "articles/2024-05-03-trois/en.mdx"]),
  });
  const told = await run("status", [place.content], { DATA_DIR: place.data });
  expect(told.out).toContain("Brouillons (2)\n  articles/2024-05-02-deux/fr.mdx");
  // The last day is told, and the instant.
  expect(told.out).toMatch(/\(1\)\n {2}articles\/2024-05-01-un\/en\.mdx {2}\(.*2999-01-01T00:00/);
});

test("new writes in any language of the site, and in no other that site.yaml leaves out", async () => {
  using place = workplace({ "site.yaml": "languages: [fr, de, pt-BR]\n" });
  const args = ["--dir", place.content, "--title", "Ein Titel", "--themes", "alpha"];
  const said = [...args, "--date", "2026-11-24"];
  const other = await run("new", [...said, "--locale", "nl"]);
  expect(other.code).toBe(2);
  expect(other.err).toContain("« nl » ne convient pas pour --locale : il faut fr / de / pt-BR.");
  const written = await run("new", [...said, "--locale", "pt-br"]);
  const path = join(place.content, "articles/2026-11-24-ein-titel/pt-BR.mdx");
  expect(written.out.split("\n")[0]).toBe(path);
  expect(readFileSync(path, "utf8")).toContain("✎ Resumo por escrever");
});

test("status tells what each language lacks, and of one language alone says nothing of it", {}, async () => {
  using place = workplace({
    "site.yaml": "languages: [fr, de, nl]\n",
    [file]: articleText({ summary }),
  });
  const env = { DATA_DIR: place.data };
  const { out } = await run("status", [place.content, "--lang", "en"], env);
  expect(out).toContain(
    "Translations to be written in German (1)\n  articles/2024-05-01-un/de.mdx",
  );
  expect(out).toContain("Translations to be written in Dutch (1)\n");
  writeFileSync(join(place.content, "site.yaml"), "languages: [fr]\n");
  const alone = await run("status", [place.content, "--lang", "en"], env);
  expect(alone.out).not.toMatch(/translation|language/i);
});

test.each([
  ["languages: [fr, fr-FR]", "site.yaml:1:17"],
  ["languages: []", "site.yaml:1:12"],
  ["languages: [fr, français]", "site.yaml:1:17"],
  ["languages: fr", "site.yaml:1:12"],
  ["languages: [fr, xx]", "site.yaml:1:17"],
  [`languages: [${"fr, ".repeat(99)}fr]`, "site.yaml:1:12"],
  ["langages: [fr]", "site.yaml:1:1"],
])("a site.yaml with %s is told once, where it stands", async (text, at) => {
  using place = workplace({ "site.yaml": `${text}\n`, [file]: articleText({ summary }) });
  const args = ["--lines", "--lang", "en", place.content];
  const { code, out } = await run("check", args, { DATA_DIR: place.data });
  expect(code).toBe(1);
  expect(out.trim().split("\n")[0]).toMatch(new RegExp(`^${at}: error: `));
  expect(
    out
      .trim()
      .split("\n")
      .every((line) => line.startsWith("site.yaml:1:")),
  ).toBe(true);
});

test("a command speaks the terminal's language unless it is told another", async () => {
  const said = async (args: readonly string[], env: Readonly<Record<string, string>>) =>
    (await run("check", ["/nowhere", ...args], env)).err;
  expect(await said([], { LANG: "C.UTF-8" })).toContain("is no content directory");
  expect(await said([], { LC_ALL: "fr_FR.UTF-8", LANG: "C" })).toContain("n’est pas un dossier");
  expect(await said(["--lang", "fr"], { LANG: "de_DE" })).toContain("n’est pas un dossier");
});

test("a personal link lets this person in, and says until when", async () => {
  const env = { DESK_SECRET: "secret", SITE_URL: "https://site.example", CONTENT_DIR: "/nowhere" };
  const args = ["--name", "Ana Ruiz", "--email", "ana@mairie.example", "--may", "publish"];
  const { code, out, err } = await run("desk-link", [...args, "--days", "2", "--lang", "en"], env);
  const [, token = ""] =
    /^https:\/\/site\.example\/api\/desk\/link\?token=(\S+)\n$/.exec(out) ?? [];
  expect(readLink(token, "secret", Date.now())).toMatchObject({
    person: { name: "Ana Ruiz", email: "ana@mairie.example", may: "publish" },
  });
  expect(readLink(token, "secret", Date.now() + 3 * 86_400_000)).toEqual({ refused: "expired" });
  expect(err).toContain("writes and publishes as Ana Ruiz until");
  expect(code).toBe(0);
});

test.each([
  [["--email", "ana@mairie.example"], "name"],
  [["--name", "Ana <ana@mairie.example>", "--email", "ana@mairie.example"], "not a name"],
  [["--name", "Ana\nRuiz", "--email", "ana@mairie.example"], "not a name"],
  [["--name", "", "--email", "ana@mairie.example"], "not a name"],
  [["--name", "Ana"], "e-mail"],
  [["--name", "Ana", "--email", "ana"], "“ana” is not an e-mail"],
  [["--name", "Ana", "--email", "a@b.example", "--may", "rule"], "“rule” is not a right"],
  [["--name", "Ana", "--email", "a@b.example", "--days", "0"], "“0” is not a number of days"],
  [["--name", "Ana", "--email", "a@b.example", "--days", "366"], "“366” is not a number"],
  [["--name", "Ana", "--email", "a@b.example", "more"], "more"],
])("desk-link with %j says what is wrong, and how to call it", async (args, words) => {
  const { code, out, err } = await run("desk-link", [...args, "--lang", "en"], {
    DESK_SECRET: "x",
  });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(words);
  expect(err).toContain("npm run desk-link -- --name");
});

test("desk-link needs the secret of the server", async () => {
  const args = ["--name", "Ana", "--email", "a@b.example", "--lang", "en"];
  const { code, err } = await run("desk-link", args, { DESK_SECRET: "" });
  expect(code).toBe(1);
  expect(err).toContain("DESK_SECRET is not set");
});
