import { relative } from "node:path";
import { readEnvironment } from "../environment.ts";
import { readFlags, runCommand, WrongUsage } from "./command.ts";
import { deadLinks } from "./external/dead-links.ts";
import { lineOf, reportOf } from "./output/report.ts";
import { sarifOf } from "./output/sarif.ts";
import { reportIn } from "./output/terminal.ts";
import { usages } from "./usages.ts";
import { words } from "./words.ts";
import { checkDirectory } from "./workplace.ts";

const options = {
  json: { type: "boolean" },
  sarif: { type: "boolean" },
  lines: { type: "boolean" },
  external: { type: "boolean" },
  lang: { type: "string" },
} as const;

await runCommand(usages.check, async (args, locale) => {
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
