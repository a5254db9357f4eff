import { checkDirectory } from "../checks/check-directory.ts";
import { readEnvironment } from "../environment/environment.ts";
import { commandUsage } from "../handbook/command-usage.ts";
import type { EditorLanguage } from "../i18n/editor-languages.ts";
import { writtenDay } from "../i18n/format.ts";
import { type Locale, languageName } from "../i18n/locales.ts";
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
  const { languages } = site.catalogue.site;
  console.log(values.json ? JSON.stringify(state, null, 2) : written(state, languages, locale));
  return 0;
});

/** A heading, and the lines below it. */
type List = readonly [title: string, lines: readonly string[]];

function written(state: StateOfWork, languages: readonly Locale[], locale: EditorLanguage): string {
  const titles = commandTexts[locale].status;
  const day = (text: string) => writtenDay(Date.parse(text), locale);
  const lists: List[] = [
    [titles.refused, state.refused],
    ...(languages.length > 1 ? translations(state, languages, locale) : []),
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

/** What is to be written in each language that lacks something, then what is behind. */
function translations(
  { missing, behind }: StateOfWork,
  languages: readonly Locale[],
  locale: EditorLanguage,
): List[] {
  const titles = commandTexts[locale].status;
  const lists = languages.flatMap((each): List[] => {
    const files = missing.filter((file) => file.endsWith(`/${each}.mdx`));
    return files.length === 0 ? [] : [[titles.missing(languageName(each, locale)), files]];
  });
  const lines = behind.map(
    ({ file, other, updated }) => `${file}  (${other}, ${writtenDay(Date.parse(updated), locale)})`,
  );
  return [
    ...(lists.length > 0 ? lists : [[titles.noneMissing, []] as const]),
    [titles.behind, lines],
  ];
}
