import { relative } from "node:path";
import { readEnvironment } from "../environment.ts";
import { readFlags, runCommand, WrongUsage } from "./command.ts";
import { deadLinks } from "./external/dead-links.ts";
import { lineOf, reportOf } from "./output/report.ts";
import { sarifOf } from "./output/sarif.ts";
import { reportIn } from "./output/terminal.ts";
import { words } from "./words.ts";
import { checkDirectory } from "./workplace.ts";

const usage = {
  fr: `npm run check [-- OPTIONS] [-- DOSSIER]
  Vérifie tous les textes d’un dossier de contenu (CONTENT_DIR, ou content).
  --json       en JSON, pour un programme
  --sarif      en SARIF, pour les annotations d’une forge
  --lines      une ligne par problème, pour un éditeur
  --external   demande aussi aux autres sites si leurs pages existent
  --lang en    en anglais
  Code de sortie : 1 s’il y a une erreur, 0 sinon, 2 si l’appel ne convient pas.`,
  en: `npm run check [-- OPTIONS] [-- DIRECTORY]
  Checks all texts of a content directory (CONTENT_DIR, or content).
  --json       as JSON, for a program
  --sarif      as SARIF, for a forge’s annotations
  --lines      one line per problem, for an editor
  --external   also asks other sites whether their pages exist
  --lang fr    in French
  Exit code: 1 if there is an error, 0 if not, 2 if the call does not fit.`,
};

const options = {
  json: { type: "boolean" },
  sarif: { type: "boolean" },
  lines: { type: "boolean" },
  external: { type: "boolean" },
  lang: { type: "string" },
} as const;

await runCommand(usage, async (args, locale) => {
  const { values, positionals } = readFlags({ args, options, allowPositionals: true }, locale);
  const [directory, extra] = positionals;
  if (extra !== undefined) throw new WrongUsage(words[locale].tooMany(extra));
  const env = readEnvironment(process.env);
  const root = directory ?? env.CONTENT_DIR;
  const { site, problems: found } = await checkDirectory(root, env.DATA_DIR, Date.now());
  const asked = values.external ? await deadLinks(site, env.DATA_DIR, Date.now()) : undefined;
  if (asked !== undefined && asked.left > 0) console.error(words[locale].left(asked.left));
  const problems = [...found, ...(asked?.problems ?? [])];
  if (values.json) await print(problems.map((problem) => reportOf(problem, locale)));
  else if (values.sarif) await print(sarifOf(problems, relative(".", root) || ".", locale));
  else if (values.lines) await print(problems.map((each) => lineOf(each, locale)).join("\n"));
  else await print(reportIn(root, site.catalogue, problems, locale));
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
});

/** Resolves when all is written: a process that ends before cuts what it writes to a pipe. */
function print(output: string | object): Promise<void> {
  const text = typeof output === "string" ? output : JSON.stringify(output, null, 2);
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}
