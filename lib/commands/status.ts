import { checkDirectory } from "../checks/check-directory.ts";
import { readEnvironment } from "../environment/environment.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import { writtenDay } from "../i18n/format.ts";
import { commandTexts } from "./command-texts.ts";
import { readFlags, runCommand, WrongUsage } from "./run-command.ts";
import { type StateOfWork, stateOfWork } from "./work-state.ts";

const options = { json: { type: "boolean" }, lang: { type: "string" } } as const;

await runCommand(commandUsage.status, async (args, locale) => {
  const { values, positionals } = readFlags({ args, options, allowPositionals: true }, locale);
  const [directory, extra] = positionals;
  if (extra !== undefined) throw new WrongUsage(commandTexts[locale].tooMany(extra));
  const env = readEnvironment(process.env);
  const { site } = await checkDirectory(directory ?? env.CONTENT_DIR, env.DATA_DIR, Date.now());
  const state = stateOfWork(site);
  console.log(values.json ? JSON.stringify(state, null, 2) : written(state, locale));
  return 0;
});

function written(state: StateOfWork, locale: "fr" | "en"): string {
  const titles = commandTexts[locale].status;
  const day = (text: string) => writtenDay(Date.parse(text), locale);
  const lists: [string, readonly string[]][] = [
    [titles.refused, state.refused],
    [titles.missing, state.missing],
    [
      titles.behind,
      state.behind.map((each) => `${each.file}  (${each.other}, ${day(each.updated)})`),
    ],
    [titles.drafts, state.drafts],
    [titles.embargoes, state.embargoes.map(({ file, at }) => `${file}  (${day(at)}, ${at})`)],
    [titles.unlinked, state.unlinked],
  ];
  return lists
    .map(([title, files]) => {
      const lines = files.length === 0 ? [titles.none] : files;
      return [`${title} (${files.length})`, ...lines.map((line) => `  ${line}`)].join("\n");
    })
    .join("\n\n");
}
