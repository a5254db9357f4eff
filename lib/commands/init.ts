import { join } from "node:path";
import { dayOf } from "../content/dates.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import { commandTexts } from "./command-texts.ts";
import { filesOfSite } from "./init/files-of-site.ts";
import { commitFiles, needGit } from "./init/first-commit.ts";
import { askForSite } from "./init/init-prompts.ts";
import { initTexts } from "./init/init-texts.ts";
import { answersIn, wrongAnswers } from "./init/judge-answers.ts";
import { ownRelease } from "./init/program-release.ts";
import { emptyDirectory, writeFiles } from "./init/site-directory.ts";
import { Refused, readFlags, runCommand, WrongUsage } from "./run-command.ts";

const options = {
  name: { type: "string" },
  person: { type: "boolean" },
  organization: { type: "boolean" },
  publisher: { type: "string" },
  languages: { type: "string" },
  themes: { type: "string" },
  forge: { type: "string" },
  "time-zone": { type: "string" },
  lang: { type: "string" },
} as const;

await runCommand(commandUsage.init, async (args, language) => {
  const { values, positionals } = readFlags({ args, options, allowPositionals: true }, language);
  const [directory, extra] = positionals;
  const say = initTexts[language];
  if (extra !== undefined) throw new WrongUsage(commandTexts[language].tooMany(extra));
  if (directory === undefined || directory === "") throw new Refused(say.noDirectory);
  const typed = process.stdin.isTTY ? await askForSite(values, say) : values;
  const wrong = wrongAnswers(typed, say);
  if (wrong.length > 0) throw new Refused(wrong.join("\n"));
  await needGit(say);
  await emptyDirectory(directory, say);
  const answers = answersIn(typed, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const today = dayOf(Date.now(), answers.timeZone);
  const program = await ownRelease();
  const files = filesOfSite({ ...answers, program, today });
  await writeFiles(directory, files, say);
  await commitFiles(directory, [...files.keys()], answers.name, say);
  console.log(say.done(join(directory, "content")));
  if (answers.languages.length > 1)
    console.log(say.translateThemes(join(directory, "content/themes.yaml")));
  if (program.repository === "") console.log(say.noProgram);
  if (answers.forge !== "none")
    console.log(say.forgeNext("SITE_URL, PUBLISH_SECRET, PREVIEW_SECRET"));
  return 0;
});
