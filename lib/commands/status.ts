import { checkDirectory } from "../checks/check-directory.ts";
import type { Catalogue } from "../content/catalogue.ts";
import { toInstant } from "../content/dates.ts";
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
  console.log(
    values.json ? JSON.stringify(state, null, 2) : written(state, site.catalogue, locale),
  );
  return 0;
});

/** A date of a text in an editor's words. */
type WrittenDay = (date: string) => string;

/** A heading, and the lines below it. */
type List = readonly [title: string, lines: readonly string[]];

function written(state: StateOfWork, { site }: Catalogue, locale: EditorLanguage): string {
  const titles = commandTexts[locale].status;
  const { languages, identity } = site;
  const { timeZone } = identity;
  const day: WrittenDay = (date) => writtenDay(toInstant(date, timeZone), locale, timeZone);
  const dated = ({ file, at }: { readonly file: string; readonly at: string }) =>
    `${file}  (${day(at)}, ${at})`;
  const lists: List[] = [
    [titles.refused, state.refused],
    ...(languages.length > 1 ? translations(state, languages, day, locale) : []),
    [titles.drafts, state.drafts],
    [titles.embargoes, state.embargoes.map(dated)],
    [titles.ends, state.ends.map(dated)],
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
  day: WrittenDay,
  locale: EditorLanguage,
): List[] {
  const titles = commandTexts[locale].status;
  const lists = languages.flatMap((each): List[] => {
    const files = missing.filter((file) => file.endsWith(`/${each}.mdx`));
    return files.length === 0 ? [] : [[titles.missing(languageName(each, locale)), files]];
  });
  const lines = behind.map(({ file, other, updated }) => `${file}  (${other}, ${day(updated)})`);
  return [
    ...(lists.length > 0 ? lists : [[titles.noneMissing, []] as const]),
    [titles.behind, lines],
  ];
}
