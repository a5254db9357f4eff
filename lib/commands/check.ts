import { relative } from "node:path";
import { checkDirectory } from "../checks/check-directory.ts";
import { deadLinks } from "../checks/external/dead-links.ts";
import { lineOf, reportOf } from "../checks/output/report.ts";
import { sarifOf } from "../checks/output/sarif.ts";
import { readEnvironment } from "../environment/environment.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import { commandTexts } from "./command-texts.ts";
import { readFlags, runCommand, WrongUsage } from "./run-command.ts";
import { reportIn } from "./terminal-report.ts";

const options = {
  json: { type: "boolean" },
  sarif: { type: "boolean" },
  lines: { type: "boolean" },
  external: { type: "boolean" },
  lang: { type: "string" },
} as const;

await runCommand(commandUsage.check, async (args, locale) => {
  const { values, positionals } = readFlags({ args, options, allowPositionals: true }, locale);
  const [directory, extra] = positionals;
  if (extra !== undefined) throw new WrongUsage(commandTexts[locale].tooMany(extra));
  const env = readEnvironment(process.env);
  const root = directory ?? env.CONTENT_DIR;
  const { site, problems: found } = await checkDirectory(root, env.DATA_DIR, Date.now());
  const asked = values.external ? await deadLinks(site, env.DATA_DIR, Date.now()) : undefined;
  if (asked !== undefined && asked.left > 0) console.error(commandTexts[locale].left(asked.left));
  const problems = [...found, ...(asked?.problems ?? [])];
  if (values.json) await print(problems.map((problem) => reportOf(problem, locale)));
  else if (values.sarif)
    await print(sarifOf(problems, relative(".", root) || ".", locale, env.SITE_URL));
  else if (values.lines) await print(problems.map((each) => lineOf(each, locale)).join("\n"));
  else await print(reportIn(root, site.catalogue, problems, locale, env.SITE_URL));
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
});

/** Resolves when all is written: a process that ends before cuts what it writes to a pipe. */
function print(output: string | object): Promise<void> {
  const text = typeof output === "string" ? output : JSON.stringify(output, null, 2);
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}
