import { expect, test } from "vitest";
import { runCommand } from "../testing/run-command.ts";
import { exportOf, post, workplace } from "../testing/wordpress.ts";

const run = (args: readonly string[], data: string) =>
  runCommand("lib/import/import.ts", args, { DATA_DIR: data });

test("the command says what it did, checks it, and leaves a list of work", {}, async () => {
  using place = workplace();
  const file = place.write("export.xml", exportOf(post(), post({ title: "", "wp:post_id": "2" })));
  const args = ["wordpress", file, "--content", place.content];
  const { code, out, err } = await run(args, `${place.root}/data`);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^2 articles repris, 4 redirections\.\n/);
  expect(out).toContain("Tous les articles repris sont lisibles.");
  const report = place.read("import-report.md");
  expect(report).toContain("# Reprise de WordPress");
  expect(report).toContain(
    "- Relisez-le : il doit se lire seul.\n  `articles/2021-02-11-un-titre/fr.mdx:4`, `articles/2021-02-11-un-titre-2/fr.mdx:4`",
  );
});

test("a trial in English says so and leaves nothing", async () => {
  using place = workplace();
  const file = place.write("export.xml", exportOf(post()));
  const args = ["wordpress", file, "--content", place.content, "--dry-run", "--lang", "en"];
  const { code, out } = await run(args, `${place.root}/data`);
  expect(code).toBe(0);
  expect(out).toContain("1 article imported, 3 redirects.\nA trial: nothing was written.");
  expect(place.files()).toEqual(["export.xml"]);
});

test("an export without posts is told with what it holds, and leaves nothing", {}, async () => {
  using place = workplace();
  const item = (type: string) => post({ "wp:post_type": type });
  const items = [item("attachment"), item("page"), item("page"), item("evenement")];
  const file = place.write("export.xml", exportOf(...items));
  const { code, out, err } = await run(["wordpress", file, "--content", place.content], place.root);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(
    "cet export ne contient aucun article, mais 1 fichier joint, 2 pages et 1 élément de type « evenement ».",
  );
  expect(place.files()).toEqual(["export.xml"]);
});

test("posts of which none can be shown here are told, and nothing is to be checked", {}, async () => {
  using place = workplace();
  place.write("content/site.yaml", "languages: [fr, en]\n");
  const german = '<category domain="language" nicename="de">Deutsch</category>';
  const file = place.write(
    "export.xml",
    exportOf(post({ "wp:status": "trash" }), post({ "wp:post_id": "2" }, german)),
  );
  const { code, out, err } = await run(
    ["wordpress", file, "--content", place.content],
    `${place.root}/data`,
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("0 article repris, 0 redirection.");
  expect(place.read("import-report.md")).toContain("« Un titre » (de) n’a pas été repris.");
});

test.each([
  [
    ["wordpress", "absent.xml"],
    "absent.xml : ce fichier n’existe pas, ou ne peut pas être lu. Rien n’a été écrit.",
  ],
  [
    ["wordpress", "package.json"],
    "package.json : ce n’est pas un export de WordPress : dans WordPress, Outils → Exporter",
  ],
  [["wordpress"], "Il manque le fichier exporté de WordPress."],
  [["drupal", "a.xml"], "« drupal » n’est pas connu : écrivez wordpress."],
  [["wordpress", "a.xml", "--media", "nowhere"], "« nowhere » n’est pas un dossier."],
  [
    ["wordpress", "a.xml", "--locale", "français"],
    "« français » ne convient pas pour --locale : il faut l’étiquette d’une langue, telle que fr, de ou pt-BR.",
  ],
  [["wordpress", "a.xml", "--downlod"], "Vouliez-vous dire --download ?"],
])("%j is answered with a sentence and 2", async (args, sentence) => {
  using place = workplace();
  const { code, out, err } = await run([...args, "--content", place.content], place.root);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(sentence);
  expect(err).not.toMatch(/\bat .*\.ts:|node:internal/);
  expect(place.files()).toEqual([]);
});
