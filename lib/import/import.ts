import { existsSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { checkDirectory } from "../checks/check-directory.ts";
import { commandTexts } from "../commands/command-texts.ts";
import { readFlags, runCommand, WrongUsage } from "../commands/run-command.ts";
import { siteInDirectory } from "../commands/site-in-directory.ts";
import { readEnvironment } from "../environment/environment.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { canonicalTag, type Locale } from "../i18n/locales.ts";
import { markdownReport, type Reported, terminalSummary } from "./report/report.ts";
import { heldIn, words } from "./report/report-texts.ts";
import { NoPosts } from "./scan.ts";
import { importWordPress } from "./wordpress.ts";
import { contentWriter } from "./write.ts";
import { BadExport } from "./wxr/bad-export.ts";

const options = {
  content: { type: "string" },
  locale: { type: "string" },
  media: { type: "string" },
  download: { type: "boolean" },
  "dry-run": { type: "boolean" },
  lang: { type: "string" },
} as const;

const folderOf = (file: string) => file.split("/").slice(0, 2).join("/");

await runCommand(commandUsage.import, async (args, language) => {
  const say = words[language];
  const { values, positionals } = readFlags({ args, options, allowPositionals: true }, language);
  const [what = "", path, extra] = positionals;
  if (what !== "wordpress") throw new WrongUsage(say.what(what));
  if (path === undefined) throw new WrongUsage(say.noFile);
  if (extra !== undefined) throw new WrongUsage(commandTexts[language].tooMany(extra));
  const { media, download = false, "dry-run": dryRun = false } = values;
  if (media !== undefined && statSync(media, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new WrongUsage(say.noFolder(media));
  }
  const env = readEnvironment(process.env);
  const directory = values.content ?? env.CONTENT_DIR;
  const locale = await localeAsked(values.locale, directory, language);
  const now = Date.now();
  try {
    const done = await importWordPress({
      ...{ path, directory, locale, media, download, dryRun, language, now },
    });
    if (dryRun) {
      console.log(terminalSummary({ ...done, problems: undefined }, language));
      return 0;
    }
    // Where nothing was written there may be no content to check.
    const { problems: all } =
      done.articles.length === 0
        ? { problems: [] }
        : await checkDirectory(directory, env.DATA_DIR, now);
    const keys = new Set(done.articles.map(folderOf));
    const own = all.filter(({ file }) => keys.has(folderOf(file)));
    return await report(directory, { ...done, problems: own }, language);
  } catch (error) {
    if (error instanceof BadExport) {
      console.error(say.unreadable(path, say.bad[error.reason](error.line)));
    } else if (error instanceof NoPosts) {
      console.error(say.noPosts(path, heldIn(error.counts, language)));
    } else throw error;
    return 2;
  }
});

/** The language that was asked for. Throws WrongUsage for one that the site can't have. */
async function localeAsked(
  asked: string | undefined,
  directory: string,
  language: EditorLanguage,
): Promise<Locale | undefined> {
  if (asked === undefined) return undefined;
  const { badValue, expected } = commandTexts[language];
  const tag = canonicalTag(asked);
  if (tag === undefined) throw new WrongUsage(badValue("--locale", asked, expected.language));
  if (!existsSync(directory)) return tag;
  const { named, languages } = await siteInDirectory(directory);
  if (!named || languages.includes(tag)) return tag;
  throw new WrongUsage(badValue("--locale", asked, languages.join(" / ")));
}

/** Prints what was done, and leaves the whole of it in a file beside the articles' folder. */
async function report(
  directory: string,
  reported: Reported,
  language: EditorLanguage,
): Promise<number> {
  const writer = await contentWriter(directory);
  const bytes = Buffer.from(markdownReport(reported, language));
  let name = "import-report.md";
  for (let number = 2; !(await writer.create(name, bytes)); number += 1) {
    name = `import-report-${number}.md`;
  }
  console.log(terminalSummary(reported, language));
  const file = relative(".", resolve(directory, name));
  console.log(`\n${words[language].report(file)}`);
  return reported.problems?.some(({ severity }) => severity === "error") ? 1 : 0;
}
